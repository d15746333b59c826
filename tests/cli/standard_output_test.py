#!/usr/bin/env python3
"""`transcribe -o -`: the one file as the standard output."""
import subprocess

from support import CommandLineTest, main, write_wav


class StandardOutput(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.song = write_wav(self.folder / "song.wav")

    def to_standard_output(self, *arguments):
        return self.run_cli("transcribe", self.song, "--model", "random", "-o", "-", *arguments,
                            cwd=self.folder)

    def test_gets_the_one_file_and_nothing_else(self):
        self.succeed("transcribe", self.song, "--model", "random", "-o", self.folder / "song.csv")
        result = self.to_standard_output("--format", "csv")
        self.assertEqual(result.returncode, 0, result)
        self.assertEqual(result.stdout, (self.folder / "song.csv").read_text())
        self.assertRegex(result.stderr, r"^song: \d+ notes.*\n$")
        self.assertFalse((self.folder / "-").exists())

    def test_gets_midi_unless_told_otherwise(self):
        result = subprocess.run([self.program, "transcribe", self.song, "--model", "random", "-o", "-"],
                                capture_output=True, env=self.environment(), cwd=self.folder)
        self.assertEqual(result.stdout[:4], b"MThd")

    def test_takes_no_more_than_one(self):
        result = self.to_standard_output("--format", "csv,json")
        self.assertEqual((result.returncode, result.stdout), (2, ""), result)
        self.assertIn("one input in one format", result.stderr)

if __name__ == "__main__":
    main()
