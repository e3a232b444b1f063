#!/usr/bin/env python3
"""Prints every word of the documents and the graded answers with its stem.

usage: stem_table.py SHARED
"""
import glob
import os
import re
import sys

import snowballstemmer

stemmer = snowballstemmer.stemmer("english")
words = set()
for pattern in ("banks/*.txt", "graded/*/*"):
    for path in glob.glob(os.path.join(sys.argv[1], pattern)):
        with open(path, encoding="utf-8") as file:
            words |= set(re.findall(r"[^\W\d_]+(?:'[a-z]+)?", file.read().lower()))
for word in sorted(words):
    print(word, stemmer.stemWord(word), sep="\t")
