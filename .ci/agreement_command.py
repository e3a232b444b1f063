#!/usr/bin/env python3
"""Compares the figures of `agreement` with those of the independent calculation in SHARED/tools, to three decimals.

usage: agreement_command.py PROGRAM SHARED
"""
import json
import os
import subprocess
import sys
import tempfile

NAMES = dict(pearson="r", pearson_per_question="rq", spearman="rho", roc_area="auc", rmse="rmse", difference="mean")

program, shared = os.path.abspath(sys.argv[1]), sys.argv[2]
graded = os.path.join(shared, "graded")
sets = sorted(name for name in os.listdir(graded) if os.path.isdir(os.path.join(graded, name)))
expected = json.loads(subprocess.check_output(
    [sys.executable, os.path.join(shared, "tools", "agreement.py"), program,
     *[os.path.join(graded, name) for name in sets], "--json"]))
wrong = []
with tempfile.TemporaryDirectory() as work:
    for name in sets:
        rubrics = os.path.join(work, name)
        os.mkdir(rubrics)
        subprocess.run([program, "import", os.path.join(graded, name, "bank.jsonl"), "--rubrics", rubrics],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        report = json.loads(subprocess.check_output(
            [program, "agreement", os.path.join(graded, name, "answers.csv"), "--rubrics", rubrics, "--json",
             "--bootstrap", "0"]))
        figures = {short: report["figures"][long]["value"] for long, short in NAMES.items()}
        print(name.ljust(20) + " ".join(f"{k} {v:.3f}" for k, v in figures.items()))
        wrong += [f"{name}: {k} {v:.4f}, should be {expected[name][k]:.4f}"
                  for k, v in figures.items() if abs(v - expected[name][k]) > 0.0005]
        if (report["answers"], report["questions"]) != (expected[name]["n"], expected[name]["questions"]):
            wrong.append(f"{name}: {report['answers']} answers to {report['questions']} questions")
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
