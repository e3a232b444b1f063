#!/usr/bin/env python3
"""Interrupts grading and kills it, goes on with --resume, and compares with runs that nothing disturbed.

usage: interrupted.py PROGRAM

Three files, two outputs and records that are set aside; SIGINT, SIGTERM and SIGKILL after different times, several
times in a row. Exit code 0: every file is the same, byte for byte.
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

ROWS, ROUNDS = 6_000, 3
program = os.path.abspath(sys.argv[1])
source = random.Random(11)
questions = json.loads(subprocess.check_output([program, "questions", "--json"]))
keys = [f"{question['bank']}:{question['id']}" for question in questions]
words = sorted({word for question in questions for text in question["references"] for word in text.split()})


def record(number):
    question = "nothing" if number % 37 == 0 else source.choice(keys)
    return question, " ".join(source.choices(words, k=30)) + (' "so"\nand on' if number % 5 == 0 else "")


def write(folder):
    def quoted(text):
        return '"' + text.replace('"', '""') + '"'

    for name, rows in (("a.csv", ROWS // 4), ("b.csv", ROWS // 2)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write("candidate,question,answer,note\n")
            for number in range(rows):
                question, answer = record(number)
                file.write(f"c{number % 50},{question},{quoted(answer)},{number}\n")
                if number % 101 == 0:
                    file.write('"broken"record\n\n')
    with open(os.path.join(folder, "c.jsonl"), "w", encoding="utf-8") as file:
        for number in range(ROWS // 4):
            question, answer = record(number)
            file.write(json.dumps({"id": number, "question": question, "answer": answer}) + "\n")


def command(outputs, *more):
    return [program, "grade", "a.csv", "b.csv", "c.jsonl", *more] + [word for name in outputs for word in ("-o", name)]


def contents(folder):
    found = {}
    for name in os.listdir(folder):
        if name.startswith("out") or name.endswith(".partial"):
            with open(os.path.join(folder, name), "rb") as file:
                found[name] = file.read()
            os.remove(os.path.join(folder, name))
    return found


def run(folder, words, stop=None, seconds=0.0):
    process = subprocess.Popen(
        words, cwd=folder, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "MOCK_INTERVIEW_RUBRICS": os.path.abspath("Rubrics")})
    if stop:
        time.sleep(seconds)
        process.send_signal(stop)
    talk = process.communicate()[1]
    return process.returncode, talk


def a_closed_output_ends_quietly(folder):
    """As with `| head -1`."""
    process = subprocess.Popen(
        command(["-"]), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "MOCK_INTERVIEW_RUBRICS": os.path.abspath("Rubrics")})
    first = process.stdout.readline()
    process.stdout.close()
    talk = process.stderr.read()
    return process.wait() == 0 and first.startswith(b"file,row,") and not talk


failed = 0
with tempfile.TemporaryDirectory() as folder:
    write(folder)
    if not a_closed_output_ends_quietly(folder):
        failed += 1
        print("failed: a closed output")
    for outputs in (["out.csv"], ["out.jsonl"], ["out.json"], ["out.csv", "out.json"]):
        start = time.monotonic()
        code, talk = run(folder, command(outputs))
        whole = time.monotonic() - start
        expected = contents(folder)
        stops = 0
        for number in range(ROUNDS):
            code, jobs = None, source.choice(("1", "2", "5"))
            for attempt in range(3):
                stop = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)[(number + attempt) % 3]
                seconds = whole * source.uniform(0.1, 0.7)
                code, talk = run(folder, command(outputs, "--resume", "--jobs", jobs), stop, seconds)
                if code in (0, 1):
                    break
                stops += 1
                if code != (-signal.SIGKILL if stop == signal.SIGKILL else 130):
                    failed += 1
                    print(f"failed: exit {code} after {stop.name}: {talk}")
            if code not in (0, 1):
                code, talk = run(folder, command(outputs, "--resume"))
            found = contents(folder)
            if code != 1 or found != expected:
                failed += 1
                print(f"failed: {outputs} {sorted(found)} exit {code}: {talk}")
        print(f"{' and '.join(outputs)}: {ROUNDS} runs, stopped {stops} times", flush=True)
print(f"{failed} failed")
sys.exit(1 if failed else 0)
