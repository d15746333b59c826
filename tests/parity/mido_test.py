#!/usr/bin/python3
"""Reads exported MIDI files with mido and compares them with the CSV and JSON of the same notes.

usage: mido_test.py EXPORT-NOTES
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import mido

TOLERANCE = 0.001  # seconds


def notes_of(midi):
    """[onset, offset, pitch, velocity] of each note, by pitch, then time."""
    time, sounding, notes = 0.0, {}, []
    for message in midi:
        time += message.time
        if message.type == "note_on" and message.velocity > 0:
            assert message.note not in sounding, f"key {message.note} struck while down at {time}"
            sounding[message.note] = (time, message.velocity)
        elif message.type in ("note_on", "note_off"):
            onset, velocity = sounding.pop(message.note)
            notes.append([onset, time, message.note, velocity])
        assert message.type != "control_change", "no pedal: a note ends where it stops sounding"
    assert not sounding, f"keys that stay down: {sorted(sounding)}"
    return sorted(notes, key=lambda note: note[2])


def check_head(midi):
    assert midi.type == 1, midi.type
    assert midi.ticks_per_beat >= 480, midi.ticks_per_beat
    begin = [message for message in midi.tracks[0] if message.time == 0]
    kinds = [message.type for message in begin]
    assert "set_tempo" in kinds and "time_signature" in kinds, kinds
    for track in midi.tracks:
        assert track[-1].type == "end_of_track", track[-1]


def largest_distance(ours, theirs):
    assert len(ours) == len(theirs), (len(ours), len(theirs))
    largest = 0.0
    for a, b in zip(ours, theirs):
        assert a[2:] == b[2:], (a, b)
        largest = max(largest, abs(a[0] - b[0]), abs(a[1] - b[1]))
    return largest


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([program, folder], check=True)
        midi = mido.MidiFile(folder / "notes.mid")
        with open(folder / "notes.csv", newline="", encoding="utf-8") as file:
            table = [[float(row["onset"]), float(row["offset"]), int(row["pitch"]),
                      int(row["velocity"])] for row in csv.DictReader(file)]
        exact = [[note["onset"], note["offset"], note["pitch"], note["velocity"]]
                 for note in json.loads((folder / "notes.json").read_text())["notes"]]
    check_head(midi)
    # At rounded times neighbours may change places: compare key by key.
    table, exact = (sorted(notes, key=lambda note: note[2]) for notes in (table, exact))
    distance = largest_distance(notes_of(midi), exact)
    rounding = largest_distance(table, exact)
    print(f"{len(exact)} notes: MIDI within {distance * 1000:.3f} ms, CSV within "
          f"{rounding * 1e6:.1f} microseconds of the notes")
    return 0 if distance <= TOLERANCE and rounding <= 1e-6 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
