#!/usr/bin/env python3
"""Learning how attacks tell a microphone's distance, from what `render` makes."""
import re

from render_test import SMALL_PIANO, write_midi
from support import CommandLineTest, main


class FittingDelays(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.dry = self.folder / "dry"

    def render(self, count):
        for number in range(count):
            write_midi(self.folder / "midi" / f"{number}.mid")
        self.succeed("render", "--midi", self.folder / "midi", "--soundfont", SMALL_PIANO, "--out",
                     self.dry, "--reverberant", "0")

    def test_prints_weights_and_how_good_they_are(self):
        self.render(20)
        (self.dry / "broken.wav").write_bytes(b"RIFF")
        result = self.run_cli("fit-delay", "--data", self.dry, "--rooms", "2")
        said = result.stdout
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("broken.wav", result.stderr)
        self.assertIn("1 left out", result.stderr)
        self.assertIn("60 recordings and rooms", said)
        weights = re.search(r"^weights((?: -?\d\.\d{6}){10})$", said, re.MULTILINE)
        self.assertTrue(weights, said)
        self.assertNotEqual(len({float(weight) for weight in weights[1].split()}), 1)

    def test_names_what_it_cannot_use(self):
        self.render(2)
        (self.dry / "broken.wav").write_bytes(b"RIFF")
        self.fail_with(["twenty recordings"], "fit-delay", "--data", self.dry, code=2)
        self.fail_with(["does not exist"], "fit-delay", "--data", self.folder / "none")
        self.fail_with(["--rooms"], "fit-delay", "--data", self.dry, "--rooms", "0", code=2)
        for command in ("fit-delay", "train-context", "train-pedal"):
            self.fail_with(["--seed", "-1"], command, "--seed", "-1", code=2)


if __name__ == "__main__":
    main()
