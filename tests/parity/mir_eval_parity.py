#!/usr/bin/python3
"""Compares note scores with mir_eval's to 1e-6, and the difference view's counts with its pairs.

usage: mir_eval_parity.py SCORE-NOTES [RANDOM-CASES]
"""
import json
import subprocess
import sys

import mir_eval

from mir_eval_scores import FIELDS, GROUPS, counts, scores, velocity_is_undecided
from note_cases import hostile_cases, random_cases

TOLERANCE = 1e-6


def main(program, count=1200):
    sys.setrecursionlimit(100000)  # its matching walks a chain of notes by recursion

    cases = [*hostile_cases(), *random_cases(2021, int(count))]
    text = json.dumps([{"reference": r, "estimate": e} for _, r, e in cases])
    ours = json.loads(subprocess.run([program], input=text, check=True, capture_output=True,
                                     text=True).stdout)
    failures = undecided = 0
    for (name, reference, estimate), report in zip(cases, ours, strict=True):
        expected = scores(reference, estimate)
        groups = list(GROUPS)
        if velocity_is_undecided(reference, estimate):
            undecided += 1
            groups.pop()
        wrong = [(group, field, report[group][field], expected[group][field])
                 for group in groups for field in FIELDS
                 if not abs(report[group][field] - expected[group][field]) <= TOLERANCE]
        counted = counts(reference, estimate)
        if report["differences"] != counted:
            wrong.append(("differences", report["differences"], counted))
        if wrong:
            failures += 1
            print(f"{name}: {len(reference)} against {len(estimate)} notes: {wrong}")
    print(f"{len(cases)} cases, {failures} differ from mir_eval {mir_eval.__version__} "
          f"in scores by more than {TOLERANCE} or in counts; in {undecided} "
          "a velocity on the tolerance was left out")
    return 1 if failures or undecided > len(cases) / 20 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
