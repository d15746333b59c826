"""Music that a network learns in seconds: tones with three harmonics that die away."""
import math
import wave

import numpy

RATE = 16000
LENGTH = 0.5   # of a note, seconds
DISTANCE = 0.55  # from note to note


def write_tones(path, lowest=48, seconds=12.0):
    """A recording and the table of its notes beside it."""
    samples = numpy.zeros(int(seconds * RATE))
    lines = ["onset\toffset\tpitch\tvelocity"]
    time = numpy.arange(int(LENGTH * RATE)) / RATE
    for i in range(int((seconds - 0.5 - LENGTH) / DISTANCE)):
        onset = 0.5 + DISTANCE * i
        pitch = lowest + i * 5 % 24
        hertz = 440 * 2 ** ((pitch - 69) / 12)
        tone = sum(0.2 / k * numpy.sin(2 * math.pi * hertz * k * time) for k in (1, 2, 3))
        begin = round(onset * RATE)
        samples[begin:begin + len(time)] += tone * numpy.exp(-4 * time)
        lines.append(f"{onset:.6f}\t{onset + LENGTH:.6f}\t{pitch}\t80")
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((samples * 32767).astype("<i2").tobytes())
    path.with_suffix(".tsv").write_text("\n".join(lines) + "\n")
    return path
