#!/usr/bin/env python3
"""Golden note scores, computed by mir_eval 0.7.

    /usr/bin/python3 tests/golden/note_scores.py > tests/golden/note_scores.json

A few of the cases of tests/parity, kept so that the unit tests check them without mir_eval.
"""
import itertools
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "parity"))
from mir_eval_scores import scores  # noqa: E402
from note_cases import hostile_cases, random_cases  # noqa: E402

WANTED = ("zero length", "a hundred for one", "onsets 0.05 s apart at 7.3 s",
          "onsets 0.0501 s apart at 7.3 s")


def rounded(notes):
    return [[round(onset, 6), round(offset, 6), pitch, velocity]
            for onset, offset, pitch, velocity in notes]


def main():
    chosen = [case for case in hostile_cases() if case[0] in WANTED]
    small = (case for case in random_cases(5, 200) if 10 < len(case[1]) < 30)
    chosen += itertools.islice(small, 5)
    cases = []
    for name, reference, estimate in chosen:
        reference, estimate = rounded(reference), rounded(estimate)
        cases.append({"name": name, "reference": reference, "estimate": estimate,
                      "scores": scores(reference, estimate)})
    lines = ",\n".join(json.dumps(case) for case in cases)
    print(f'{{"command": "/usr/bin/python3 tests/golden/note_scores.py", "cases": [\n{lines}\n]}}')


if __name__ == "__main__":
    main()
