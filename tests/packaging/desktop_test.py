#!/usr/bin/env python3
"""The menu entry and the description of the program are as desktops want them."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
DESKTOP = ROOT / "packaging" / "desktop"


class Desktop(unittest.TestCase):
    def accepted(self, *command):
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("warning", done.stdout + done.stderr)

    def test_menu_entry(self):
        self.accepted("desktop-file-validate", DESKTOP / "org.rollwright.Rollwright.desktop")

    def test_menu_entry_names_the_kinds_of_all_files_that_open(self):
        entry = (DESKTOP / "org.rollwright.Rollwright.desktop").read_text()
        named = set(re.search(r"^MimeType=(.*)$", entry, re.MULTILINE)[1].strip(";").split(";"))
        source = (ROOT / "core" / "io" / "RecordingFolder.cpp").read_text()
        suffixes = re.findall(r'"(\.\w+)"', source.split("kSuffixes{")[1].split("};")[0])
        self.assertGreater(len(suffixes), 10)
        kinds = [line.split(":") for line in pathlib.Path("/usr/share/mime/globs2").read_text().splitlines()
                 if not line.startswith("#")]
        for suffix in suffixes:
            self.assertTrue({kind for _, kind, pattern, *_ in kinds if pattern == "*" + suffix} & named, suffix)

    def test_description(self):
        self.accepted("appstreamcli", "validate", "--no-net",
                      DESKTOP / "org.rollwright.Rollwright.metainfo.xml")

    def test_kind_of_file(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder) / "packages"
            packages.mkdir()
            shutil.copy(DESKTOP / "org.rollwright.Rollwright.xml", packages)
            self.accepted("update-mime-database", folder)
            globs = (packages.parent / "globs2").read_text()
        self.assertIn(":application/x-rollwright-project:*.rollwright", globs)
        self.assertIn("application/x-rollwright-project;",
                      (DESKTOP / "org.rollwright.Rollwright.desktop").read_text())


if __name__ == "__main__":
    unittest.main()
