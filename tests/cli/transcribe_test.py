#!/usr/bin/env python3
"""`transcribe`: which files are written where, and that they hold the same notes."""
import csv
import json
import shutil
import subprocess

import mido
import numpy

from support import CommandLineTest, main, write_wav


class Outputs(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.song = write_wav(self.folder / "Für Elise #1.wav")

    def transcribe(self, *arguments):
        return self.succeed("transcribe", "--model", "random", *arguments)

    def files(self):
        return sorted(path.name for path in self.folder.rglob("*")
                      if path.is_file() and path.suffix != ".wav")

    def test_writes_midi_beside_the_recording_and_names_it(self):
        out = self.transcribe(self.song)
        self.assertEqual(self.files(), ["Für Elise #1.mid"])
        self.assertTrue(out.startswith(str(self.song.with_suffix(".mid")) + ": "), out)
        self.assertEqual(self.song.with_suffix(".mid").read_bytes()[:4], b"MThd")

    def test_keeps_a_file_beside_the_recording_unless_told(self):
        reference = self.song.with_suffix(".mid")
        reference.write_bytes(b"played by Clara")
        self.fail_with([reference, "--overwrite"], "transcribe", self.song, "--model", "random")
        self.assertEqual(reference.read_bytes(), b"played by Clara")
        self.transcribe(self.song, "--overwrite")
        self.assertEqual(reference.read_bytes()[:4], b"MThd")

    def test_keeps_it_also_where_the_folder_is_named(self):
        reference = self.song.with_suffix(".mid")
        reference.write_bytes(b"played by Clara")
        for folder in (self.folder, self.folder / ".", str(self.folder) + "/"):
            self.fail_with([reference.name, "--overwrite"], "transcribe", self.song, "--model",
                           "random", "-o", folder)
        self.assertEqual(reference.read_bytes(), b"played by Clara")
        other = self.folder / "notes"
        for _ in range(2):  # what was written there before is replaced
            self.transcribe(self.song, "-o", str(other) + "/")
        self.transcribe(self.song, "-o", reference)

    def test_output_may_be_a_file_whose_suffix_is_the_format(self):
        self.transcribe(self.song, "-o", self.folder / "a.mid")
        self.transcribe(self.song, "-o", self.folder / "a.json")
        self.transcribe(self.song, "-o", self.folder / "a.txt", "--format", "csv")
        self.transcribe(self.song, "-o", self.folder / "a.labels.txt")
        self.assertEqual(self.files(), ["a.json", "a.labels.txt", "a.mid", "a.txt"])
        self.assertIn("\n\\\t", (self.folder / "a.labels.txt").read_text())
        json.loads((self.folder / "a.json").read_text())
        self.transcribe(self.song, "-o", self.folder / "a.mid")  # -o replaces

    def test_the_longest_suffix_decides_in_capitals_or_not(self):
        self.transcribe(self.song, "-o", self.folder / "a.score.mid")
        self.transcribe(self.song, "-o", self.folder / "b.mid", "--format", "score-midi")
        self.transcribe(self.song, "-o", self.folder / "C.Labels.TXT")
        scores = [(self.folder / name).read_bytes() for name in ("a.score.mid", "b.mid")]
        self.assertEqual(*scores)
        self.assertIn("\n\\\t", (self.folder / "C.Labels.TXT").read_text())

    def test_an_unknown_suffix_needs_a_format(self):
        self.fail_with(["a.mp3", ".score.mid", "--format"], "transcribe", self.song, "-o",
                       self.folder / "a.mp3", "--model", "random", code=2)
        self.assertEqual(self.files(), [])
        self.transcribe(self.song, "-o", self.folder / "a")
        self.assertEqual((self.folder / "a").read_bytes()[:4], b"MThd")

    def test_output_may_be_a_folder_that_is_made(self):
        self.transcribe(self.song, write_wav(self.folder / "b.wav", hertz=220), "-o",
                        self.folder / "new" / "notes", "--format", "midi,csv", "-f", "json")
        self.assertEqual(self.files(), sorted(
            stem + suffix for stem in ("Für Elise #1", "b") for suffix in (".mid", ".csv", ".json")))
        self.transcribe(self.song, "-o", str(self.folder / "one") + "/")
        self.assertTrue((self.folder / "one" / "Für Elise #1.mid").exists())

    def test_a_format_after_the_recording_does_not_swallow_the_next_one(self):
        self.transcribe("--format", "csv", self.song, write_wav(self.folder / "b.wav"))
        self.assertEqual(self.files(), ["Für Elise #1.csv", "b.csv"])

    def test_refuses_names_that_would_be_written_twice(self):
        (self.folder / "x").mkdir()
        same = write_wav(self.folder / "x" / "Für Elise #1.wav")
        self.fail_with(["two inputs"], "transcribe", self.song, same, "-o",
                       self.folder / "out", "--model", "random", code=2)
        self.assertEqual(self.files(), [])

    def test_never_writes_over_a_recording(self):
        before = self.song.read_bytes()
        link = self.folder / "link.mid"
        link.symlink_to(self.song)
        for out in (self.song, link):
            self.fail_with([out, "it is one of the inputs"], "transcribe", self.song, "-o", out,
                           "--format", "midi", "--model", "random", code=2)
        self.assertEqual(self.song.read_bytes(), before)

    def test_several_outputs_do_not_go_into_one_file(self):
        taken = self.folder / "taken.mid"
        taken.write_bytes(b"mine")
        other = write_wav(self.folder / "b.wav", hertz=220)
        for arguments in ([self.song, "--format", "midi,csv", "-o", taken],
                          [self.song, other, "-o", taken],
                          [self.song, other, "-o", self.folder / "new.MID"]):
            self.fail_with([arguments[-1], "folder"], "transcribe", "--model", "random", *arguments,
                           code=2)
        self.assertEqual(taken.read_bytes(), b"mine")
        self.assertEqual(self.files(), ["taken.mid"])
        self.assertFalse((self.folder / "new.MID").exists())
        self.transcribe(self.song, other, "-o", str(self.folder / "new.mid") + "/")

    def test_what_cannot_be_written_is_said_before_anything_is_heard(self):
        self.fail_with(["/proc/a.mid", "cannot be written"], "transcribe", self.song, "-o",
                       "/proc/a.mid", "--model", "nobody")

    def test_takes_no_empty_names(self):
        for option in ("--output", "--model"):
            self.fail_with([option, "empty"], "transcribe", self.song, option, "", code=2)
        self.assertEqual(self.files(), [])

    def test_a_failed_recording_does_not_stop_the_next(self):
        bad = self.folder / "bad.wav"
        bad.write_text("no sound")
        last = write_wav(self.folder / "last.wav")
        error = self.fail_with([bad, "1 of 3 recordings failed"], "transcribe", self.song, bad,
                               last, "--model", "random")
        self.assertEqual(len(error.splitlines()), 2)
        self.assertEqual(self.files(), ["Für Elise #1.mid", "last.mid"])

    def test_a_model_may_be_named_by_its_folder(self):
        shutil.copytree(self.model, self.folder / "trained")
        by_folder, by_id = self.folder / "f.csv", self.folder / "i.csv"
        self.succeed("transcribe", self.song, "-m", self.folder / "trained", "-o", by_folder)
        self.transcribe(self.song, "-o", by_id)
        self.assertEqual(by_folder.read_bytes(), by_id.read_bytes())

    def test_a_folder_of_its_name_does_not_hide_a_model(self):
        (self.folder / "random").mkdir()
        self.succeed("transcribe", self.song, "--model", "random", cwd=self.folder)
        shutil.copytree(self.model, self.folder / "trained")
        self.succeed("transcribe", self.song, "--model", "trained", "--overwrite", cwd=self.folder)


class Notes(CommandLineTest):
    def notes(self, recording, *arguments):
        out = self.folder / "notes.json"
        self.succeed("transcribe", recording, "-o", out, "--model", "random", *arguments)
        return json.loads(out.read_text())["notes"]

    def test_wav_and_flac_give_the_same_notes(self):
        wav = write_wav(self.folder / "a.wav", seconds=5, rate=44100, channels=2)
        subprocess.run(["flac", "--silent", wav, "-o", self.folder / "a.flac"], check=True)
        notes = self.notes(wav)
        self.assertGreater(len(notes), 10)
        self.assertEqual(self.notes(self.folder / "a.flac"), notes)

    def test_beats_are_quarters_of_the_midi_file_and_move_no_note(self):
        wav = write_wav(self.folder / "a.wav", seconds=8)
        plain = self.notes(wav)
        out = self.succeed("transcribe", wav, "-o", self.folder / "out/", "--model", "random",
                           "--beats", "--format", "midi,json")
        self.assertIn("beats a minute", out)
        written = json.loads((self.folder / "out" / "a.json").read_text())
        self.assertEqual(written["notes"], plain)
        beats = [beat["time"] for beat in written["beats"]]
        self.assertGreater(len(beats), 4)
        midi = mido.MidiFile(self.folder / "out" / "a.mid")
        time, quarters, onsets = 0, [], []
        for message in midi:
            time += message.time
            if message.type == "set_tempo":
                quarters.append(time)
            elif message.type == "note_on" and message.velocity > 0:
                onsets.append(time)
        for beat in beats[1:]:
            self.assertLess(min(abs(beat - quarter) for quarter in quarters), 1e-5)
        for heard, read in zip(sorted(note["onset"] for note in plain), onsets):
            self.assertAlmostEqual(heard, read, delta=1e-3)

    def test_a_part_is_what_the_whole_has_there(self):
        wav = write_wav(self.folder / "a.wav", seconds=8)
        plain = [note for note in self.notes(wav) if 2.5 <= note["onset"] < 6]
        self.assertGreater(len(plain), 2)
        part = self.folder / "part.json"
        self.succeed("transcribe", wav, "-o", part, "--model", "random", "--from", "2.5", "--to", "6")
        written = json.loads(part.read_text())
        self.assertAlmostEqual(written["duration"], 3.5)
        self.assertEqual((written["recording"], written["part"]), ("a", {"from": 2.5, "to": 6}))
        self.assertRegex(written["version"], r"^\d+\.\d+\.\d+$")
        self.assertGreaterEqual(written["delay"], 0)
        self.assertEqual(len(written["notes"]), len(plain))
        for heard, read in zip(plain, written["notes"]):
            self.assertEqual(heard["pitch"], read["pitch"])
            self.assertAlmostEqual(heard["onset"] - 2.5, read["onset"], places=9)
        self.fail_with(["--to"], "transcribe", wav, "--model", "random", "--from", "3", "--to", "2",
                       code=2)
        self.fail_with(["--from", "ends before"], "transcribe", wav, "--model", "random", "--from", "9")

    def test_the_pedal_is_a_controller_of_the_midi_file_and_moves_no_note(self):
        wav = write_wav(self.folder / "a.wav", seconds=8)
        plain = self.notes(wav)
        out = self.succeed("transcribe", wav, "-o", self.folder / "out/", "--model", "random",
                           "--pedal", "--format", "midi,json")
        self.assertRegex(out, r"the pedal (once|\d+ times)")
        written = json.loads((self.folder / "out" / "a.json").read_text())
        self.assertEqual(written["notes"], plain)
        time, read = 0, []
        for message in mido.MidiFile(self.folder / "out" / "a.mid"):
            time += message.time
            if message.type == "control_change":
                self.assertEqual(message.control, 64)
                read.append((time, message.value))
        told = [pair for press in written["pedal"]
                for pair in ((press["down"], 127), (press["up"], 0))]
        self.assertEqual([value for _, value in read], [value for _, value in told])
        for (heard, _), (expected, _) in zip(read, told):
            self.assertAlmostEqual(heard, expected, delta=1e-3)

    def test_mp3_with_and_without_a_length_in_its_header(self):
        wav = write_wav(self.folder / "a.wav", seconds=3, rate=44100)
        for option in ("-T", "-t"):  # with and without the header
            mp3 = self.folder / f"a{option}.mp3"
            subprocess.run(["lame", "--quiet", option, wav, mp3], check=True)
            self.assertGreater(len(self.notes(mp3)), 10)

    def test_lossless_m4a_gives_the_notes_of_wav(self):
        wav = write_wav(self.folder / "a.wav", seconds=5, rate=44100, channels=2)
        m4a = self.folder / "Für Elise #2.m4a"
        subprocess.run(["ffmpeg", "-nostdin", "-loglevel", "error", "-i", wav, "-c:a", "alac", m4a],
                       check=True)
        notes = self.notes(wav)
        self.assertGreater(len(notes), 10)
        self.assertEqual(self.notes(m4a), notes)

    def test_posteriors_are_arrays_of_numpy(self):
        wav = write_wav(self.folder / "a.wav", seconds=4)
        self.succeed("transcribe", wav, "--model", "random", "--format", "npz,csv")
        with numpy.load(self.folder / "a.npz") as arrays:
            onset, frame, times = arrays["onset"], arrays["frame"], arrays["times"]
        self.assertEqual(onset.shape, (len(times), 88))
        self.assertEqual(frame.shape, onset.shape)
        self.assertEqual(onset.dtype, numpy.float32)
        self.assertTrue(0 <= onset.min() < onset.max() <= 1)
        self.assertAlmostEqual(times[-1], 4, delta=0.1)
        numpy.testing.assert_allclose(numpy.diff(times), times[1] - times[0])
        with open(self.folder / "a.csv", newline="") as table:
            first = next(csv.DictReader(table))
        heard = onset[:, int(first["pitch"]) - 21]
        near = numpy.abs(times - float(first["onset"])) < 0.1
        self.assertEqual(heard[near].max(), heard[times < float(first["onset"]) + 0.1].max())

    def test_thresholds_decide(self):
        wav = write_wav(self.folder / "a.wav")
        self.assertLess(len(self.notes(wav, "--onset-threshold", "0.55")),
                        len(self.notes(wav, "--onset-threshold", "0.5")))
        self.assertEqual(self.notes(wav, "--onset-threshold", "0.99"), [])
        self.assertNotEqual(self.notes(wav, "--decoder", "threshold"),
                            self.notes(wav, "--decoder", "peaks"))


if __name__ == "__main__":
    main()
