#!/usr/bin/env python3
"""bash completes the command line.

usage: completion_test.py PROGRAM
"""

import pathlib
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop()
SCRIPT = pathlib.Path(__file__).parents[2] / "packaging" / "completion" / "rollwright-cli.bash"


def completed(*words):
    """What bash offers for the last of the words behind the program's name."""
    lines = [
        f"source {SCRIPT}",
        'COMP_WORDS=("$@")',
        "COMP_CWORD=$(($# - 1))",
        '_rollwright_cli "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"',
        'printf "%s\\n" "${COMPREPLY[@]}"',
    ]
    done = subprocess.run(["bash", "-uc", "\n".join(lines), "bash", PROGRAM, *words], check=True,
                          capture_output=True, text=True)
    return done.stdout.split()


class Completion(unittest.TestCase):
    def test_commands(self):
        self.assertEqual(completed("tr"), ["transcribe", "train", "train-context", "train-pedal"])
        self.assertIn("evaluate", completed(""))

    def test_options(self):
        self.assertEqual(completed("transcribe", "--onset"), ["--onset-threshold"])
        self.assertIn("--dataset", completed("evaluate", "--"))

    def test_words_of_options(self):
        self.assertEqual(completed("transcribe", "-f", "m"), ["midi", "musicxml", "mir_eval"])
        self.assertEqual(completed("transcribe", "--decoder", ""), ["peaks", "threshold"])

    def test_models(self):
        self.assertIn("overtone", completed("evaluate", "--model", "o"))
        self.assertEqual(completed("train", "-m", ""),
                         ["lstm", "crnn", "onsets-frames", "overtone"])

    def test_files_are_left_to_bash(self):
        self.assertEqual(completed("transcribe", "song"), [])
        self.assertEqual(completed("transcribe", "-o", "no"), [])
        self.assertEqual(completed("no-such-command", "--"), ["--help", "--version"])


if __name__ == "__main__":
    unittest.main()
