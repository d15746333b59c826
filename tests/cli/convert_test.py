#!/usr/bin/env python3
"""Notes of files that are written in other formats."""
import json
import xml.etree.ElementTree as xml

import mido

from support import CommandLineTest, main


def write_performance(path, text=None):
    """Three notes, the first held by the pedal until 2 s, at 120 beats a minute."""
    track = mido.MidiTrack()
    if text:
        track.append(mido.MetaMessage("text", text=text))
    track.append(mido.Message("note_on", note=60, velocity=90, time=480))
    track.append(mido.Message("control_change", control=64, value=127, time=120))
    track.append(mido.Message("note_off", note=60, time=120))
    track.append(mido.Message("note_on", note=64, velocity=50, time=240))
    track.append(mido.Message("note_on", note=67, velocity=70, time=480))
    track.append(mido.Message("control_change", control=64, value=0, time=480))
    track.append(mido.Message("note_off", note=64, time=0))
    track.append(mido.Message("note_off", note=67, time=240))
    file = mido.MidiFile(ticks_per_beat=480)
    file.tracks.append(track)
    file.save(path)
    return path


class Convert(CommandLineTest):
    def converted(self, notes, name):
        self.succeed("convert", notes, "-o", self.folder / name)
        return (self.folder / name).read_text()

    def test_writes_a_performance_in_every_format_of_notes(self):
        midi = write_performance(self.folder / "söng.mid")
        rows = self.converted(midi, "a.csv").splitlines()
        self.assertEqual(rows[0], "onset,offset,pitch,name,velocity")
        self.assertEqual(rows[1], "0.500000,2.000000,60,C4,90")
        self.assertEqual(len(rows), 4)
        read = json.loads(self.converted(midi, "a.json"))
        self.assertEqual(read["recording"], "söng")
        self.assertEqual([note["velocity"] for note in read["notes"]], [90, 50, 70])
        self.assertEqual(read["pedal"], [{"down": 0.625, "up": 2.0}])
        self.assertEqual(read["duration"], 2.25)
        score = xml.fromstring(self.converted(midi, "a.musicxml"))
        self.assertEqual([step.text for step in score.iter("step")], ["C", "E", "G"])

    def test_says_of_notes_that_no_model_heard_that_none_did(self):
        midi = write_performance(self.folder / "a.mid")
        self.assertFalse({"model", "decoder"} & json.loads(self.converted(midi, "a.json")).keys())
        annotation = json.loads(self.converted(midi, "a.jams"))["annotations"][0]
        metadata = annotation["annotation_metadata"]
        self.assertEqual((metadata["annotator"]["name"], metadata["data_source"]), ("", ""))
        for name in ("b.mid", "b.score.mid", "b.mir_eval.txt", "b.musicxml"):
            self.succeed("convert", midi, "-o", self.folder / name)
            self.assertNotIn(b"ranscribed", (self.folder / name).read_bytes())

    def test_what_a_model_heard_stays_a_transcription(self):
        midi = write_performance(self.folder / "a.mid", "Transcribed by Rollwright with Overtone")
        text = self.converted(midi, "a.mir_eval.txt")
        self.assertTrue(text.startswith("# Transcribed by Rollwright with Overtone\n"), text)
        self.succeed("convert", self.folder / "a.mir_eval.txt", "-o", self.folder / "b.mid")
        for name in ("b.json", "b.jams"):
            self.succeed("convert", self.folder / "b.mid", "-o", self.folder / name)
            self.succeed("convert", self.folder / name, "-o", self.folder / "b.mid", "--overwrite")
        self.assertIn(b"Transcribed by Rollwright with Overtone",
                      (self.folder / "b.mid").read_bytes())

    def test_midi_keeps_its_notes_and_its_pedal_and_gets_beats(self):
        midi = write_performance(self.folder / "a.mid")
        output = self.succeed("convert", midi, "-o", self.folder / "b.mid", "--beats")
        self.assertIn("3 notes", output)
        self.assertIn("the pedal once", output)
        rows = {name: self.converted(self.folder / f"{name}.mid", f"{name}.csv") for name in "ab"}
        self.assertEqual(rows["a"], rows["b"])
        pedal = [message.value for message in mido.MidiFile(self.folder / "b.mid")
                 if message.is_cc(64)]
        self.assertEqual(pedal, [127, 0])

    def test_writes_midi_beside_a_table_and_replaces_nothing(self):
        table = self.folder / "notes.csv"
        table.write_text("onset,offset,pitch\n1,2,60\n")
        self.succeed("convert", table)
        written = mido.MidiFile(self.folder / "notes.mid")
        self.assertEqual([m.velocity for m in written if m.type == "note_on"], [64])
        self.fail_with(["notes.mid", "--overwrite"], "convert", table)
        self.fail_with(["notes.mid", "inputs"], "convert", self.folder / "notes.mid", code=2)
        self.succeed("convert", table, "--overwrite")
        self.assertNotIn("velocity", self.converted(table, "again.csv"))

    def test_names_what_cannot_be_read_and_writes_the_others(self):
        midi = write_performance(self.folder / "a.mid")
        bad = self.folder / "bad.mid"
        bad.write_bytes(b"MThd")
        empty = self.folder / "empty.csv"
        empty.write_text("onset,offset,pitch\n")
        self.fail_with([bad, empty, "2 of 3 files failed"], "convert", bad, midi, empty, "-f",
                       "jams", "-o", self.folder / "out")
        self.assertEqual([file.name for file in (self.folder / "out").iterdir()], ["a.jams"])

    def test_has_no_posteriors(self):
        midi = write_performance(self.folder / "a.mid")
        self.fail_with(["a.npz", "posteriors"], "convert", midi, "-o", self.folder / "a.npz")
        self.assertFalse((self.folder / "a.npz").exists())


if __name__ == "__main__":
    main()
