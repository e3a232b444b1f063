#!/usr/bin/env python3
"""Learns from ten graded answers to each question, marks the rest, and fails below the floors.

usage: calibrate.py PROGRAM SHARED

Five random draws for each set; printed are means, without a calibration, with one, and with one that keeps the answers.
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import defaultdict

FLOORS = {
    "nn-exam-dev": {"calibrated": dict(pearson=0.52, rmse=0.29), "keeping": dict(pearson=0.52, rmse=0.29)},
    "mohler-dev": {"calibrated": dict(pearson=0.66, rmse=0.17), "keeping": dict(pearson=0.70, rmse=0.16)},
}
DRAWS = 5
LEARNED = 10
FIGURES = ["pearson", "pearson_per_question", "roc_area", "rmse", "kappa"]


def run(*arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, rows[0].keys())
        table.writeheader()
        table.writerows(rows)


program, shared = os.path.abspath(sys.argv[1]), sys.argv[2]
wrong = []
print(f"{'set':14s}{'':12s}" + "".join(f"{name[:12]:>14s}" for name in FIGURES))
for name, floors in FLOORS.items():
    folder = os.path.join(shared, "graded", name)
    with open(os.path.join(folder, "answers.csv"), newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    by_question = defaultdict(list)
    for number, row in enumerate(rows):
        by_question[row["question"]].append(number)
    sums = defaultdict(lambda: dict.fromkeys(FIGURES, 0.0))
    with tempfile.TemporaryDirectory() as work:
        path = {part: os.path.join(work, part) for part in ("rubrics", "some.csv", "rest.csv", "calibration.json")}
        os.mkdir(path["rubrics"])
        run("import", os.path.join(folder, "bank.jsonl"), "--rubrics", path["rubrics"])
        for draw in range(DRAWS):
            chosen = {n for q in by_question.values() for n in random.Random(f"{draw}{q}").sample(q, min(LEARNED, len(q)))}
            write(path["some.csv"], [row for n, row in enumerate(rows) if n in chosen])
            write(path["rest.csv"], [row for n, row in enumerate(rows) if n not in chosen])
            kinds = {"engine": [], "calibrated": [], "keeping": ["--keep-answers"]}
            for kind, keep in kinds.items():
                calibration = []
                if kind != "engine":
                    calibration = ["--calibration", path["calibration.json"]]
                    run("calibrate", path["some.csv"], "--rubrics", path["rubrics"], "-o", calibration[1], *keep)
                report = json.loads(run("agreement", path["rest.csv"], "--rubrics", path["rubrics"], "--json",
                                        "--bootstrap", "0", *calibration))
                for figure in FIGURES:
                    sums[kind][figure] += report["figures"][figure]["value"] / DRAWS
    for kind, means in sums.items():
        print(f"{name:14s}{kind:12s}" + "".join(f"{means[figure]:14.3f}" for figure in FIGURES))
    for kind, limits in floors.items():
        reached = sums[kind]
        wrong += [f"{name}, {kind}: {k} {reached[k]:.3f}, should be {v}" for k, v in limits.items()
                  if (reached[k] > v if k == "rmse" else reached[k] < v)]
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
