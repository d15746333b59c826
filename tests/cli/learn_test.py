#!/usr/bin/env python3
"""`train` teaches a small network a few recordings within two minutes, from noise to the notes."""
import json

from support import CommandLineTest, main
from tones import write_tones


class Learn(CommandLineTest):
    def test_learns_what_it_is_shown(self):
        music = self.folder / "music"
        music.mkdir()
        for lowest in (40, 52, 64):
            write_tones(music / f"from {lowest}.wav", lowest)
        model = self.folder / "learned"
        self.succeed("train", "--model", "overtone", "--channels", 16, "--recurrent", 8, "--data",
                     music, "--out", model, "--steps", 200, "--batch", 2, "--segment", 3, "--rooms", 0,
                     "--no-pitch-augmentation", "--no-timbre-augmentation",
                     "--learning-rate", 0.01, "--warm-up", 10, "--averaging", 0.9, "--threads", 1)
        scores = json.loads(self.succeed("evaluate", "--dataset", music, "--model", model, "--json"))
        self.assertGreater(scores["mean"]["note"]["f1"], 0.9)


if __name__ == "__main__":
    main()
