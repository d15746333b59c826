#!/usr/bin/env python3
"""The Debian package holds what people need, and what is in it works.

usage: debian_test.py BUILD_TREE
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop())

# A program that names the plugins of a Vamp library; a descriptor's second field is the identifier.
LIST_PLUGINS = """
import ctypes, sys
find = ctypes.CDLL(sys.argv[1]).vampGetPluginDescriptor
find.restype = ctypes.POINTER(ctypes.c_char_p)
index = 0
while found := find(2, index):
    print(found[1].decode())
    index += 1
"""


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class DebianPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.root, "-G", "DEB",
            "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        [cls.package] = cls.root.glob("rollwright_*.deb")
        run("dpkg-deb", "-x", cls.package, cls.root / "tree")
        cls.usr = cls.root / "tree" / "usr"

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_needs_what_the_libraries_come_from(self):
        needed = run("dpkg-deb", "-f", self.package, "Depends")
        for package in ("libqt6widgets6", "libtorch", "libsndfile1", "libavformat", "libfluidsynth",
                        "libvamp-sdk2v5", "musescore-general-soundfont-small | "):
            self.assertIn(package, needed)

    def test_recommends_the_other_languages_of_the_dialogs(self):
        self.assertEqual(run("dpkg-deb", "-f", self.package, "Recommends").strip(), "qt6-translations-l10n")

    def test_has_a_menu_entry_with_its_icon_manuals_and_completion(self):
        for file in ("applications/org.rollwright.Rollwright.desktop",
                     "metainfo/org.rollwright.Rollwright.metainfo.xml",
                     "mime/packages/org.rollwright.Rollwright.xml",
                     "bash-completion/completions/rollwright-cli",
                     "man/man1/rollwright.1.gz", "man/man1/rollwright-cli.1.gz",
                     "icons/hicolor/scalable/apps/org.rollwright.Rollwright.svg"):
            self.assertTrue((self.usr / "share" / file).is_file(), file)

    def test_has_manuals_that_are_the_same_whenever_it_is_made(self):
        for page in (self.usr / "share" / "man" / "man1").iterdir():
            self.assertEqual(page.read_bytes()[4:8], bytes(4), f"the date in the head of {page.name}")

    def test_says_under_which_licences_its_parts_are(self):
        paragraphs = (self.usr / "share" / "doc" / "rollwright" / "copyright").read_text().split("\n\n")
        header, *paragraphs = [dict(re.findall(r"^([A-Z][A-Za-z-]+): *((?:.|\n )*)", paragraph, re.MULTILINE))
                               for paragraph in paragraphs]
        self.assertIn("/copyright-format/1.0/", header["Format"])
        files = {paragraph["Files"]: paragraph for paragraph in paragraphs if "Files" in paragraph}
        texts = {paragraph["License"].split("\n")[0]: paragraph["License"]
                 for paragraph in paragraphs if "Files" not in paragraph}
        self.assertTrue(all(paragraph["Copyright"] for paragraph in files.values()))
        licences = {pattern: paragraph["License"] for pattern, paragraph in files.items()}
        self.assertEqual(set(licences.values()), set(texts))
        self.assertTrue(all("\n" in text for text in texts.values()))
        self.assertEqual(licences["*"], "GPL-3+")
        self.assertEqual(licences["resources/examples/*"], "CC0-1.0")
        for weights in self.usr.glob("share/rollwright/**/weights.safetensors"):
            path = pathlib.Path("resources", weights.relative_to(self.usr / "share" / "rollwright"))
            [pattern] = [pattern for pattern in licences if pattern != "*" and path.match(pattern)]
            self.assertEqual(licences[pattern], "CC-BY-NC-SA-4.0", path)
        for compiled_in in ("qcustomplot", "CLI", "nlohmann", "tl", "eigen3"):
            self.assertTrue(any(f"/{compiled_in}/" in pattern for pattern in licences), compiled_in)

    def environment(self):
        home = str(self.root / "home")
        return os.environ | {"HOME": home, "XDG_DATA_HOME": home}

    def test_has_a_plugin_that_finds_its_models_where_it_was_put(self):
        vamp = self.usr / "lib" / "vamp"
        plugins = run(sys.executable, "-c", LIST_PLUGINS, vamp / "rollwright-vamp.so",
                      env=self.environment()).split()
        self.assertEqual(sorted(plugins), ["crnn", "lstm", "onsets-frames", "overtone"])
        categories = (vamp / "rollwright-vamp.cat").read_text()
        for plugin in plugins:
            self.assertIn(f"vamp:rollwright-vamp:{plugin}::Notes > Rollwright\n", categories)

    def test_has_a_window_that_begins_where_it_was_put(self):
        environment = self.environment() | {"QT_QPA_PLATFORM": "no display"}
        program = self.usr / "bin" / "rollwright"
        self.assertRegex(run(program, "--version", env=environment),
                         r"^rollwright \d+\.\d+\.\d+\n$")
        self.assertIn("files...", run(program, "--help", env=environment))

    def test_transcribes_where_it_was_put(self):
        cli = self.usr / "bin" / "rollwright-cli"
        environment = self.environment()
        models = run(cli, "models", env=environment)
        for model in ("overtone", "onsets-frames", "crnn", "lstm"):
            self.assertIn(model, models)
        [example] = (self.usr / "share" / "rollwright" / "examples").glob("*.flac")
        song = self.root / "song.m4a"
        run("ffmpeg", "-nostdin", "-loglevel", "error", "-i", example, "-t", "5", song)
        run(cli, "transcribe", song, env=environment)
        self.assertGreater((self.root / "song.mid").stat().st_size, 100)


if __name__ == "__main__":
    unittest.main()
