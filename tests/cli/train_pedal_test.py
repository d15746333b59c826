#!/usr/bin/env python3
"""Learning the pedal from performances, and finding it with what was learned."""
import random
import re

import mido

from support import CommandLineTest, main


def write_performance(path, seed, pedal=True):
    """Broken chords; the pedal holds every other one, as far as chance has it. A thousand ticks a
    second."""
    path.parent.mkdir(parents=True, exist_ok=True)
    generator = random.Random(seed)
    events = []
    for begin in range(0, 60000, 2000):
        if pedal and generator.random() < 0.5:
            events += [(begin + 50, "control_change", 64, 127), (begin + 1900, "control_change", 64, 0)]
        for time in range(begin, begin + 1600, 200):
            pitch = generator.randrange(40, 80)
            events += [(time, "note_on", pitch, 70), (time + 150, "note_off", pitch, 0)]
    track, now = mido.MidiTrack(), 0
    for time, kind, first, second in sorted(events):
        names = ("control", "value") if kind == "control_change" else ("note", "velocity")
        track.append(mido.Message(kind, time=time - now, **dict(zip(names, (first, second)))))
        now = time
    midi = mido.MidiFile(ticks_per_beat=500)
    midi.tracks.append(track)
    midi.save(path)


class TrainingThePedal(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.midi = self.folder / "midi"
        self.out = self.folder / "pedal.safetensors"

    def test_learns_from_midi_files_and_says_how_well(self):
        for seed in range(3):
            write_performance(self.midi / "Bach" / f"{seed}.mid", seed)
        write_performance(self.midi / "Bach" / "dry.mid", 8, pedal=False)
        write_performance(self.midi / "Ravel" / "other.mid", 9)
        said = self.succeed("train-pedal", "--midi", self.midi, "--validation", "Ravel", "--out",
                            self.out, "--steps", "12")
        self.assertIn("trained on 3 performances, 1 for validation, 1 without pedal, 0 skipped", said)
        self.assertTrue(re.search(r"^step 12/12  loss 0\.\d{4}$", said, re.MULTILINE), said)
        self.assertEqual(len(re.findall(r"precision \d\.\d{3}, recall \d\.\d{3}, F1", said)), 2)
        self.assertGreater(self.out.stat().st_size, 10000)

    def test_names_what_it_cannot_use(self):
        write_performance(self.midi / "a.mid", 1)
        (self.midi / "broken.mid").write_bytes(b"MThd")
        result = self.run_cli("train-pedal", "--midi", self.midi, "--out", self.out, "--steps", "1")
        self.assertEqual(result.returncode, 0)
        self.assertIn("broken.mid", result.stderr)
        self.assertIn("1 skipped", result.stdout)
        self.fail_with(["does not exist"], "train-pedal", "--midi", self.folder / "none", "--out",
                       self.out)
        write_performance(self.folder / "dry" / "a.mid", 1, pedal=False)
        self.fail_with(["no performance that uses the pedal"], "train-pedal", "--midi",
                       self.folder / "dry", "--out", self.out, code=2)
        out = self.folder / "models" / "pedal.safetensors"
        self.run_cli("train-pedal", "--midi", self.midi, "--out", out, "--steps", "1")
        self.assertTrue(out.exists(), "its folder is made")
        result = self.run_cli("train-pedal", "--midi", self.midi, "--out", out / "no", "--steps", "1")
        self.assertEqual((result.returncode, result.stdout), (1, ""), "before it trains")
        self.assertIn(str(out / "no"), result.stderr)


if __name__ == "__main__":
    main()
