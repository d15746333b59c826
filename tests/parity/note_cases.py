"""Pairs of note lists, random and hostile. A note is [onset, offset, pitch, velocity]."""
import random


def _note(onset, length, pitch, velocity=64):
    return [onset, onset + length, pitch, velocity]


def _random_list(rng, count, seconds, pitches, step):
    """`step` puts times on a grid, so that many distances lie exactly at a tolerance."""
    def time(limit):
        value = rng.uniform(0, limit)
        return round(value / step) * step if step else value

    return [_note(time(seconds), max(time(2.0), step or 0.001), rng.choice(pitches),
                  rng.randint(1, 127)) for _ in range(count)]


def _disturbed(rng, notes, step):
    """The list as a transcriber might hear it: shifted, cut, missed, doubled, invented."""
    def shift(limit):
        value = rng.gauss(0, limit)
        return round(value / step) * step if step else value

    heard = []
    for onset, offset, pitch, velocity in notes:
        for _ in range(rng.choice([0, 1, 1, 1, 1, 2])):
            start = max(0.0, onset + shift(0.03))
            heard.append([start, max(start + 0.001, offset + shift(0.1)),
                          pitch + rng.choice([0] * 9 + [1, 12]),
                          min(127, max(1, int(velocity * 0.7 + 20 + rng.gauss(0, 8))))])
    rng.shuffle(heard)
    return heard


def random_cases(seed, count):
    rng = random.Random(seed)
    for index in range(count):
        size = rng.choice([1, 2, 5, 20, 60, 150])
        step = rng.choice([0, 0, 0.01, 0.025, 0.05])
        pitches = range(60, 60 + rng.choice([1, 3, 12, 40]))
        seconds = rng.choice([0.3, 2.0, 10.0, 60.0])
        reference = _random_list(rng, size, seconds, pitches, step)
        if rng.random() < 0.8:
            estimate = _disturbed(rng, reference, step)
        else:
            estimate = _random_list(rng, size, seconds, pitches, step)
        yield f"random case {index} of seed {seed}", reference, estimate


def hostile_cases():
    one = [_note(1.0, 1.0, 60)]
    yield "both empty", [], []
    yield "no reference", [], one
    yield "no estimate", one, []
    yield "the same note a hundred times", one * 100, one * 100
    yield "a hundred for one", one, one * 100
    yield "zero length", one + [_note(2.0, 0.0, 60)], one + [_note(3.0, 0.0, 61)]
    yield "nothing but zero length", [_note(2.0, 0.0, 60)], [_note(2.0, 0.0, 60)]
    yield "negative length", one + [_note(5.0, -1.0, 60)], one
    for distance in (0.05, 0.0500499, 0.05005, 0.0500501, 0.0501, 0.1):
        for start in (0.0, 0.1, 1.0, 7.3, 1234.567):
            yield (f"onsets {distance} s apart at {start} s",
                   [_note(start, 1.0, 60)], [_note(start + distance, 1.0 - distance, 60)])
            for length in (0.1, 0.25, 0.5, 2.0):
                late = max(0.05, 0.2 * length) + distance - 0.05
                yield (f"offsets {late} s apart at {start} s", [_note(start, length, 60)],
                       [_note(start, length + late, 60)])
    chain = [_note(0.04 * i, 0.03, 60, 1 + i % 127) for i in range(400)]
    yield "a chain in which every note reaches two", chain, [
        [onset + 0.02, offset + 0.02, pitch, velocity] for onset, offset, pitch, velocity in chain]
    yield "the same chain backwards", chain[::-1], [
        [onset + 0.02, offset + 0.02, pitch, velocity] for onset, offset, pitch, velocity in chain]
    rng = random.Random(99)
    many = _random_list(rng, 3000, 600.0, range(21, 109), 0)
    yield "thousands of notes", many, _disturbed(rng, many, 0)
    crowd = _random_list(rng, 1500, 2.0, range(60, 64), 0.01)
    yield "a crowd on four keys", crowd, _disturbed(rng, crowd, 0.01)
    yield "every velocity alike", [n[:3] + [80] for n in many[:50]], [n[:3] + [9] for n in many[:50]]
