#!/usr/bin/env python3
"""Grades the strong examples of the shipped bank against prose of two lengths with the same content.

usage: lengths.py PROGRAM

The long prose is each question's reference, the short one its key points as sentences; both lose their key points and
are imported as prose alone. Fails when a strong answer's mark differs by more than 10 on average.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

MOST_APART, LONG = 10, 120
program = os.path.abspath(sys.argv[1])
questions = json.loads(subprocess.check_output([program, "questions", "--json"]))
texts = {"long": [], "short": []}
answers = []
for question in questions:
    texts["long"].append(question["references"][0])
    texts["short"].append(" ".join(point["text"] + "." for point in question["key_points"]))
    with open(question["source"]["file"], encoding="utf-8") as file:
        lines = file.read().split("\n")[question["source"]["line"]:]
    for line in lines:
        if line.startswith("### ") or line.startswith("## "):
            break
        if found := re.match(r"- strong: (.+)", line):
            answers.append((len(texts["long"]) - 1, found[1]))
            break
marks = {}
with tempfile.TemporaryDirectory() as folder:
    rows = os.path.join(folder, "answers.csv")
    with open(rows, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["question_id", "answer"])
        writer.writerows((f"q{number}", text) for number, text in answers)
    for length, references in texts.items():
        bank, out = os.path.join(folder, length + ".jsonl"), os.path.join(folder, length + ".scores.jsonl")
        with open(bank, "w", encoding="utf-8") as file:
            for number, (question, text) in enumerate(zip(questions, references)):
                entry = {"id": f"q{number}", "question": question["question"], "reference": text}
                file.write(json.dumps(entry) + "\n")
        rubrics = os.path.join(folder, length)
        for command in (["import", bank, "--rubrics", rubrics], ["grade", rows, "--rubrics", rubrics, "-o", out]):
            subprocess.run([program, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(out, encoding="utf-8") as file:
            marks[length] = [json.loads(line)["score"] for line in file]
kept = [place for place, (number, _) in enumerate(answers) if len(texts["long"][number].split()) >= LONG]


def mean(values):
    values = list(values)
    return sum(values) / len(values)


words = {length: mean(len(texts[length][answers[place][0]].split()) for place in kept) for length in texts}
long, short = (mean(marks[length][place] for place in kept) for length in ("long", "short"))
near = mean(abs(marks["long"][place] - marks["short"][place]) <= MOST_APART for place in kept)
print(f"{len(kept)} strong answers: {long:.1f} beside prose of {words['long']:.0f} words, {short:.1f} beside "
      f"{words['short']:.0f} words; {near:.2f} of them differ by at most {MOST_APART}")
sys.exit(0 if abs(long - short) <= MOST_APART else 1)
