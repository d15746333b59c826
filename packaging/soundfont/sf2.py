"""Writes SoundFonts (SoundFont Technical Specification 2.01) of one instrument with one preset.

    write(path, name, copyright, zones)
"""

import dataclasses
import struct

import numpy as np

# Generators, by their numbers in the specification (8.1.2).
RELEASE_VOLUME_ENVELOPE = 38
INSTRUMENT = 41
KEY_RANGE = 43
VELOCITY_RANGE = 44
SAMPLE = 53
ROOT_KEY = 58

# A modulator's fields (8.2): from the note's velocity, concave and falling, to the attenuation.
VELOCITY_TO_ATTENUATION = (0x0502, 48)
# From the velocity, linear and falling, to the filter's cut-off.
VELOCITY_TO_FILTER = (0x0102, 8)

MONO = 1
SILENCE_AFTER_SAMPLE = 46  # points, as the specification asks for (7.10)


@dataclasses.dataclass
class Zone:
    """A recording and the keys and velocities that it is played for."""

    name: str
    samples: np.ndarray  # 16-bit integers, mono
    rate: int
    root: int  # MIDI number at which it sounds as recorded
    keys: tuple  # first and last
    velocities: tuple  # first and last


def timecents(seconds):
    return round(1200 * np.log2(seconds))


def chunk(name, content):
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def text(value, size=None):
    """Bytes that end with zero: of `size`, or as many as an even number of bytes takes."""
    value = value.encode("ascii", "replace")
    size = size or (len(value) + 2) // 2 * 2
    return value[: size - 1].ljust(size, b"\0")


def amount(generator, value):
    return struct.pack("<Hh", generator, value)


def bounds(generator, values):
    return struct.pack("<HBB", generator, *values)


def information(name, copyright):
    return chunk(b"LIST", b"INFO" + chunk(b"ifil", struct.pack("<HH", 2, 1))
                 + chunk(b"isng", text("EMU8000")) + chunk(b"INAM", text(name, 256))
                 + chunk(b"ICOP", text(copyright)))


def sample_headers(zones):
    headers, place = b"", 0
    for zone in zones:
        end = place + len(zone.samples)
        headers += text(zone.name, 20) + struct.pack("<5IBbHH", place, end, place, end, zone.rate,
                                                     zone.root, 0, 0, MONO)
        place = end + SILENCE_AFTER_SAMPLE
    return headers + text("EOS", 20) + bytes(26)


def instrument_zones(zones, release, velocity_attenuation):
    """The bags, modulators and generators of the instrument: a zone for all, then the samples."""
    generators = [amount(RELEASE_VOLUME_ENVELOPE, timecents(release))]
    bags = [(0, 0)]
    modulators = b"".join(
        struct.pack("<HHhHH", *modulator, value, 0, 0)
        for modulator, value in ((VELOCITY_TO_ATTENUATION, velocity_attenuation),
                                 (VELOCITY_TO_FILTER, 0)))
    for index, zone in enumerate(zones):
        bags.append((len(generators), 2))
        generators += [bounds(KEY_RANGE, zone.keys), bounds(VELOCITY_RANGE, zone.velocities),
                       amount(ROOT_KEY, zone.root), struct.pack("<HH", SAMPLE, index)]
    bags.append((len(generators), 2))
    return (b"".join(struct.pack("<HH", *bag) for bag in bags), modulators + bytes(10),
            b"".join(generators) + bytes(4))


def articulation(name, zones, release, velocity_attenuation):
    bags, modulators, generators = instrument_zones(zones, release, velocity_attenuation)
    preset = text(name, 20) + struct.pack("<HHHIII", 0, 0, 0, 0, 0, 0)
    last_preset = text("EOP", 20) + struct.pack("<HHHIII", 0, 0, 1, 0, 0, 0)
    parts = {
        b"phdr": preset + last_preset,
        b"pbag": struct.pack("<4H", 0, 0, 1, 0),
        b"pmod": bytes(10),
        b"pgen": amount(INSTRUMENT, 0) + bytes(4),
        b"inst": (text(name, 20) + struct.pack("<H", 0)
                  + text("EOI", 20) + struct.pack("<H", len(zones) + 1)),
        b"ibag": bags,
        b"imod": modulators,
        b"igen": generators,
        b"shdr": sample_headers(zones),
    }
    return chunk(b"LIST", b"pdta" + b"".join(chunk(*part) for part in parts.items()))


def write(path, name, copyright, zones, release=0.5, velocity_attenuation=960):
    """`release` is the time of 100 dB; `velocity_attenuation` the centibels by which the softest
    velocity is below the loudest, besides what the recordings differ."""
    silence = np.zeros(SILENCE_AFTER_SAMPLE, dtype="<i2")
    points = b"".join(part.astype("<i2").tobytes() for zone in zones
                      for part in (zone.samples, silence))
    content = (b"sfbk" + information(name, copyright)
               + chunk(b"LIST", b"sdta" + chunk(b"smpl", points))
               + articulation(name, zones, release, velocity_attenuation))
    path.write_bytes(chunk(b"RIFF", content))
