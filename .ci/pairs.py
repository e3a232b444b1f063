#!/usr/bin/env python3
"""Pairs every question of the five documents with the shipped question that is nearest to it.

usage: pairs.py PROGRAM SHARED [LIST]

Near is what the engine finds alike: the document's answer graded on the shipped rubric, the shipped reference graded
on the rubric that import makes of the document's answer, and the words that the questions share. The pairs go to LIST,
else to standard output, the weakest first, to be read by eye. Fails where more pairs are weak than reading has shown to be right.
"""
import csv
import glob
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

CANDIDATES = 6  # so many shipped questions are graded whose question is most alike, and so many whose answer is
PARTS = dict(questions=3, answers=1, on_ours=1, on_theirs=1)  # of all tried, these paired the fewest questions wrongly
WEAK, MOST_WEAK = 0.45, 0.08  # nearness below which a pair is weak, and the share of such pairs: all were read
WORD = re.compile(r"[a-z0-9]+")
STOCK = set("a an the is are was do does did you your we it its what how why when which explain describe discuss in of "
            "to for and or between difference differ differences different with on as can would be by from that this use used "
            "using some each main one them these most many about tell me give example examples compare".split())


def run(*arguments):
    return subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def pieces(text):
    """Runs of three letters of the telling words, so that "trade-off" is near "tradeoff" and "tuning" near "tune"."""
    words = (word for word in WORD.findall(text.lower().replace("-", "")) if word not in STOCK)
    return Counter(f"{word} "[i:i + 3] for word in words for i in range(max(1, len(word) - 1)))


class Nearness:
    """Cosine of counts of pieces, each piece weighted by how few texts have it."""

    def __init__(self, texts):
        texts = [pieces(text) for text in texts]
        having = Counter(piece for text in texts for piece in text)
        self.weights = {piece: math.log(1 + len(texts) / count) for piece, count in having.items()}

    def vector(self, text):
        vector = {piece: (1 + math.log(count)) * self.weights[piece] for piece, count in pieces(text).items()}
        length = math.sqrt(sum(value * value for value in vector.values())) or 1
        return {piece: value / length for piece, value in vector.items()}


def cosine(one, other):
    return sum(value * other.get(piece, 0) for piece, value in one.items())


def alike(question, other):
    """A long question of ours may hold a short one of theirs: cosine, and the share of theirs that ours has."""
    shared = sum(value * value for piece, value in question.items() if piece in other)
    return (cosine(question, other) + shared) / 2


def grade(rows, *rubrics):
    """Marks of (question, answer) rows, 0…1."""
    path = os.path.join(folder, "answers.csv")
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["question_id", "answer"])
        writer.writerows(rows)
    marks = [json.loads(line) for line in run("grade", path, "--format", "jsonl", *rubrics).splitlines()]
    if len(marks) != len(rows):
        sys.exit(f"{len(rows)} answers, {len(marks)} marks")
    return [mark["score"] / 100 for mark in marks]


program, shared = os.path.abspath(sys.argv[1]), sys.argv[2]
with tempfile.TemporaryDirectory() as folder:
    banks = os.path.join(folder, "banks")
    os.mkdir(banks)
    for document in sorted(glob.glob(os.path.join(shared, "banks", "*.txt"))):
        run("import", document, "--rubrics", banks, "--name", os.path.basename(document)[:3])
    shipped = json.loads(run("questions", "--json"))
    asked = {}
    for question in json.loads(run("questions", "--json", "--rubrics", banks)):
        asked.setdefault(" ".join(WORD.findall(question["question"].lower())), question)
    asked = list(asked.values())

    def key(question):
        return f"{question['bank']}:{question['id']}"

    def answer(question):
        return " ".join(question["references"])

    by_question = Nearness([q["question"] for q in shipped + asked])
    by_answer = Nearness([answer(q) for q in shipped + asked])
    ours = [(by_question.vector(q["question"]), by_answer.vector(answer(q))) for q in shipped]
    trials = []
    for question in asked:
        theirs = by_question.vector(question["question"]), by_answer.vector(answer(question))
        likeness = [(alike(theirs[0], our[0]), cosine(theirs[1], our[1])) for our in ours]
        first = {i for part in (0, 1)
                 for i in sorted(range(len(shipped)), key=lambda i: -likeness[i][part])[:CANDIDATES]}
        trials += [(question, shipped[i], *likeness[i]) for i in sorted(first)]
    on_ours = grade([(key(our), answer(question)) for question, our, *_ in trials])
    on_theirs = grade([(key(question), our["references"][0]) for question, our, *_ in trials], "--rubrics", banks)

best = {}
for (question, our, *likenesses), *marks in zip(trials, on_ours, on_theirs):
    near = sum(part * value for part, value in zip(PARTS.values(), [*likenesses, *marks])) / sum(PARTS.values())
    if near > best.get(key(question), (0,))[0]:
        best[key(question)] = (near, *likenesses, *marks, question, our)
pairs = sorted(best.values(), key=lambda pair: pair[:5])
lines = ["near: alike in question and answer, marks of their answer on our rubric and of ours on theirs"]
for *figures, question, our in pairs:
    lines.append(" ".join(f"{figure:.3f}" for figure in figures) + f"  {question['bank']}: {question['question']}\n"
                 f"{'':31}{key(our)}: {our['question']}")
if len(sys.argv) > 3:
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
else:
    print("\n".join(lines))
weak = sum(pair[0] < WEAK for pair in pairs) / len(pairs)
print(f"{len(pairs)} distinct questions, {weak:.3f} of them nearer than {WEAK} to none of {len(shipped)} shipped ones")
sys.exit(weak > MOST_WEAK)
