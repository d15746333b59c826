#!/usr/bin/env python3
"""`calibrate`: which manifest it writes, which it leaves alone, and what it says of it."""
import json

from support import CommandLineTest, main, write_model, write_wav

NOTES = "onset\toffset\tpitch\tvelocity\n0.5\t1.0\t69\t64\n"


class Calibrate(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.set = self.folder / "set"
        self.set.mkdir()
        write_wav(self.set / "a.wav").with_suffix(".tsv").write_text(NOTES)

    def test_leaves_an_installed_model_as_it_is(self):
        manifest = self.model / "manifest.json"
        before = manifest.read_bytes()
        self.fail_with(["random", "installed", "copy its folder", self.model, "--dry-run"],
                       "calibrate", "--model", "random", "--dataset", self.set, code=2)
        self.assertIn("onset-threshold", self.succeed("calibrate", "--model", "random",
                                                      "--dataset", self.set, "--dry-run"))
        self.assertEqual(manifest.read_bytes(), before)

    def test_says_what_it_writes_into_a_folder(self):
        model = write_model(self.folder / "mine", decoder={"onset-threshold": 0.123})
        text = self.succeed("calibrate", "--model", model, "--dataset", self.set)
        self.assertIn(f"\n{model / 'manifest.json'}:\n", text)
        after = json.loads((model / "manifest.json").read_text())["decoder"]["onset-threshold"]
        self.assertIn(f"\n  onset-threshold 0.123 -> {after:g}\n", text)
        again = self.succeed("calibrate", "--model", model, "--dataset", self.set)
        self.assertIn(f"\n{model / 'manifest.json'}: nothing changed\n", again)

    def test_needs_recordings_for_the_time_shift(self):
        empty = self.folder / "empty"
        empty.mkdir()
        self.fail_with([empty], "calibrate", "--model", "random", "--dataset", self.set,
                       "--time-shift-from", empty, "--dry-run", code=2)

    def test_knows_sub_folders_and_counts_what_it_leaves_out(self):
        inner = self.set / "inner"
        inner.mkdir()
        write_wav(inner / "b.wav").with_suffix(".tsv").write_text(NOTES)
        write_wav(inner / "lonely.wav")
        result = self.run_cli("calibrate", "--model", "random", "--dataset", self.set, "--dry-run")
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("on 2 recordings", result.stdout)
        self.assertIn("lonely.wav", result.stderr)
        self.assertIn("1 left out", result.stderr)


if __name__ == "__main__":
    main()
