#!/usr/bin/env python3
"""What the documents name is there: files, headings, folders, and the classes of each folder."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "resources").rglob("*.md")]
HOUSES = ("core", "ui", "app", "app/studio")
SOURCES = ("app/", "core/", "packaging/", "resources/", "tests/", "ui/")


def anchors(document):
    """What GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", document.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rooms():
    """The table of folders: each with what is said of it."""
    table = (ROOT / "ARCHITECTURE.md").read_text().split("## Rooms")[1].split("\n\n")[1]
    for folders, text in re.findall(r"^\| (`.*?`) \| (.*) \|$", table, re.MULTILINE):
        yield re.findall("`(.*?)`", folders), text


def names_in(folders):
    """Classes that are there, and headers."""
    headers = [header for folder in folders for header in (ROOT / folder).rglob("*.h")]
    code = "\n".join(header.read_text() for header in headers)
    return {*re.findall(r"\b(?:class|struct|using) (\w+)", code), *(file.stem for file in headers)}


class Documents(unittest.TestCase):
    def test_links_lead_somewhere(self):
        for document in DOCUMENTS:
            for path, anchor in re.findall(r"\]\((?!http)([^)#]*)#?([^)]*)\)", document.read_text()):
                with self.subTest(document=document, path=path, anchor=anchor):
                    target = document.parent / path if path else document
                    self.assertTrue(target.exists())
                    if anchor:
                        self.assertIn(anchor, anchors(target))

    def test_named_paths_exist(self):
        for document in DOCUMENTS:
            for path in re.findall(r"`([\w*./-]+/[\w*./-]*)`", document.read_text()):
                if path.startswith(SOURCES):
                    with self.subTest(document=document, path=path):
                        self.assertTrue([*ROOT.glob(path), *ROOT.glob(path + ".h")])

    def test_every_folder_of_code_has_a_room(self):
        listed = {folder for folders, _ in rooms() for folder in folders}
        for house in HOUSES:
            for folder in (ROOT / house).iterdir():
                name = folder.relative_to(ROOT).as_posix()
                if folder.is_dir() and name not in HOUSES:
                    self.assertIn(name, listed)

    def test_classes_live_in_their_room(self):
        for folders, text in rooms():
            named = set(re.findall(r"`([A-Z]\w+)`", text))
            self.assertEqual(named - names_in(folders), set(), folders)


if __name__ == "__main__":
    unittest.main()
