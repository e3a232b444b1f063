#!/usr/bin/env python3
"""Drives the real program through a pseudo-terminal, as a person would.

usage: terminal.py PROGRAM [SCENARIO]...

Each scenario gets a fresh folder with a small bank. Exit code 0: all hold; 1: some do not.
"""

import codecs
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

BANK = """# Deep learning

format: 1

## Regularization

### What is dropout and how does it work?
id: dropout · level: intermediate

#### Key points
- [2, must] units are switched off at random during training | drop neurons randomly
  ask: And what happens to those units at inference?
- all units are active at inference
- prevents co-adaptation, so it regularizes | less overfitting

#### Reference
Dropout switches units off at random during training, by setting a random share of the activations
to zero. At inference all units are active. It prevents co-adaptation, so it regularizes.

- each step trains **another** thinned network
- the `rate` is a number that has to be chosen with some care for each of the layers

### Why does early stopping help?
id: early-stopping · level: beginner

#### Key points
- training ends when the validation error rises
- keeps the weights from fitting noise

#### Reference
Training ends when the validation error rises, which keeps the weights from fitting noise.

## Activation

### What does ReLU compute?
id: relu · level: beginner

#### Key points
- the maximum of zero and the input

#### Reference
ReLU gives the maximum of zero and the input.

### Why is softmax used for classes?
id: softmax · level: beginner

#### Key points
- turns scores into probabilities that sum to one

#### Reference
Softmax turns scores into probabilities that sum to one.
"""

PASTE_BEGIN, PASTE_END = "\x1b[200~", "\x1b[201~"
SECONDS = 20


class Sitting:
    """A program on a terminal of its own."""

    def __init__(self, folder, *command, columns=80, **environment):
        variables = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        variables.update(environment)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            size = struct.pack("HHHH", 24, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(folder)
            # Whoever started this may have blocked signals.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            os.execve(command[0], list(command), variables)
        self.seen = ""
        self.place = 0
        self.is_over = False
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def wait(self, text):
        """Waits until the screen shows a text behind the last one that was waited for."""
        deadline = time.time() + SECONDS
        while text not in self.seen[self.place:]:
            if self.is_over or time.time() > deadline:
                raise AssertionError(f"no {text!r} on the screen, but {self.seen[self.place:][-600:]!r}")
            self.drain(0.02)
        self.place = self.seen.index(text, self.place) + len(text)

    def prompt(self, number):
        """Waits until a question may be answered."""
        self.wait(f"Question {number} of ")
        self.wait("> ")

    def type(self, text):
        """Types, and takes what comes back meanwhile: else both sides would wait for each other."""
        data = text.encode()
        while data:
            data = data[os.write(self.terminal, data[:1024]):]
            self.drain(0.005)

    def drain(self, seconds):
        """Takes what comes until nothing comes for some time."""
        while not self.is_over and select.select([self.terminal], [], [], seconds)[0]:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                data = b""
            self.is_over = not data
            self.seen += self.decoder.decode(data)

    def answer(self, text):
        self.type(text + "\r\r")

    def end(self):
        """Waits for the program's end and gives its exit code."""
        deadline = time.time() + SECONDS
        while not self.is_over:
            if time.time() > deadline:
                raise AssertionError(f"no end, but {self.seen[self.place:][-600:]!r}")
            self.drain(0.05)
        return self.wait_for_exit()

    def wait_for_exit(self):
        """The exit code; 128 and the signal's number where one ended it."""
        _, status = os.waitpid(self.process, 0)
        return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)

    def kill(self, name):
        os.kill(self.process, name)


def practice(folder, *arguments, **options):
    return Sitting(folder, PROGRAM, "practice", "--seed", "1", "--session", "s", *arguments, **options)


def resumed(folder, *arguments, **options):
    return Sitting(folder, PROGRAM, "practice", "--resume", "--session", "s", *arguments, **options)


def events(folder, kind=None):
    with open(os.path.join(folder, "Sessions", "s.jsonl"), encoding="utf-8") as journal:
        found = [json.loads(line) for line in journal if line.endswith("\n")]
    return [event for event in found if kind in (None, event["event"])]


def wait_for_event(folder, sitting, kind, count=1):
    deadline = time.time() + SECONDS
    while time.time() < deadline:
        sitting.drain(0.02)
        if os.path.exists(os.path.join(folder, "Sessions", "s.jsonl")):
            found = events(folder, kind)
            if len(found) >= count:
                return found
    raise AssertionError(f"no event '{kind}' number {count}")


def same(found, expected):
    assert found == expected, f"\n  found    {found!r:.600}\n  expected {expected!r:.600}"


