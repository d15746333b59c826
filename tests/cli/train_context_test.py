#!/usr/bin/env python3
"""Teaching a model to judge strokes in context, and what the model then hears."""
import json
import re

from support import CommandLineTest, main
from tones import write_tones


class TrainingTheContext(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.music = self.folder / "music"
        self.music.mkdir()
        write_tones(self.music / "tones.wav", seconds=6)
        self.ears = self.folder / "ears"
        self.out = self.folder / "better"
        self.succeed("train", "--model", "overtone", "--channels", 8, "--recurrent", 4, "--data",
                     self.music, "--steps", 60, "--batch", 2, "--segment", 2, "--rooms", 0,
                     "--threads", 1, "--out", self.ears)

    def teach(self, *more):
        return self.run_cli("train-context", "--model", self.ears, "--data", self.music,
                            "--validation", self.music, "--steps", 12, "--batch", 2, "--layers", 1,
                            "--copies", 2, "--out", self.out, *more)

    def test_gives_a_model_that_can_be_used_calibrated_and_taught_again(self):
        taught = self.teach()
        self.assertEqual(taught.returncode, 0, taught)
        self.assertTrue(re.search(r"^step 12/12  loss \d\.\d{4}  0 min left  strokes: F1 \d\.\d{4}, "
                                  r"without context \d\.\d{4}$", taught.stdout, re.MULTILINE), taught)
        self.assertIn("in 2 recordings, 0 skipped", taught.stdout)
        manifest = json.loads((self.out / "manifest.json").read_text())
        self.assertEqual(manifest["architectureParameters"]["context"], 1)
        self.assertEqual(manifest["architectureParameters"]["channels"], 8)
        before = manifest["sha256"]

        self.succeed("calibrate", "--model", self.out, "--dataset", self.music)
        self.succeed("transcribe", self.music / "tones.wav", "--model", self.out, "-o",
                     self.folder / "heard.mid")
        again = self.teach()
        self.assertEqual(again.returncode, 0, again)
        self.assertNotIn("step", again.stdout, "it had ended")
        self.ears, self.out = self.out, self.folder / "again"
        self.assertEqual(self.teach().returncode, 0, "its context is put in place of the old one")
        manifest = json.loads((self.out / "manifest.json").read_text())
        self.assertEqual(manifest["sha256"], before)

    def test_a_folder_that_is_named_twice_counts_once(self):
        taught = self.teach("--data", self.music)
        self.assertEqual(taught.returncode, 0, taught)
        self.assertIn("in 2 recordings, 0 skipped", taught.stdout)

    def test_says_what_it_cannot_use(self):
        self.fail_with(["none"], "train-context", "--model", self.folder / "none", "--data",
                       self.music, "--out", self.out)
        lstm = self.folder / "lstm"
        self.succeed("train", "--model", "lstm", "--data", self.music, "--steps", 1, "--batch", 1,
                     "--segment", 0.5, "--rooms", 0, "--threads", 1, "--out", lstm)
        self.fail_with(["only Overtone"], "train-context", "--model", lstm, "--data", self.music,
                       "--out", self.out, code=2)
        empty = self.folder / "empty"
        empty.mkdir()
        self.fail_with(["--data", "no recording with its reference"], "train-context", "--model",
                       self.ears, "--data", empty, "--out", self.out, code=2)
        self.assertFalse(self.out.exists(), "nothing is in the way of the corrected command")
        self.fail_with(["--validation", "no recording with its reference"], "train-context",
                       "--model", self.ears, "--data", self.music, "--validation", empty,
                       "--out", self.folder / "blind", code=2)
        self.assertEqual(self.teach().returncode, 0)
        self.assertEqual(self.teach("--seed", 2).returncode, 2, "the folder is another run's")


if __name__ == "__main__":
    main()
