#!/usr/bin/env python3
"""The manual pages can be read, and name every command.

usage: man_test.py path/to/rollwright-cli
"""
import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(sys.argv.pop())
PAGES = pathlib.Path(__file__).parents[2] / "packaging" / "man"


class ManualPages(unittest.TestCase):
    def test_are_without_mistakes(self):
        for page in ("rollwright.1", "rollwright-cli.1"):
            said = subprocess.run(["groff", "-man", "-ww", "-z", PAGES / page], check=True,
                                  capture_output=True, text=True).stderr
            self.assertEqual(said, "", page)

    def test_name_the_commands_and_no_others(self):
        help_text = subprocess.run([PROGRAM, "--help"], check=True, capture_output=True,
                                   text=True).stdout
        listed = help_text.split("Subcommands:")[1].split("First steps:")[0]
        commands = set(re.findall(r"^  ([a-z-]+) ", listed, re.MULTILINE))
        self.assertGreater(len(commands), 5)
        page = (PAGES / "rollwright-cli.1").read_text().replace("\\-", "-")
        section = page.split(".SH COMMANDS")[1].split(".SH OPTIONS")[0]
        self.assertEqual(set(re.findall(r"^\.B ([a-z-]+)$", section, re.MULTILINE)), commands)

    def test_name_the_formats(self):
        help_text = subprocess.run([PROGRAM, "transcribe", "--help"], check=True,
                                   capture_output=True, text=True).stdout
        page = (PAGES / "rollwright-cli.1").read_text().replace("\\-", "-")
        transcribe = page.split("\n.B transcribe\n")[1].split(".TP")[0].lower()
        for name in re.search(r"FORMAT:\{(.*?)\}", help_text)[1].split(","):
            self.assertIn(name, transcribe)


if __name__ == "__main__":
    unittest.main(verbosity=2)
