#!/usr/bin/env python3
"""Grades the examples of the shipped bank, and fails where too few get the band that a person gave them.

usage: bank.py PROGRAM
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict

LEAST = dict(strong=0.85, little=0.90, above=0.98)
MOST_APART = 8  # points between strong answers to questions with short and with long references
QUESTIONS, PER_CELL = 380, 5

program = os.path.abspath(sys.argv[1])
questions = json.loads(subprocess.check_output([program, "questions", "--json"]))
cells = defaultdict(int)
for question in questions:
    cells[question["topic"], question["level"]] += 1
examples = []
for question in questions:
    with open(question["source"]["file"], encoding="utf-8") as file:
        lines = file.read().split("\n")[question["source"]["line"]:]
    for line in lines:
        if line.startswith("### ") or line.startswith("## "):
            break
        found = re.match(r"- (strong|solid|partial|little): (.+)", line)
        if found:
            examples.append((found[1], f"{question['bank']}:{question['id']}", found[2]))
with tempfile.TemporaryDirectory() as folder:
    answers, out = os.path.join(folder, "answers.csv"), os.path.join(folder, "scores.jsonl")
    with open(answers, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["candidate", "question_id", "answer"])
        writer.writerows(examples)
    subprocess.run([program, "grade", answers, "-o", out], check=True, stderr=subprocess.DEVNULL)
    with open(out, encoding="utf-8") as file:
        scores = [json.loads(line)["score"] for line in file]
marks = defaultdict(dict)
for (band, key, _), score in zip(examples, scores):
    marks[band].setdefault(key, score)
strong, little = marks["strong"], marks["little"]
figures = dict(
    strong=sum(s >= 75 for s in strong.values()) / len(strong),
    little=sum(s < 35 for s in little.values()) / len(little),
    above=sum(strong[key] > little[key] for key in strong if key in little) / len(strong))
words = {f"{q['bank']}:{q['id']}": len(q["references"][0].split()) for q in questions if q["references"]}


def mean(values):
    values = list(values)
    return sum(values) / max(1, len(values))


by_length = sorted(strong, key=words.__getitem__)
quarter = len(by_length) // 4
short = [strong[key] for key in by_length[:quarter]]
long = [strong[key] for key in by_length[-quarter:]]
apart = abs(mean(short) - mean(long)) if short and long else 0
print(f"{len(questions)} questions, at least {min(cells.values())} for each of {len(cells)} topics and levels")
print(f"{len(examples)} examples: strong {figures['strong']:.3f} >= 75, little {figures['little']:.3f} < 35, "
      f"strong above little {figures['above']:.3f}")
print(f"strong answers to the quarters with the shortest and the longest references: {apart:.1f} apart")
partial = [s for (band, _, _), s in zip(examples, scores) if band == "partial"]
print(f"partial: {mean(35 <= s < 55 for s in partial):.3f} in their band, mean {mean(partial):.1f}")
wrong = [f"{k} {figures[k]:.3f} < {v}" for k, v in LEAST.items() if figures[k] < v]
if apart > MOST_APART:
    wrong.append(f"{apart:.1f} points apart")
if len(questions) < QUESTIONS or min(cells.values()) < PER_CELL:
    wrong.append("too few questions")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
