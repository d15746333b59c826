#!/usr/bin/env python3
"""The commands that the documents tell people to type are commands, with options that there are."""
import pathlib
import re

from support import CommandLineTest, main

ROOT = pathlib.Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "resources").rglob("*.md")]


def command_lines():
    for document in DOCUMENTS:
        text = document.read_text().replace("\\\n", " ")
        for line in re.findall(r"^    rollwright-cli (.*)$", text, re.MULTILINE):
            yield document, line.split(" #")[0]


class Documents(CommandLineTest):
    def test_show_commands_that_there_are(self):
        options = {}
        for document, line in command_lines():
            command = line.split()[0]
            with self.subTest(document=document, line=line):
                if command not in options:
                    help_text = self.succeed(command, "--help")
                    options[command] = set(re.findall(r"(?<!\S)(?:-\w,)?(--[\w-]+)", help_text))
                    options[command] |= set(re.findall(r"(?<!\S)(-\w),", help_text))
                used = re.findall(r"(?<!\S)\[?(--?[a-z][\w-]*)", line)
                self.assertLessEqual(set(used), options[command])
        self.assertGreater(len(options), 8)


if __name__ == "__main__":
    main()
