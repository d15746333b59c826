#!/usr/bin/env python3
"""Golden log-mel frames of the study's front end, computed with NumPy alone.

    python3 tests/golden/logmel.py > tests/golden/logmel.json

Written from the definitions (DFT by numpy.fft in double precision, the HTK mel formula, triangles
between neighbouring band edges), independently of core/features. The signal can be made again in
any language: a chord of decaying partials, and noise of a 32-bit linear congruential generator.
The file holds frames at both ends, where the padding matters, and in the middle.
"""
import json
import sys

import numpy as np

RATE, HOP, WINDOW, BANDS = 16000, 512, 2048, 229
SAMPLES = 3 * RATE + 77


def signal():
    time = np.arange(SAMPLES) / RATE
    audio = np.zeros(SAMPLES)
    for pitch in (36, 60, 64, 67, 91):
        f0 = 440 * 2 ** ((pitch - 69) / 12)
        for partial in range(1, 9):
            if partial * f0 < RATE / 2:
                decay = np.exp(-time * (1 + partial))
                audio += 0.08 / partial * decay * np.sin(2 * np.pi * partial * f0 * time)
    state = 1
    for i in range(SAMPLES):
        state = (1664525 * state + 1013904223) % 2**32
        audio[i] += 0.002 * (state / 2**31 - 1)
    return audio.astype(np.float32).astype(np.float64)


def filters():
    mel = np.linspace(2595 * np.log10(1 + 30 / 700), 2595 * np.log10(1 + 8000 / 700), BANDS + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hertz = np.linspace(0, RATE / 2, WINDOW // 2 + 1)
    rising = (hertz[None, :] - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - hertz[None, :]) / np.diff(edges)[1:, None]
    return np.maximum(0, np.minimum(rising, falling))


def logmel(audio):
    silence_first = np.concatenate([np.zeros(HOP // 2), audio])
    padded = np.pad(silence_first, WINDOW // 2, mode="reflect")
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    frames = 1 + len(silence_first) // HOP
    spectra = np.stack([np.fft.rfft(padded[t * HOP : t * HOP + WINDOW] * window)
                        for t in range(frames)])[1:]
    return np.log(np.maximum(np.abs(spectra) ** 2 @ filters().T, 1e-9))


features = logmel(signal())
chosen = [0, 1, 2, 3, len(features) // 2, *range(len(features) - 4, len(features))]
json.dump({
    "command": "python3 tests/golden/logmel.py > tests/golden/logmel.json",
    "samples": SAMPLES,
    "frames": len(features),
    "chosen": {str(t): [round(float(value), 6) for value in features[t]] for t in chosen},
}, sys.stdout, separators=(",", ":"))
print()
