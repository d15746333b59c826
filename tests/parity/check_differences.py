#!/usr/bin/python3
"""Transcribes every recording of a folder and checks that the difference view's counts are the true
and false positives and false negatives of mir_eval. Not part of the test suite, as it needs
recordings and a trained model.

usage: check_differences.py ROLLWRIGHT-CLI SCORE-NOTES FOLDER [MODEL]
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import mir_eval

from mir_eval_scores import counts


def read(path, delimiter):
    """Onset, offset, pitch and velocity from a table with a header."""
    with open(path, newline="") as table:
        return [[float(row["onset"]), float(row["offset"]), int(row["pitch"]),
                 int(row.get("velocity", 64))]
                for row in csv.DictReader(table, delimiter=delimiter)]


def main(program, scorer, recordings, model=None):
    sys.setrecursionlimit(100000)  # mir_eval's matching walks a chain of notes by recursion
    pairs = [(flac, flac.with_suffix(".tsv"))
             for flac in sorted(pathlib.Path(recordings).glob("*.flac"))]
    with tempfile.TemporaryDirectory() as folder:
        chosen = ["--model", model] if model else []
        subprocess.run([program, "transcribe", *[flac for flac, _ in pairs], "-o", folder,
                        "--format", "csv", *chosen], check=True, stdout=subprocess.DEVNULL)
        lists = [(read(table, "\t"), read(pathlib.Path(folder) / (flac.stem + ".csv"), ","))
                 for flac, table in pairs]
    text = json.dumps([{"reference": r, "estimate": e} for r, e in lists])
    reports = json.loads(subprocess.run([scorer], input=text, check=True, capture_output=True,
                                        text=True).stdout)
    equal = 0
    for (flac, _), (reference, estimate), report in zip(pairs, lists, reports, strict=True):
        expected = counts(mir_eval, reference, estimate)
        equal += report["differences"] == expected
        print(f"{flac.stem}: {report['differences']}"
              + ("" if report["differences"] == expected else f", mir_eval: {expected}"))
    print(f"{equal} of {len(pairs)} recordings count as mir_eval does")
    return 0 if pairs and equal == len(pairs) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
