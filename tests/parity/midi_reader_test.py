#!/usr/bin/python3
"""Compares the notes read from MIDI files with those that mido and the pedal rule give.

usage: midi_reader_test.py READ-NOTES [MIDI…]    without files: random ones, written by mido
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import mido

TOLERANCE = 1e-6  # seconds
FILES = 60
DRUMS = 9


def released_first(events):
    """A key that sounds held is released before it is struck again at the same time."""
    ordered, held = [], set()
    waiting = list(events)
    while waiting:
        time, key, velocity, _ = waiting[0]
        chosen = 0
        if velocity and key in held:
            chosen = next((i for i, (t, k, v, _) in enumerate(waiting)
                           if t == time and k == key and not v), 0)
        event = waiting.pop(chosen)
        if event[1] is not None:
            (held.add if event[2] else held.discard)(event[1])
        ordered.append(event)
    return ordered


def pedal_extended(midi):
    """Sounding notes by the rule of core/io/PianoMovement.h, by looking ahead from each onset."""
    time, events, down = 0.0, [], False
    for message in midi:
        time += message.time
        if getattr(message, "channel", DRUMS) == DRUMS:
            continue
        if message.type in ("note_on", "note_off"):
            velocity = message.velocity if message.type == "note_on" else 0
            events.append((time, message.note, velocity, down))
        elif message.type == "control_change" and message.control == 64:
            down = message.value >= 64
            events.append((time, None, 0, down))
    events = released_first(events)
    notes = []
    for index, (onset, pitch, velocity, _) in enumerate(events):
        if not velocity:
            continue
        offset, held = events[-1][0], True
        for later, key, struck, pedal in events[index + 1:]:
            ends = key == pitch and (struck or held and not pedal) or \
                key is None and not held and not pedal
            if ends:
                offset = later
                break
            if key == pitch:
                held = False
        if offset > onset:
            notes.append([onset, offset, pitch, velocity])
    return notes


def random_midi(rng):
    midi = mido.MidiFile(type=1, ticks_per_beat=rng.choice([96, 480, 960, 10080]))
    for number in range(rng.randint(1, 4)):
        track = mido.MidiTrack()
        midi.tracks.append(track)
        for _ in range(rng.randint(1, 300)):
            delta = rng.choice([0, 0, rng.randint(1, 200), rng.randint(1, 5000)])
            channel = rng.choice([0, 0, 0, number, DRUMS])
            kind = rng.random()
            if kind < 0.03:
                track.append(mido.MetaMessage("set_tempo", tempo=rng.randint(1, 2 ** 24 - 1),
                                              time=delta))
            elif kind < 0.06:
                track.append(mido.Message("sysex", data=[rng.randrange(128) for _ in range(20)],
                                          time=delta))
            elif kind < 0.2:
                track.append(mido.Message("control_change", control=rng.choice([64, 64, 67]),
                                          channel=channel, value=rng.randrange(128), time=delta))
            elif kind < 0.25:
                track.append(mido.Message("pitchwheel", pitch=rng.randint(-8192, 8191),
                                          channel=channel, time=delta))
            else:
                track.append(mido.Message(rng.choice(["note_on", "note_on", "note_off"]),
                                          note=rng.randint(58, 64), channel=channel,
                                          velocity=rng.choice([0, 1, 64, 127]), time=delta))
    return midi


def differs(ours, expected):
    def by_key(notes):
        return sorted(notes, key=lambda note: (note[2], note[0]))

    if len(ours) != len(expected):
        return f"{len(ours)} notes, expected {len(expected)}"
    for a, b in zip(by_key(ours), by_key(expected)):
        if a[2:] != b[2:] or abs(a[0] - b[0]) > TOLERANCE or abs(a[1] - b[1]) > TOLERANCE:
            return f"{a}, expected {b}"
    return None


def main(program, *files):
    rng = random.Random(12)
    with tempfile.TemporaryDirectory() as folder:
        if not files:
            files = [pathlib.Path(folder) / f"{number}.mid" for number in range(FILES)]
            for file in files:
                random_midi(rng).save(file)
        # A file without a note is an error for the reader.
        expected = [(file, pedal_extended(mido.MidiFile(file))) for file in files]
        expected = [(file, notes) for file, notes in expected if notes]
        output = subprocess.run([program, *(file for file, _ in expected)], check=True,
                                capture_output=True, text=True).stdout
    failures = 0
    for (file, notes), ours in zip(expected, json.loads(output), strict=True):
        if reason := differs(ours, notes):
            failures += 1
            print(f"{file}: {reason}")
    count = sum(len(notes) for _, notes in expected)
    print(f"{len(expected)} files with {count} notes, {failures} differ")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
