#!/usr/bin/env python3
"""Grades 10 000 made-up answers and fails when that takes 5 seconds or more.

usage: speed.py PROGRAM
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time

ROWS, WORDS, LIMIT = 10_000, 40, 5.0
program = os.path.abspath(sys.argv[1])
questions = json.loads(subprocess.check_output([program, "questions", "--json"]))
source = random.Random(7)
vocabulary = sorted({word for q in questions for text in q["references"] for word in text.split()})
with tempfile.TemporaryDirectory() as folder:
    answers, out = os.path.join(folder, "answers.csv"), os.path.join(folder, "scores.csv")
    with open(answers, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["candidate", "question_id", "answer"])
        for row in range(ROWS):
            question = source.choice(questions)
            own = source.choice(question["references"]).split()
            words = [source.choice(own if source.random() < 0.6 else vocabulary) for _ in range(WORDS)]
            writer.writerow([f"c{row % 500}", f"{question['bank']}:{question['id']}", " ".join(words)])
    start = time.monotonic()
    subprocess.run([program, "grade", answers, "-o", out], check=True, stderr=subprocess.DEVNULL)
    seconds = time.monotonic() - start
    with open(out, newline="", encoding="utf-8") as file:
        graded = sum(1 for _ in csv.DictReader(file))
print(f"{graded} answers of {WORDS} words to {len(questions)} questions in {seconds:.2f} s")
sys.exit(0 if graded == ROWS and seconds < LIMIT else 1)
