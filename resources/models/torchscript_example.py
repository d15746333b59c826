#!/usr/bin/env python3
"""A model of your own for Rollwright, complete: a PyTorch module, its TorchScript file, its manifest.

    python3 torchscript_example.py FOLDER      (Debian: python3-torch)
    rollwright-cli models --add FOLDER

The network listens for harmonics: it has one layer of weights, which are computed instead of
trained, so it hears clear tones and little more. Put your own module in its place. What goes in and
out, and what the manifest may say, stands in README.md beside this file.
"""
import json
import pathlib
import sys

import torch

RATE, HOP, WINDOW = 16000, 256, 2048  # hertz, samples, samples
LOWEST, KEYS = 21, 88  # MIDI number of the first key, and how many


def harmonic_weights():
    """(keys, bins): what speaks for a key (its harmonics) and what against it."""
    hertz = torch.arange(WINDOW // 2 + 1) * RATE / WINDOW
    keys = 440 * 2 ** ((torch.arange(KEYS) + LOWEST - 69) / 12.0)
    neighbour = 2 ** (1 / 12)
    parts = {1: 2.0, 2: 0.8, 3: 0.4, 1 / 2: -1.6, 1 / 3: -1.2, neighbour: -0.8, 1 / neighbour: -0.8}
    weights = torch.zeros(KEYS, len(hertz))
    for ratio, weight in parts.items():
        distance = (hertz[None, :] - ratio * keys[:, None]).abs() / (RATE / WINDOW)
        weights += weight * (1 - distance).clamp(min=0)  # linear between the two nearest bins
    return weights


class HarmonicNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.hop, self.size = HOP, WINDOW  # TorchScript sees attributes, not global variables
        self.register_buffer("window", torch.hann_window(WINDOW))
        self.keys = torch.nn.Linear(WINDOW // 2 + 1, KEYS)
        with torch.no_grad():
            self.keys.weight.copy_(harmonic_weights())
            self.keys.bias.fill_(-3.0)

    def forward(self, audio: torch.Tensor):
        """audio (1, samples) to frame logits and onset probabilities, each (1, frames, keys)."""
        spectrum = torch.stft(audio, self.size, self.hop, window=self.window,
                              return_complex=True).abs()
        level = torch.log1p(100 * spectrum.transpose(1, 2) / (self.size / 4))
        frame = self.keys(level)
        sounds = torch.sigmoid(frame)
        padded = torch.nn.functional.pad(sounds, (0, 0, 2, 2))
        onset = (padded[:, 4:] - padded[:, :-4]).clamp(min=0)  # two frames later less two earlier
        return onset, frame


MANIFEST = {
    "format": 1,
    "id": "harmonic-example",
    "name": "Harmonic example",
    "architecture": "torchscript",
    "description": "Listens for harmonics with weights that were computed, not trained.",
    "licence": "CC0-1.0",
    "rate": RATE,
    "frontEnd": "audio",
    "onsetTarget": "binary",
    "decoder": {"onset-threshold": 0.3, "frame-threshold": 0.5},
    "weights": "model.pt",
    "script": {
        "hop": HOP,
        "outputs": [{"name": "onset", "values": "probabilities"},
                    {"name": "frame", "values": "logits"}],
        "lowestKey": LOWEST,
        "keys": KEYS,
        "context": 0.5,
    },
}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    model = HarmonicNet().eval()
    onset, frame = model(torch.zeros(1, 10 * HOP))
    assert onset.shape == frame.shape == (1, 11, KEYS)
    torch.jit.script(model).save(str(folder / "model.pt"))
    (folder / "manifest.json").write_text(json.dumps(MANIFEST, indent=2) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
