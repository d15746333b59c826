"""Holds the translations to the sources: complete, up to date, with the same placeholders.

usage: translations_test.py COMMAND...      which updates the files whose names are put behind it
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).parents[2]
UPDATE = sys.argv[1:]
FILES = sorted((ROOT / "app/translations").glob("*.ts"))
# Menus whose entries stand beside each other; other classes make several, or none.
MENUS = ("rollwright::EditActions", "rollwright::BeatActions", "rollwright::PedalActions")
TITLES = ("&Edit", "&Beats", "Pe&dal")  # stand in the menu bar


def messages(file):
    """(context, source, node of the translation) of every text."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def features(text):
    """What a translation has to have as its source has it."""
    plain = re.sub(r"&(?:nbsp|lt|gt|amp);", "", text)
    return {
        "placeholders": sorted(re.findall(r"%\d|%n", text)),
        "mnemonics": len(re.findall(r"&[^ &]", plain)),
        "tags": sorted(re.findall(r"<[^>]+>", text)),
        "ellipsis": text.endswith("\u2026"),
        "full stop": text.endswith("."),
        "outer spaces": (text[:1] == " ", text[-1:] == " "),
        "lines": text.count("\n"),
    }


class TranslationsTest(unittest.TestCase):
    def test_there_are_two_at_least(self):
        self.assertGreaterEqual(len(FILES), 2)

    def test_nothing_is_untranslated(self):
        for file in FILES:
            missing = [source for _, source, node in messages(file) if node.get("type") or not node.text]
            self.assertEqual(missing, [], file.name)

    def test_they_have_what_their_sources_have(self):
        for file in FILES:
            for context, source, node in messages(file):
                with self.subTest(file=file.name, context=context, source=source):
                    self.assertEqual(features(node.text), features(source))

    def test_the_letters_of_a_menu_differ(self):
        for file in FILES:
            letters = collections.defaultdict(list)
            for context, source, node in messages(file):
                found = re.search(r"&([^ &])", node.text)
                if context in MENUS and source not in TITLES and found:
                    letters[context, found[1].lower()].append(node.text)
            self.assertEqual([texts for texts in letters.values() if len(texts) > 1], [], file.name)

    def test_they_are_up_to_date(self):
        """As `ninja update-translations` would leave them."""
        for file in FILES:
            with tempfile.TemporaryDirectory() as folder:
                copy = pathlib.Path(folder) / file.name
                shutil.copy(file, copy)
                subprocess.run([*UPDATE, copy], cwd=ROOT, check=True, capture_output=True)
                before, after = ({(context, source) for context, source, _ in messages(each)} for each in (file, copy))
            self.assertEqual(after - before, set(), f"{file.name}: not taken over yet")
            self.assertEqual(before - after, set(), f"{file.name}: no longer in the sources")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
