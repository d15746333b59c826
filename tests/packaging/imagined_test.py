#!/usr/bin/env python3
"""Imagined pianos: in tune, dying away, each its own and always the same."""
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

import numpy as np

sys.path.append(str(pathlib.Path(__file__).parents[2] / "packaging" / "soundfont"))
import imagined  # noqa: E402

LAYERS = len(imagined.LAYERS) - 1


def strongest_near(samples, hertz):
    """Of the spectrum within a semitone."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    frequencies = np.fft.rfftfreq(len(samples), 1 / imagined.RATE)
    near = np.abs(np.log2(frequencies[1:] / hertz)) < 1 / 12
    return frequencies[1:][near][np.argmax(spectrum[1:][near])]


def level(samples):
    return 10 * np.log10(np.mean(samples**2) + 1e-20)


def middle_c(number):
    return imagined.key_sounds(imagined.Piano(number), 60)


class Imagined(unittest.TestCase):
    def test_keys_sound_their_pitch(self):
        for number, key in ((1, 33), (2, 48), (3, 60), (4, 72), (5, 84)):
            sound = imagined.key_sounds(imagined.Piano(number), key)[-1][:2 * imagined.RATE]
            hertz = 440 * 2 ** ((key - 69) / 12)
            cents = 1200 * np.log2(strongest_near(sound, hertz) / hertz)
            self.assertLess(abs(cents), 25, f"piano {number}, key {key}")

    def test_partials_are_stretched_as_those_of_stiff_strings(self):
        piano = imagined.Piano(1)
        partials = imagined.partials(piano, 60)
        deviations = partials / (partials[0] * np.arange(1, len(partials) + 1))
        self.assertTrue(np.all(np.diff(deviations) > 0))
        self.assertLess(deviations[4], 1.02)

    def test_tones_begin_at_once_and_die_away(self):
        sound = middle_c(2)[-1]
        parts = [level(sound[round(at * imagined.RATE):][:2400]) for at in (0, 0.5, 1.5, 3)]
        self.assertEqual(parts, sorted(parts, reverse=True))
        self.assertGreater(parts[0] - parts[3], 10)
        self.assertLess(abs(sound[-1]), 1e-6 * np.abs(sound).max())

    def test_hard_strokes_are_brighter(self):
        layers = middle_c(3)
        self.assertEqual(len(layers), LAYERS)
        shares = []
        for samples in layers:
            spectrum = np.abs(np.fft.rfft(samples[:imagined.RATE])) ** 2
            shares.append(spectrum[2000:].sum() / spectrum.sum())
        self.assertEqual(shares, sorted(shares))

    def test_a_number_is_one_piano(self):
        np.testing.assert_array_equal(middle_c(7), middle_c(7))
        begins = [middle_c(number)[-1][:imagined.RATE] for number in (7, 8)]
        self.assertGreater(np.abs(begins[0] - begins[1]).max(), 0.1 * np.abs(begins[0]).max())

    def test_writes_soundfonts_of_all_keys(self):
        with tempfile.TemporaryDirectory() as folder:
            arguments = ["imagined.py", folder, "4", "4"]
            with mock.patch.object(sys, "argv", arguments), \
                    mock.patch.object(imagined, "LONGEST", 0.5):
                imagined.main()
            path = pathlib.Path(folder) / "imagined-4.sf2"
            content = path.read_bytes()
        self.assertEqual(content[:4] + content[8:12], b"RIFFsfbk")
        self.assertEqual(content.count(b" layer "), LAYERS * 30)


if __name__ == "__main__":
    unittest.main()
