#!/usr/bin/env python3
"""Compares the engine with people and with cheats, and fails below the floors.

usage: agreement.py PROGRAM SHARED

The floors for r, rq and auc lie .005 below what was measured last; r is held where marks are partial.
"""
import json
import os
import subprocess
import sys

FLOORS = {
    "nn-exam-dev": dict(r=0.432, rq=0.445, auc=0.730, full=0.75),
    "mohler-dev": dict(r=0.602, rq=0.621, auc=0.826, full=0.80),
    "saf-train": dict(r=0.430, rq=0.524, auc=0.762, full=0.75),
    "beetle-train": dict(rq=0.485, auc=0.851),
    "scientsbank-train": dict(rq=0.470, auc=0.772),
    "roy-train": dict(rq=0.820, auc=0.914),
}
CEILINGS = dict(question=12, gibberish=12, dontknow=12, bag=45, salad=45, in_order=45, false_that=40, swapped=60)
# Answers to another question; of these sets the questions share their words.
OFF_TOPIC = {"nn-exam-dev": 31, "saf-train": 31, "beetle-train": 55}
OFF_TOPIC_ELSEWHERE = 16
AT_LEAST = dict(reference=99, typos=93, upper=93, restated=95)

program, shared = sys.argv[1:3]
tools = os.path.join(shared, "tools")
sets = [os.path.join(shared, "graded", name) for name in FLOORS]
measured = json.loads(
    subprocess.check_output([sys.executable, os.path.join(tools, "agreement.py"), program, *sets, "--json"]))
wrong = []
print(f"{'set':20s}{'r':>8s}{'rq':>8s}{'auc':>8s}{'full':>8s}{'low':>8s}{'flag':>8s}")
for name, floors in FLOORS.items():
    figures = measured[name]
    print(f"{name:20s}" + "".join(f"{figures[k]:8.3f}" for k in ("r", "rq", "auc", "full", "low", "flag")))
    wrong += [f"{name}: {k} {figures[k]:.3f} < {v}" for k, v in floors.items() if figures[k] < v]
    if figures["missing"]:
        wrong.append(f"{name}: {figures['missing']} answers without a score")
    if figures["flag"] > 0.02:
        wrong.append(f"{name}: {figures['flag']:.3f} of the full-mark answers carry a flag")
    if figures["sure"] >= figures["doubt"]:
        wrong.append(f"{name}: the sure marks are no better than the doubtful ones")
for path in sets:
    name = os.path.basename(path)
    probes = json.loads(
        subprocess.check_output([sys.executable, os.path.join(tools, "probes.py"), program, path, "--json"]))
    wrong += [f"{name}: {k} gets {probes[k]['mean']:.1f} > {v}"
              for k, v in CEILINGS.items() if k in probes and probes[k]["mean"] > v]
    wrong += [f"{name}: {k} gets {probes[k]['mean']:.1f} < {v}"
              for k, v in AT_LEAST.items() if probes[k]["mean"] < v]
    if probes["offtopic"]["mean"] > OFF_TOPIC.get(name, OFF_TOPIC_ELSEWHERE):
        wrong.append(f"{name}: answers to another question get {probes['offtopic']['mean']:.1f}")
    if probes["half_x5"]["mean"] > probes["half"]["mean"] + 2:
        wrong.append(f"{name}: saying it five times pays")
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
