#!/usr/bin/env python3
"""Transcribes every FLAC recording of a folder and checks what was written: the MIDI file, read by
mido, has the notes of the table with every onset within 1 ms, and the same recording as WAV gives
the same notes. Not part of the test suite, as it needs recordings and a trained model.

    python3 tests/cli/check_recordings.py path/to/rollwright-cli FOLDER [MODEL]
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

import mido


def notes_of_table(path):
    with open(path, newline="") as table:
        return sorted((int(row["pitch"]), float(row["onset"]), int(row.get("velocity", 64)))
                      for row in csv.DictReader(table))


def notes_of_midi(path):
    notes, now = [], 0.0
    for message in mido.MidiFile(path):
        now += message.time
        if message.type == "note_on" and message.velocity > 0:
            notes.append((message.note, now, message.velocity))
    return sorted(notes)


def transcribe(program, model, recording, folder):
    chosen = ["--model", model] if model else []
    subprocess.run([program, "transcribe", recording, "-o", folder, "--format", "midi,csv",
                    *chosen], check=True, stdout=subprocess.DEVNULL)


def check(program, model, flac, folder):
    """Prints one line; whether all is right."""
    transcribe(program, model, flac, folder)
    table, midi = folder / (flac.stem + ".csv"), folder / (flac.stem + ".mid")
    written, read = notes_of_table(table), notes_of_midi(midi)
    same = [(key, velocity) for key, _, velocity in read] == \
           [(key, velocity) for key, _, velocity in written]
    error = max((abs(a[1] - b[1]) for a, b in zip(read, written)), default=0.0)

    wav = folder / (flac.stem + ".wav")
    subprocess.run(["flac", "--silent", "--decode", "--force", flac, "-o", wav], check=True)
    transcribe(program, model, wav, folder / "wav")
    identical = table.read_bytes() == (folder / "wav" / table.name).read_bytes()
    wav.unlink()
    print(f"{flac.stem}: {len(written)} notes, MIDI {'the same' if same else 'DIFFERS'}, "
          f"onsets within {1000 * error:.3f} ms, WAV {'the same' if identical else 'DIFFERS'}",
          flush=True)
    return same and error <= 0.001 and identical and len(written) > 0


def main(program, recordings, model=None):
    with tempfile.TemporaryDirectory() as folder:
        results = [check(program, model, flac, pathlib.Path(folder))
                   for flac in sorted(pathlib.Path(recordings).glob("*.flac"))]
    print(f"{sum(results)} of {len(results)} recordings are right")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
