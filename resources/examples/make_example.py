#!/usr/bin/env python3
"""Writes fuer-elise.mid and fuer-elise.flac: a performance of ours of the opening of Beethoven's
"Für Elise" (WoO 59), with a short ending. The notes are played with rubato, uneven touch and
pedal; what is in the MIDI file is exactly what sounds in the recording.

usage: resources/examples/make_example.py        (in this folder lie the results)
Packages: group [examples] of packaging/dependencies.txt.
"""

import pathlib
import random
import subprocess
import tempfile

import mido

SOUNDFONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
PIANO_PROGRAM = 0
TICKS_PER_QUARTER = 960
TICKS_PER_SECOND = 2 * TICKS_PER_QUARTER  # at 120 quarters a minute
SIXTEENTH = 0.198  # seconds, before rubato
RUN_OUT = 2.5  # seconds of ringing after the last offset

# One bar: right hand, left hand, loudness (velocity), tempo (1 = in time, more = slower).
# A token a sixteenth: a pitch, pitches struck together (A4+C5), "-" holds on, "." is silence.
BARS = [
    (". . . . E5 D#5", ". . . . . .", 52, 1.10),
    ("E5 D#5 E5 B4 D5 C5", ". . . . . .", 56, 1.00),
    ("A4 - . C4 E4 A4", "A2 E3 A3 . . .", 62, 1.00),
    ("B4 - . E4 G#4 B4", "E2 E3 G#3 . . .", 66, 0.98),
    ("C5 - . E4 E5 D#5", "A2 E3 A3 . . .", 64, 1.06),
    ("E5 D#5 E5 B4 D5 C5", ". . . . . .", 58, 1.00),
    ("A4 - . C4 E4 A4", "A2 E3 A3 . . .", 64, 0.98),
    ("B4 - . E4 C5 B4", "E2 E3 G#3 . . .", 60, 1.05),
    ("A4 - . B4 C5 D5", "A2 E3 A3 . . .", 58, 1.04),
    ("E5 - - G4 F5 E5", "C3 G3 C4 . . .", 76, 0.95),
    ("D5 - - F4 E5 D5", "G2 G3 B3 . . .", 74, 0.95),
    ("C5 - - E4 D5 C5", "A2 E3 A3 . . .", 68, 0.98),
    ("B4 - . E4 E5 .", "E2 E3 E4 . . .", 62, 1.06),
    (". E5 E6 . . D#5", "E4 . . . . .", 56, 1.14),
    ("E5 . . D#5 E5 D#5", ". . . . . .", 46, 1.16),
    ("E5 D#5 E5 B4 D5 C5", ". . . . . .", 52, 1.02),
    ("A4 - . C4 E4 A4", "A2 E3 A3 . . .", 62, 1.00),
    ("B4 - . E4 G#4 B4", "E2 E3 G#3 . . .", 68, 0.97),
    ("C5 - . E4 E5 D#5", "A2 E3 A3 . . .", 66, 1.04),
    ("E5 D#5 E5 B4 D5 C5", ". . . . . .", 58, 1.02),
    ("A4 - . C4 E4 A4", "A2 E3 A3 . . .", 60, 1.04),
    ("B4 - . E4 C5 B4", "E2 E3 G#3 . . .", 54, 1.15),
    ("A4 - . E4 C5 E5", "A2 E3 A3 . . .", 48, 1.30),
    ("C4+E4+A4 - - - - -", "A1+A2 - - - - -", 42, 1.70),
]

SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def pitch_number(name):
    """60 for C4, 75 for D#5."""
    return SEMITONES[name[0]] + name.count("#") + 12 * (int(name[-1]) + 1)


def perform(dice):
    """The performance: notes as (onset, offset, pitch, velocity) and pedal strokes as (down, up),
    in seconds; an offset is where the finger leaves the key."""
    notes, strokes = [], []
    time = 0.0
    for bar, (right, left, loudness, slowness) in enumerate(BARS):
        step = SIXTEENTH * slowness
        for hand, tokens in (("right", right.split()), ("left", left.split())):
            for position, token in enumerate(tokens):
                if token in "-.":
                    continue
                held = 1
                while position + held < len(tokens) and tokens[position + held] == "-":
                    held += 1
                accent = 6 if position == 0 else 0
                softer = 10 if hand == "left" else 0
                spread = 0.0
                for name in token.split("+"):
                    onset = time + position * step + spread + dice.gauss(0, 0.005)
                    offset = onset + held * step * dice.uniform(0.86, 1.04)
                    velocity = round(loudness + accent - softer + dice.gauss(0, 3))
                    notes.append((max(onset, 0.0), offset, pitch_number(name), velocity))
                    spread += dice.uniform(0.004, 0.014)
        # The pedal joins a broken chord of the left hand; it goes down just after the bass.
        if left[0] not in "-.":
            last = bar == len(BARS) - 1
            up = time + (6.0 if last else 5.6) * step
            strokes.append((time + 0.09, up))
        time += 6 * step
    return sorted(notes), strokes


def lift_before_next(notes):
    """A finger leaves a key before that key is struck again."""
    lifted = []
    for index, (onset, offset, pitch, velocity) in enumerate(notes):
        again = [later[0] for later in notes[index + 1 :] if later[2] == pitch]
        if again:
            offset = min(offset, again[0] - 0.02)
        lifted.append((onset, offset, pitch, velocity))
    return lifted


def write_midi(path, notes, strokes):
    events = []
    for onset, offset, pitch, velocity in notes:
        events.append((onset, 2, mido.Message("note_on", note=pitch, velocity=velocity)))
        events.append((offset, 0, mido.Message("note_off", note=pitch)))
    for down, up in strokes:
        events.append((down, 1, mido.Message("control_change", control=64, value=127)))
        events.append((up, 1, mido.Message("control_change", control=64, value=0)))
    events.sort(key=lambda event: event[:2])

    track = mido.MidiTrack()
    track.append(mido.MetaMessage("track_name", name="Für Elise"))
    track.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(120)))
    track.append(mido.MetaMessage("time_signature", numerator=3, denominator=8))
    track.append(mido.Message("program_change", program=PIANO_PROGRAM))
    now = 0
    for time, _, message in events:
        tick = round(time * TICKS_PER_SECOND)
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=round(RUN_OUT * TICKS_PER_SECOND)))
    file = mido.MidiFile(type=0, ticks_per_beat=TICKS_PER_QUARTER, charset="utf-8")
    file.tracks.append(track)
    file.save(path)


def render(midi, flac):
    """FluidSynth with a little room, no chorus; both channels mixed to one at -3 dBFS."""
    with tempfile.TemporaryDirectory() as folder:
        wave = f"{folder}/stereo.wav"
        subprocess.run(
            ["fluidsynth", "-q", "-n", "-i", "-C", "no", "-R", "yes", "-g", "0.6", "-r", "44100",
             "-o", "synth.reverb.level=0.25", "-F", wave, SOUNDFONT, midi],
            check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["sox", "-D", wave, f"{folder}/mono.wav", "remix", "1,2", "norm", "-3"], check=True)
        subprocess.run(["flac", "--silent", "--force", "--best", "-o", flac, f"{folder}/mono.wav"],
                       check=True)


if __name__ == "__main__":
    here = pathlib.Path(__file__).resolve().parent
    notes, strokes = perform(random.Random(1810))
    write_midi(here / "fuer-elise.mid", lift_before_next(notes), strokes)
    render(here / "fuer-elise.mid", here / "fuer-elise.flac")
