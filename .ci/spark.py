#!/usr/bin/env python3
"""Runs the lines that the README shows for Apache Spark, and compares with one process that graded the same rows.

usage: spark.py PROGRAM README

Needs pyspark and Java. 100 000 rows over several partitions, on local[2] and on a cluster of two workers; some rows
are no JSON, name a question that nobody has or have no answer. Joined on the user's own id, every row must be the
same but for its number, which counts within a partition. Exit code 0: all are.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time

ROWS, PARTITIONS = 100_000, 5
MASTERS = ("local[2]", "local-cluster[2,1,1024]")
program, readme = os.path.abspath(sys.argv[1]), sys.argv[2]


def snippet():
    """The first Python block of the README that uses Spark."""
    with open(readme, encoding="utf-8") as file:
        blocks = re.findall(r"```python\n(.*?)```", file.read(), re.S)
    return next(block for block in blocks if "SparkSession" in block)


def write(folder):
    """Answers in several files; every 1000th row is bad in one of three ways. Returns the ids of what can be read."""
    source = random.Random(5)
    bank = ["# Made up", "", "format: 1", ""]
    for number in range(40):
        words = " ".join(source.choices(("gradient", "weights", "loss", "layer", "token", "batch", "noise"), k=6))
        bank += [f"### What does part {number} do with {words}?", f"id: q{number}", "", "#### Key points",
                 f"- it moves lever {number} of the {words.split()[0]}", f"- keeps the {words.split()[1]} small", ""]
    with open(os.path.join(folder, "bank.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(bank))
    os.mkdir(os.path.join(folder, "answers"))
    ids, rows = [], ROWS // PARTITIONS
    for part in range(PARTITIONS):
        with open(os.path.join(folder, "answers", f"part-{part}.jsonl"), "w", encoding="utf-8") as file:
            for row in range(rows):
                own = f"r{part}-{row}"
                answer = f"It moves lever {source.randrange(40)} and keeps the {source.choice(('loss', 'noise'))} small."
                line = {"id": own, "question_id": f"q{source.randrange(40)}", "answer": answer}
                if row % 1000 == 1:
                    line["question_id"] = "nobody-asked"
                if row % 1000 == 2:
                    del line["answer"]
                if row % 1000 == 3:
                    file.write(f"{json.dumps(line)[:-1]}\n")
                    continue
                ids.append(own)
                file.write(json.dumps(line) + "\n")
    return ids


def by_id(lines):
    """Rows by the user's own id, without what tells only where they stood; and how many have none."""
    rows, others = {}, 0
    for line in lines:
        row = json.loads(line)
        del row["row"], row["file"]
        if "id" in row:
            rows[row["id"]] = row
        else:
            others += 1
            assert row["error"]["code"] == "unreadable", row
    return rows, others


def run(folder, master):
    """Runs the README's lines as a user would, in a folder with the program, a bank and answers."""
    script = os.path.join(folder, "job.py")
    with open(script, "w", encoding="utf-8") as file:
        file.write(snippet())
    start = time.monotonic()
    variables = {
        **os.environ, "PATH": f"{os.path.dirname(sys.executable)}:{os.environ['PATH']}",
        "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost",
        "PYSPARK_SUBMIT_ARGS": f"--master {master} --conf spark.ui.enabled=false --driver-memory 1g pyspark-shell"}
    done = subprocess.run([sys.executable, script], cwd=folder, env=variables, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{master}: exit {done.returncode}\n{textwrap.shorten(done.stderr[-4000:], 4000)}")
    scores, joined = (lines_of(os.path.join(folder, name)) for name in ("scores", "graded"))
    return scores, joined, time.monotonic() - start


def lines_of(folder):
    """What Spark wrote, in the order of the partitions; it is removed, so that the next run can write it."""
    lines = []
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                lines += file.read().splitlines()
    shutil.rmtree(folder)
    return lines


with tempfile.TemporaryDirectory() as folder:
    ids = write(folder)
    os.symlink(program, os.path.join(folder, "mock-interview"))
    whole = b""
    for name in sorted(os.listdir(os.path.join(folder, "answers"))):
        with open(os.path.join(folder, "answers", name), "rb") as file:
            whole += file.read()
    command = [program, "grade", "-", "--rubrics", "bank.md", "--format", "jsonl", "--in-place-errors"]
    single = subprocess.run(command, cwd=folder, input=whole, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    expected, unreadable = by_id(single.stdout.decode().splitlines())
    assert sorted(expected) == sorted(ids) and len(expected) + unreadable == ROWS, len(expected)
    errors = sum("error" in row for row in expected.values())
    for master in MASTERS:
        lines, joined, seconds = run(folder, master)
        found, others = by_id(lines)
        different = [own for own in expected if found.get(own) != expected[own]]
        same = len(lines) == ROWS and others == unreadable and len(found) == len(expected) and not different
        for row in map(json.loads, joined):
            if row.get("score") != expected.get(row["id"], {}).get("score"):
                different.append(row["id"])
        same = same and len(joined) == len(expected) and not different
        print(f"{master}: {len(lines)} rows, {errors} with an error, {others} no JSON, {seconds:.0f} s: "
              + ("the same" if same else f"different, as {different[:3]}"), flush=True)
        if not same:
            sys.exit(1)
