#!/usr/bin/python3
"""Makes SoundFonts of pianos that do not exist, to train on more pianos than there are samples of.

usage: packaging/soundfont/imagined.py FOLDER FIRST LAST      needs python3-numpy

Writes FOLDER/imagined-FIRST.sf2 to imagined-LAST.sf2, 60 to 75 MB each. Every number is a piano of
its own and always the same one: grand or upright by its inharmonicity, its hammers, soundboard,
decays and tuning drawn at random around what was measured on real ones. The strings are sums of
partials (Fletcher and Rossing, "The Physics of Musical Instruments", chapter 12).
"""

import pathlib
import sys

import numpy as np

import sf2

RATE = 24000
LONGEST = 9.0  # seconds
LOWEST, HIGHEST, STEP = 21, 108, 3  # every third key is made
LAYERS = (1, 30, 50, 68, 85, 103, 128)  # the first velocity of each, and one past the last
HIGHEST_PARTIAL = 9500  # hertz, more than training at 16 kHz hears
MOST_PARTIALS = 70
LEAD = 0.004  # seconds before the stroke, as in salamander.py
FADE_OUT = 0.1  # seconds
LOUDEST = 0.5  # of full scale, at the loudest layer of the loudest key


def log_uniform(random, low, high, size=None):
    return np.exp(random.uniform(np.log(low), np.log(high), size))


def decibel(value):
    return 10 ** (value / 20)


class Piano:
    """What all keys of a piano have in common."""

    def __init__(self, number):
        self.random = random = np.random.default_rng(number)
        # Inharmonicity over the keys: Rigaud, David and Daudet, JASA 133 (2013), figure 4.
        self.bass_strings = log_uniform(random, 0.4, 4)
        self.treble_strings = log_uniform(random, 0.5, 2)
        self.stretch = random.uniform(5, 35)  # cents at the ends of the keyboard
        self.mistuning = log_uniform(random, 0.3, 4)  # cents, of the keys
        self.unison = log_uniform(random, 0.2, 2)  # cents, of the strings of a key
        self.strike = random.uniform(1 / 13, 1 / 7)  # where the hammer hits, of the string's length
        self.brightness = log_uniform(random, 500, 2000)  # hertz at middle C and medium velocity
        self.felt = random.uniform(0.6, 1.6)  # how much brighter hard strokes are
        self.dynamics = random.uniform(0.55, 1)  # 1: the level falls as the velocity squared
        self.ring = log_uniform(random, 0.45, 1.3)  # how long it sounds
        self.damping = log_uniform(random, 0.5, 2)  # how much sooner high partials die
        self.knock = random.uniform(-45, -22)  # decibels, the hammer's noise under the string
        self.unevenness = random.uniform(1, 5)  # decibels from partial to partial
        self.release = random.uniform(0.25, 0.9)
        self.body = self.soundboard()

    def soundboard(self):
        """Its gain in decibels at given frequencies: resonances over a slope, weak in the bass."""
        count = 40
        centres = log_uniform(self.random, 60, 8000, count)
        widths = self.random.uniform(0.03, 0.25, count)  # octaves
        heights = self.random.normal(0, 3.5, count)
        corner = self.random.uniform(50, 130)
        slope = self.random.uniform(-4, 1)  # decibels an octave above 1 kHz

        def gain(frequencies):
            octaves = np.log2(frequencies[:, None] / centres)
            return ((heights * np.exp(-((octaves / widths) ** 2))).sum(1)
                    - 10 * np.log10(1 + (corner / frequencies) ** 4)
                    + slope * np.maximum(0, np.log2(frequencies / 1000)))

        return gain

    def inharmonicity(self, key):
        return (self.bass_strings * np.exp(-0.0847 * key - 5.82)
                + self.treble_strings * np.exp(0.0926 * key - 13.64))

    def fundamental(self, key):
        away = (key - 69) / 40
        cents = self.stretch * np.sign(away) * np.abs(away) ** 2.5
        return 440 * 2 ** ((key - 69 + cents / 100 + self.random.normal(0, self.mistuning) / 100) / 12)


def partials(piano, key):
    """Frequencies of the stiff string's partials, in hertz."""
    order = np.arange(1, MOST_PARTIALS + 1)
    stiffness = piano.inharmonicity(key)
    fundamental = piano.fundamental(key)
    frequencies = fundamental * order * np.sqrt((1 + stiffness * order**2) / (1 + stiffness))
    return frequencies[frequencies < HIGHEST_PARTIAL]


def decays(piano, key, frequencies):
    """How fast each partial dies at first, as 1 / s of its amplitude."""
    fundamental_time = piano.ring * np.interp(key, (21, 45, 69, 93, 108), (14, 11, 6, 1.8, 0.6))
    rate = np.log(1000) / fundamental_time
    relative = frequencies / frequencies[0] - 1
    slower = 1 + piano.damping * 0.12 * relative * np.interp(key, (21, 108), (0.5, 3))
    return rate * slower * log_uniform(piano.random, 0.7, 1.6, len(frequencies))


