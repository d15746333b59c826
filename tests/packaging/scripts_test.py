#!/usr/bin/env python3
"""The shell scripts can be read, and shellcheck finds nothing in them."""
import pathlib
import subprocess
import unittest

ROOT = pathlib.Path(__file__).parents[2]
SCRIPTS = [*sorted((ROOT / "packaging").glob("**/*.*sh")), ROOT / ".ci" / "run"]


class Scripts(unittest.TestCase):
    def accepted(self, *command):
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def test_can_be_read(self):
        self.assertGreater(len(SCRIPTS), 5)
        for script in SCRIPTS:
            shell = "sh" if script.read_text().startswith("#!/bin/sh\n") else "bash"
            with self.subTest(script):
                self.accepted(shell, "-n", script)

    def test_have_none_of_the_usual_mistakes(self):
        self.accepted("shellcheck", "--external-sources", "--source-path=SCRIPTDIR", *SCRIPTS)


if __name__ == "__main__":
    unittest.main()