def without_escapes(text):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def width(text):
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cc", "Cf")
        else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


# --- scenarios


def three_paragraphs_pasted_are_one_answer(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    text = "First paragraph.\n\nSecond, with\ntwo lines.\n\nThird."
    sitting.type(PASTE_BEGIN + text.replace("\n", "\r") + PASTE_END)
    sitting.type("\r\r")
    sitting.prompt(2)
    same([e["text"] for e in events(folder, "answered")], [text])


def a_paste_that_ends_with_a_line_end_needs_one_empty_line(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type(PASTE_BEGIN + "One.\r\rTwo.\r" + PASTE_END + "\r")
    sitting.prompt(2)
    same(events(folder, "answered")[0]["text"], "One.\n\nTwo.")


def windows_line_ends_are_pasted_as_one(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type(PASTE_BEGIN + "One.\r\nTwo." + PASTE_END + "\r\r")
    sitting.prompt(2)
    same(events(folder, "answered")[0]["text"], "One.\nTwo.")


def a_pasted_slash_is_no_command(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type(PASTE_BEGIN + "/skip\ris what I typed" + PASTE_END + "\r\r")
    sitting.prompt(2)
    same(events(folder, "answered")[0]["text"], "/skip\nis what I typed")


def twenty_kilobytes_are_pasted_whole(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    paragraph = " ".join(f"wörd{number}" for number in range(900))
    text = "\n\n".join([paragraph] * 3)
    assert len(text.encode()) > 20_000
    sitting.type(PASTE_BEGIN + text.replace("\n", "\r") + PASTE_END + "\r\r")
    same(wait_for_event(folder, sitting, "answered")[0]["text"], text)


def a_line_of_ten_thousand_bytes_is_whole(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    text = "abcdefghi " * 999 + "abcdefghij"
    sitting.type(text + "\r\r")
    same(wait_for_event(folder, sitting, "answered")[0]["text"], text)


def a_long_line_is_taken_back_at_once(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type(PASTE_BEGIN + "word and word\r\r" * 1500 + PASTE_END)
    sitting.drain(0.5)
    start = time.time()
    sitting.type("\x15")
    sitting.type("short\r\r")
    same(wait_for_event(folder, sitting, "answered")[0]["text"], "short")
    assert time.time() - start < 5, f"took {time.time() - start:.1f} s"


def keys_edit_the_line(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("wrong\x15nähe\x7f\x7f\x7fet 日本\x7f語 bad word\x17\x17good\x1b[D\x1b[A\x1bOB\x1b[3~ end")
    sitting.type("\r\r")
    sitting.prompt(2)
    same(events(folder, "answered")[0]["text"], "net 日語 good end")


def killed_after_the_third_answer_it_goes_on(folder):
    sitting = practice(folder, "--candidate", "Ada")
    for number, text in enumerate(["drop units at random", "stop when validation error rises", "maximum of zero"]):
        sitting.prompt(number + 1)
        sitting.answer(text)
    wait_for_event(folder, sitting, "answered", 3)
    sitting.kill(signal.SIGKILL)
    sitting.wait_for_exit()
    answers = [e["text"] for e in events(folder, "answered")]
    same(answers, ["drop units at random", "stop when validation error rises", "maximum of zero"])
    sitting = resumed(folder)
    sitting.prompt(4)
    sitting.answer("probabilities that sum to one")
    same(sitting.end(), 0)
    same([e["text"] for e in events(folder, "answered")], answers + ["probabilities that sum to one"])
    same(len({e["number"] for e in events(folder, "scored")}), 4)
    same(len(events(folder, "finished")), 1)
    report = subprocess.run(
        [PROGRAM, "report", "--by", "candidate"], cwd=folder, capture_output=True, text=True, check=True)
    row = dict(zip(*[line.split(",") for line in report.stdout.splitlines()]))
    same((row["candidate"], row["questions"], row["answered"]), ("Ada", "4", "4"))
    marks = [e["mark"]["score"] for e in {e["number"]: e for e in events(folder, "scored")}.values()]
    mean = sum(Decimal(str(mark)) for mark in marks) / 4
    same(row["score"], str(mean.quantize(Decimal("0.01"), ROUND_HALF_UP)))


def killed_at_any_moment_it_goes_on(folder):
    for number in range(4):
        sitting = practice(folder) if number == 0 else resumed(folder)
        sitting.prompt(number + 1)
        sitting.answer(f"answer {number + 1}")
        wait_for_event(folder, sitting, "answered", number + 1)
        sitting.kill(signal.SIGKILL)
        sitting.wait_for_exit()
    if not events(folder, "finished"):
        same(resumed(folder).end(), 0)
    same([e["text"] for e in events(folder, "answered")], [f"answer {n}" for n in (1, 2, 3, 4)])
    same(len({e["number"] for e in events(folder, "scored")}), 4)


def ctrl_c_pauses_and_keeps_the_draft(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("a first line\rand half a sec")
    sitting.type("\x03")
    sitting.wait("Paused")
    same(sitting.end(), 130)
    same(events(folder, "paused")[0]["draft"], "a first line\nand half a sec")
    sitting = resumed(folder)
    sitting.wait("half a sec")
    sitting.drain(0.2)
    sitting.type("ond\r\r")
    sitting.prompt(2)
    same(events(folder, "answered")[0]["text"], "a first line\nand half a second")


def a_draft_can_be_thrown_away(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("no good\r\x03")
    sitting.end()
    sitting = resumed(folder)
    sitting.wait("no good")
    sitting.drain(0.2)
    sitting.type("\x15/skip\r")
    sitting.prompt(2)
    same(events(folder, "answered"), [])


def signals_pause(folder):
    sitting = None
    for number, name in enumerate([signal.SIGTERM, signal.SIGHUP, signal.SIGINT]):
        sitting = resumed(folder) if sitting else practice(folder)
        sitting.prompt(1)
        sitting.type(f"draft {number}")
        sitting.drain(0.1)
        sitting.kill(name)
        same(sitting.end(), 130)
        same(events(folder, "paused")[-1]["draft"][-7:], f"draft {number}")


def a_closed_window_pauses(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("what I had so far")
    sitting.drain(0.1)
    os.close(sitting.terminal)
    deadline = time.time() + SECONDS
    while not events(folder, "paused") and time.time() < deadline:
        time.sleep(0.02)
    same(events(folder, "paused")[0]["draft"], "what I had so far")
    same(events(folder, "answered"), [])


def the_terminal_is_set_back(folder):
    for keys in ["/quit\r", "\x03", "\x04", "/pause\r", signal.SIGTERM]:
        # A shell holds the terminal open, so that its settings can be asked for before and after.
        command = f"trap : INT; read go; '{PROGRAM}' practice --seed 1; echo code $?; read stop"
        sitting = Sitting(folder, "/bin/sh", "-c", command)
        mode = termios.tcgetattr(sitting.terminal)
        sitting.type("\n")
        sitting.prompt(1)
        assert termios.tcgetattr(sitting.terminal) != mode
        if isinstance(keys, str):
            sitting.type(keys)
        else:
            subprocess.run(["pkill", "-TERM", "-P", str(sitting.process)], check=True)
        sitting.wait("\x1b[?2004l")
        sitting.wait("code ")
        same(termios.tcgetattr(sitting.terminal), mode)
        sitting.kill(signal.SIGKILL)
        sitting.wait_for_exit()


def ctrl_d_submits_then_pauses(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("one line\rand more\x04")
    same(sitting.end(), 0)
    same([e["text"] for e in events(folder, "answered")], ["one line\nand more"])
    same([e["event"] for e in events(folder)][-1], "paused")
    assert "points found" in sitting.seen


def a_full_disk_is_said_and_loses_no_earlier_answer(folder):
    command = f"ulimit -f 8; exec '{PROGRAM}' practice --seed 1 --session s"
    sitting = Sitting(folder, "/bin/sh", "-c", command)
    sitting.prompt(1)
    sitting.answer("units are switched off")
    sitting.prompt(2)
    sitting.answer("long " * 2000)
    same(sitting.end(), 73)
    assert "cannot be written" in sitting.seen
    same([e["text"] for e in events(folder, "answered")], ["units are switched off"])
    sitting = resumed(folder)
    sitting.prompt(2)


def commands_work(folder):
    sitting = practice(folder)
    sitting.prompt(1)
    sitting.type("\r")
    sitting.wait("/help")
    sitting.type("/hlep\r")
    sitting.wait("/quit")
    sitting.type("/hint\r")
    sitting.wait("Hint: ")
    sitting.type("/skip\r")
    sitting.prompt(2)
    sitting.type("/back\r")
    sitting.prompt(1)
    sitting.answer("now I know")
    sitting.prompt(2)
    sitting.answer("//etc")
    sitting.prompt(3)
    sitting.type("/quit\r")
    same(sitting.end(), 0)
    same([(e["number"], e["text"]) for e in events(folder, "answered")], [(1, "now I know"), (2, "/etc")])


def a_dumb_terminal_gets_no_escapes(folder):
    sitting = practice(folder, TERM="dumb")
    sitting.prompt(1)
    sitting.type("x" * 5000 + "\x7f\x7f\x15")
    sitting.answer("units are dropped")
    sitting.prompt(2)
    sitting.type("/quit\r")
    same(sitting.end(), 0)
    same(events(folder, "answered")[0]["text"], "units are dropped")
    assert "\x1b" not in sitting.seen, "an escape code"


def no_color_gets_no_colours(folder):
    for environment, expected in [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]:
        sitting = Sitting(folder, PROGRAM, "practice", "--count", "1", **environment)
        sitting.prompt(1)
        sitting.answer("units")
        same(sitting.end(), 0)
        same(bool(re.search(r"\x1b\[[0-9;]*m", sitting.seen)), expected)


def grading_shows_how_far_it_is(folder):
    rows = "relu,the maximum of zero and the input\n" * 2000
    with open(os.path.join(folder, "a.csv"), "w", encoding="utf-8") as file:
        file.write("question,answer\n" + rows)
    script = "(cat a.csv; for i in 1 2 3; do sleep 0.3; tail -n +2 a.csv; done) | "
    script += f"'{PROGRAM}' grade - --rubrics Rubrics -o out.csv"
    summary = r"mock-interview: 8000 graded; [0-9.]+ s, [0-9]+ answers per second\r\n"
    sitting = Sitting(folder, "/bin/sh", "-c", script, NO_COLOR="1")
    sitting.wait(" graded, ")
    sitting.wait(" per second")
    same(sitting.end(), 0)
    # Each drawing goes over the one before, and the last one goes away.
    lines = sitting.seen.split("\r\x1b[K")
    assert len(lines) > 2 and lines[0] == "" and re.fullmatch(summary, lines[-1]), lines
    for line in lines[1:-1]:
        assert re.fullmatch(r"[0-9]+ graded, [0-9]+ per second", line), lines
    sitting = Sitting(folder, "/bin/sh", "-c", script, TERM="dumb")
    same(sitting.end(), 0)
    assert re.fullmatch(summary, sitting.seen), sitting.seen


def everything_fits_a_window(folder):
    for columns in [80, 40, 30]:
        sitting = Sitting(folder, PROGRAM, "practice", "--seed", "1", columns=columns)
        for number in range(1, 5):
            sitting.prompt(number)
            if number == 1:
                sitting.type("/help\r/hint\r")
            sitting.answer("drop units at random")
        same(sitting.end(), 0)
        for line in without_escapes(sitting.seen).replace("\r", "").split("\n"):
            # Where the session is kept is to be copied whole.
            if width(line) > columns and ".jsonl" not in line:
                raise AssertionError(f"wider than {columns}: {line!r}")


SCENARIOS = [
    three_paragraphs_pasted_are_one_answer,
    a_paste_that_ends_with_a_line_end_needs_one_empty_line,
    windows_line_ends_are_pasted_as_one,
    a_pasted_slash_is_no_command,
    twenty_kilobytes_are_pasted_whole,
    a_line_of_ten_thousand_bytes_is_whole,
    a_long_line_is_taken_back_at_once,
    keys_edit_the_line,
    killed_after_the_third_answer_it_goes_on,
    killed_at_any_moment_it_goes_on,
    ctrl_c_pauses_and_keeps_the_draft,
    a_draft_can_be_thrown_away,
    signals_pause,
    a_closed_window_pauses,
    the_terminal_is_set_back,
    ctrl_d_submits_then_pauses,
    a_full_disk_is_said_and_loses_no_earlier_answer,
    commands_work,
    a_dumb_terminal_gets_no_escapes,
    no_color_gets_no_colours,
    grading_shows_how_far_it_is,
    everything_fits_a_window,
]


def main():
    failed = 0
    wanted = sys.argv[2:]
    for scenario in SCENARIOS:
        if wanted and scenario.__name__ not in wanted:
            continue
        name = scenario.__name__.replace("_", " ")
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "Rubrics"))
            with open(os.path.join(folder, "Rubrics", "bank.md"), "w", encoding="utf-8") as bank:
                bank.write(BANK)
            try:
                scenario(folder)
                print(f"ok: {name}", flush=True)
            except (AssertionError, OSError, LookupError) as error:
                failed += 1
                print(f"failed: {name}: {type(error).__name__}: {str(error)[:1000]}", flush=True)
    print(f"{failed} failed")
    sys.exit(1 if failed else 0)


if len(sys.argv) < 2:
    sys.exit(__doc__)
PROGRAM = os.path.abspath(sys.argv[1])
main()
