#!/usr/bin/env python3
"""The menu entry and the description of the program are as desktops want them."""

import pathlib
import subprocess
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


if __name__ == "__main__":
    unittest.main()
