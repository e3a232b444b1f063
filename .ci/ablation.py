#!/usr/bin/env python3
"""Prints what each part of the scorer brings: the figures of agreement with and without it.

usage: ablation.py SHARED [--markdown]

Builds a copy of the sources in which the constants named below are read from the environment, once, and leaves
one part out at a time. r / rq / auc as in SHARED/tools/agreement.py; `off` is the mean mark of answers to another
question (SHARED/tools/probes.py). Takes some ten minutes; no part of .ci/run.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Name of the part; file under Sources/Scoring; constant; its value when the part is left out.
PARTS = [
    ("n-gram similarity", [("Score/Scale.swift", "proseCoverage", 1), ("Score/Scale.swift", "pointsCoverage", 1)]),
    ("coverage of terms", [("Score/Scale.swift", "proseCoverage", 0), ("Score/Scale.swift", "pointsCoverage", 0)]),
    ("letter n-grams", [("Similarity/Similarity.swift", "charactersPart", 0)]),
    ("skip-bigrams", [("Similarity/Similarity.swift", "skipBigramsPart", 0)]),
    ("longest common subsequence", [("Similarity/Similarity.swift", "sequencePart", 0)]),
    ("words of the question weigh little", [("Rubric/Terms.swift", "questionFactor", 1)]),
    ("usual words weigh little", [("Rubric/Terms.swift", "genericFactor", 1)]),
    ("quantities and denials weigh more", [("Rubric/Terms.swift", "quantityFactor", 1)]),
    ("derived words", [("Rubric/Triggers.swift", "rootCredit", 0)]),
    ("likeness of letters", [("Coverage/Fuzzy.swift", "oneEditCredit", 0), ("Coverage/Fuzzy.swift", "twoEditsCredit", 0),
                             ("Coverage/Fuzzy.swift", "prefixCredit", 0), ("Coverage/Fuzzy.swift", "diceThreshold", 1)]),
    ("synonyms", [("Lexicon/Lexicon.swift", "synonymCredit", 0)]),
    ("names of the field", [("Lexicon/Lexicon.swift", "aliasCredit", 0)]),
    ("more saturation for long prose", [("Score/Scale.swift", "addedSaturation", 0)]),
    ("chance", [("Score/Scale.swift", "mostChance", 0)]),
    ("few known words", [("Guards/ContentGuards.swift", "fewKnownFloor", 9)]),
    ("polarity", [("Guards/ContentGuards.swift", "polarityFactor", 1)]),
]
SETS = ["nn-exam-dev", "mohler-dev", "saf-train", "beetle-train", "scientsbank-train", "roy-train"]
shared = os.path.abspath(sys.argv[1])


def build(folder):
    for name in ("Package.swift", "Sources", "Tests"):
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", name)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, os.path.join(folder, name))
    scoring = os.path.join(folder, "Sources", "Scoring")
    for _, constants in PARTS:
        for file, constant, _ in constants:
            path = os.path.join(scoring, file)
            with open(path, encoding="utf-8") as source:
                text = source.read()
            text, count = re.subn(
                rf"static let {constant} = ([\d.]+)", rf'static let {constant} = ablated("{constant}", \1)', text)
            if not count and f'ablated("{constant}"' not in text:
                sys.exit(f"{file}: no constant {constant}")
            with open(path, "w", encoding="utf-8") as source:
                source.write(text)
    with open(os.path.join(scoring, "Ablated.swift"), "w", encoding="utf-8") as source:
        source.write(
            "import Glibc\n\nfunc ablated(_ name: String, _ value: Double) -> Double {\n"
            "  getenv(name).flatMap { Double(String(cString: $0)) } ?? value\n}\n")
    subprocess.run(["swift", "build", "-c", "release", "--product", "mock-interview"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    return os.path.join(folder, ".build", "release", "mock-interview")


def measured(program, environment):
    env = dict(os.environ, **environment)
    folders = [os.path.join(shared, "graded", name) for name in SETS]
    figures = json.loads(subprocess.check_output(
        [sys.executable, os.path.join(shared, "tools", "agreement.py"), program, *folders, "--json"], env=env))
    for folder in folders:
        probes = json.loads(subprocess.check_output(
            [sys.executable, os.path.join(shared, "tools", "probes.py"), program, folder, "--json"], env=env))
        figures[os.path.basename(folder)]["off"] = probes["offtopic"]["mean"]
    return figures


def row(title, figures):
    cells = [f"{m['r']:.3f} / {m['rq']:.3f} / {m['auc']:.3f}, {m['off']:.0f}" for m in figures.values()]
    if "--markdown" in sys.argv:
        print(f"| {title} | " + " | ".join(cells) + " |", flush=True)
    else:
        print(title.ljust(36) + "  ".join(cells), flush=True)


with tempfile.TemporaryDirectory() as folder:
    program = build(folder)
    row("r / rq / auc, off", measured(program, {}))
    for title, constants in PARTS:
        row(f"without {title}", measured(program, {constant: str(value) for _, constant, value in constants}))