def struck(piano, key, frequencies):
    """Each partial's sound at full level: partials x samples. Two or three strings, a little apart
    in pitch, beat; the sound that is left when the first has died decays more slowly (Weinreich,
    "Coupled piano strings", 1977)."""
    random, count = piano.random, len(frequencies)
    first = decays(piano, key, frequencies)
    later = first / random.uniform(1.8, 5, count)
    share = decibel(random.uniform(-24, -8, count))
    seconds = min(LONGEST, 1.2 * np.log(1000) / later.min())
    time = np.arange(round(seconds * RATE), dtype=np.float32) / RATE
    strings = 1 if key < 32 else 2 if key < 44 else 3
    rise = log_uniform(random, 0.0006, 0.002) * np.interp(key, (21, 108), (3, 0.7))
    sound = np.empty((count, len(time)), np.float32)
    detuned = random.normal(0, piano.unison, strings) / 1200
    weights = random.dirichlet(np.full(strings, 4.0))
    envelope_of_attack = 1 - np.exp(-time / rise)
    for index, frequency in enumerate(frequencies):
        phase = random.uniform(0, 2 * np.pi)
        wave = sum(weight * np.sin((2 * np.pi * frequency * 2**offset) * time + phase)
                   for weight, offset in zip(weights, detuned))
        envelope = (1 - share[index]) * np.exp(-first[index] * time) + share[index] * np.exp(
            -later[index] * time)
        sound[index] = wave * envelope * envelope_of_attack
    return sound


def spectra(piano, key, frequencies):
    """Each partial's level in each layer: layers x partials."""
    order = np.arange(1, len(frequencies) + 1)
    node = np.maximum(0.12, np.abs(np.sin(np.pi * order * piano.strike)))
    fixed = (20 * np.log10(node) + piano.body(frequencies)
             + piano.random.normal(0, piano.unevenness, len(order)))
    levels = []
    for low, high in zip(LAYERS, LAYERS[1:]):
        hardness = ((low + high) / 2 - 64) / 64  # -0.8 to 0.8
        corner = (piano.brightness * np.exp(piano.felt * hardness)
                  * np.interp(key, (21, 60, 108), (0.6, 1, 3)))
        levels.append(fixed - 8.7 * frequencies / corner - 3 * np.log2(order))
    return decibel(np.array(levels))


def knock(piano, key, length):
    """The noise of hammer and key in the case, of root mean square 1 at its begin."""
    time = np.arange(min(length, round(0.25 * RATE))) / RATE
    noise = piano.random.normal(0, 1, len(time))
    spectrum = np.fft.rfft(noise)
    frequencies = np.fft.rfftfreq(len(time), 1 / RATE) + 1
    corner = np.interp(key, (21, 108), (400, 1500))
    spectrum *= decibel(piano.body(frequencies)) / (1 + (frequencies / corner) ** 2)
    dull = np.fft.irfft(spectrum, len(time))
    dull /= np.sqrt(np.mean(dull**2))
    sound = np.zeros(length)
    sound[:len(time)] = dull * np.exp(-time / log_uniform(piano.random, 0.01, 0.04)) * np.minimum(
        1, time / 0.001)
    return sound


def key_sounds(piano, key):
    """The layers of a key: layers x samples."""
    frequencies = partials(piano, key)
    levels = spectra(piano, key, frequencies)
    strings = levels @ struck(piano, key, frequencies)
    begin = strings[:, :round(0.1 * RATE)]
    noise = decibel(piano.knock) * np.sqrt(np.mean(begin**2, axis=1, keepdims=True))
    sounds = strings + 3 * noise * knock(piano, key, strings.shape[1])
    fade = min(sounds.shape[1], round(FADE_OUT * RATE))
    sounds[:, -fade:] *= np.linspace(1, 0, fade)
    return sounds


def loudness(sounds):
    return np.sqrt(np.mean(sounds[:, :round(0.3 * RATE)] ** 2, axis=1))


def zones_of(piano):
    keys = range(LOWEST, HIGHEST + 1, STEP)
    sounds = {key: key_sounds(piano, key) for key in keys}
    # A voiced piano is about as loud everywhere; softer layers are made soft when they are played.
    for layers in sounds.values():
        layers *= decibel(piano.random.normal(0, 1.5)) / loudness(layers)[:, None]
    peak = max(np.abs(layers).max() for layers in sounds.values())
    for key, layers in sounds.items():
        for index, samples in enumerate(layers):
            points = np.round(samples * (LOUDEST / peak) * 32767).astype(np.int16)
            points = np.concatenate((np.zeros(round(LEAD * RATE), np.int16), points))
            yield sf2.Zone(f"key {key} layer {index + 1}", points, RATE, key,
                           (max(LOWEST, key - 1), min(HIGHEST, key + 1)),
                           (LAYERS[index], LAYERS[index + 1] - 1))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(int(sys.argv[2]), int(sys.argv[3]) + 1):
        piano = Piano(number)
        sf2.write(folder / f"imagined-{number}.sf2", f"Imagined piano {number}", "made by imagined.py",
                  list(zones_of(piano)), release=piano.release,
                  velocity_attenuation=round(960 * piano.dynamics))
        print(f"imagined-{number}.sf2", file=sys.stderr)


if __name__ == "__main__":
    main()
