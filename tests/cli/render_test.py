#!/usr/bin/env python3
"""Rendering: from MIDI files and a SoundFont to a folder that can be trained on."""
import pathlib
import signal
import subprocess
import sys
import time
import unittest

import mido
import numpy as np

from support import CommandLineTest, main

sys.path.append(str(pathlib.Path(__file__).parents[2] / "packaging" / "soundfont"))
import sf2  # noqa: E402

SMALL_PIANO = pathlib.Path("/usr/share/sounds/sf2/TimGM6mb.sf2")  # timgm6mb-soundfont


def write_midi(path, notes=20):
    """Half a second a note, a thousand ticks a second."""
    path.parent.mkdir(parents=True, exist_ok=True)
    track = mido.MidiTrack()
    for number in range(notes):
        track.append(mido.Message("note_on", note=48 + number % 30, velocity=40 + number % 80))
        track.append(mido.Message("note_off", note=48 + number % 30, time=500))
    midi = mido.MidiFile(ticks_per_beat=500)
    midi.tracks.append(track)
    midi.save(path)
    return path


def write_sine_piano(path):
    """A SoundFont whose only sample is a second of a sine, at its middle C."""
    sine = np.sin(2 * np.pi * 261.63 * np.arange(24000) / 24000)
    zone = sf2.Zone("sine", np.round(20000 * sine).astype(np.int16), 24000, 60, (0, 127), (0, 127))
    sf2.write(path, "Sine Piano", "public domain", [zone])
    return path


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class Rendering(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.midi = self.folder / "midi"
        self.out = self.folder / "out"

    def arguments(self, *more, soundfont=SMALL_PIANO, out=None):
        return ["render", "--midi", self.midi, "--soundfont", soundfont, "--out", out or self.out,
                *more]

    def test_makes_pairs_and_says_how_much(self):
        for name in ("Bach/a.mid", "Liszt/b.midi", "c.mid"):
            write_midi(self.midi / name)
        self.assertIn("rendered 3, 0 were there, 0 skipped",
                      self.succeed(*self.arguments()))
        self.assertEqual(sorted(contents(self.out)),
                         ["Bach-a.flac", "Bach-a.tsv", "Liszt-b.flac", "Liszt-b.tsv", "c.flac",
                          "c.tsv", "renders.tsv"])
        lines = (self.out / "c.tsv").read_text().splitlines()
        self.assertEqual(lines[0], "onset\toffset\tpitch\tvelocity")
        self.assertEqual(len(lines), 21)
        self.assertRegex(lines[2], r"^0\.50000\t1\.00000\t49\t\d+$")
        self.assertIn("rendered 0, 3 were there", self.succeed(*self.arguments()))

    def test_reads_soundfonts_of_our_own_making(self):
        write_midi(self.midi / "a.mid")
        piano = write_sine_piano(self.folder / "sine.sf2")
        self.succeed(*self.arguments(soundfont=piano))
        self.assertIn("sine.sf2, Sine Piano", (self.out / "renders.tsv").read_text())

    def test_names_bad_files_and_goes_on(self):
        write_midi(self.midi / "good.mid")
        (self.midi / "bad.mid").write_bytes(b"MThd")
        font = self.folder / "bad.sf2"
        font.write_bytes(b"RIFF")
        result = self.run_cli(*self.arguments("--soundfont", font))
        self.assertEqual(result.returncode, 1, result)
        self.assertIn(f'"{self.midi / "bad.mid"}" is damaged', result.stderr)
        self.assertIn(f'"{font}" is not a SoundFont', result.stderr)
        self.assertIn("rendered 1, 0 were there, 2 skipped", result.stdout)

    def test_refuses_what_cannot_work(self):
        write_midi(self.midi / "good.mid")
        self.fail_with(["none.sf2", "does not exist"],
                       *self.arguments(soundfont=self.folder / "none.sf2"))
        self.fail_with(["cannot be written"], *self.arguments(out="/proc/renders"))
        self.fail_with(["--softened"], *self.arguments("--softened", "2"), code=2)
        self.fail_with(["--max-length"], *self.arguments("--max-length", "0"), code=2)
        self.succeed(*self.arguments())
        self.fail_with(["other settings", "seed 1"], *self.arguments("--seed", "2"), code=2)
        (self.midi / "good.mid").unlink()
        self.fail_with([self.midi, "no MIDI files"], *self.arguments(), code=2)

    def test_goes_on_after_being_killed_and_leaves_nothing_half(self):
        for number in range(12):
            write_midi(self.midi / f"{number}.mid", notes=60)
        whole = self.folder / "whole"
        self.succeed(*self.arguments(out=whole))
        for signal_number in (signal.SIGKILL, signal.SIGINT, signal.SIGKILL):
            self.begin_and_end_with(signal_number)
            for reference in self.out.glob("*.tsv"):
                self.assertEqual(reference.read_bytes()[-1:], b"\n")
                if reference.name != "renders.tsv":
                    self.assertEqual(reference.read_bytes(),
                                     (whole / reference.name).read_bytes())
                    recording = reference.with_suffix(".flac")
                    self.assertEqual(recording.read_bytes(), (whole / recording.name).read_bytes())
        self.succeed(*self.arguments())
        self.assertEqual(contents(self.out), contents(whole))

    def begin_and_end_with(self, signal_number):
        """Ends a run as soon as it has added something."""
        before = len(list(self.out.glob("*.tsv"))) if self.out.exists() else 0
        run = subprocess.Popen([str(self.program), *map(str, self.arguments("--jobs", "2"))],
                               env=self.environment(), stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
        while run.poll() is None and len(list(self.out.glob("*.tsv"))) <= before + 1:
            time.sleep(0.005)
        run.send_signal(signal_number)
        _, said = run.communicate(timeout=60)
        if signal_number == signal.SIGINT and run.returncode != 0:
            self.assertEqual((run.returncode, said), (130, "Cancelled.\n"))


if __name__ == "__main__":
    main()
