#!/usr/bin/env python3
"""The menu entry and the description of the program are as desktops want them."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

DESKTOP = pathlib.Path(__file__).parents[2] / "packaging" / "desktop"


class Desktop(unittest.TestCase):
    def accepted(self, *command):
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("warning", done.stdout + done.stderr)

    def test_menu_entry(self):
        self.accepted("desktop-file-validate", DESKTOP / "org.rollwright.Rollwright.desktop")

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
