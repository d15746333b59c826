#!/usr/bin/env python3
"""`evaluate`: notes against notes, a recording, and a folder of recordings."""
import json
import subprocess

from note_tables import HEARD, PLAYED, write_hertz, write_tsv
from support import CommandLineTest, main, write_wav

GROUPS = {
    "loss": ["frame_loss", "onset_loss"],
    "frame": ["frame_precision", "frame_recall", "frame_f1", "onset_precision", "onset_recall",
              "onset_f1"],
    "note": ["precision", "recall", "f1", "overlap"],
    "note-with-offsets": ["precision", "recall", "f1", "overlap"],
    "note-with-offsets-and-velocity": ["precision", "recall", "f1", "overlap"],
}


class NotesAgainstNotes(CommandLineTest):
    def scores(self, reference, estimate, *arguments):
        scores = json.loads(self.succeed("evaluate", "--reference", reference, "--estimate",
                                         estimate, "--json", *arguments))
        self.source = scores.pop("source")
        return scores

    def test_counts_what_matches(self):
        scores = self.scores(write_tsv(self.folder / "r.tsv", PLAYED),
                             write_tsv(self.folder / "e.tsv", HEARD))
        self.assertEqual({group: list(fields) for group, fields in scores.items()}, GROUPS)
        self.assertEqual(scores["note"]["precision"], 0.5)
        self.assertEqual(scores["note"]["recall"], 0.5)
        self.assertIsNone(scores["loss"]["frame_loss"])
        self.assertRegex(self.source.pop("version"), r"^\d+\.\d+\.\d+$")
        self.assertEqual(self.source, {
            "reference": str(self.folder / "r.tsv"), "estimate": str(self.folder / "e.tsv"),
            "cells": {"hop": 0.032, "frame": "notes", "onset": "notes"},
            "without_length": {"reference": 0, "estimate": 0},
            "tolerance": {"onset": 0.05, "offset": 0.05, "offset_ratio": 0.2}})

    def test_tolerances_are_named_where_they_are_not_the_usual_ones(self):
        pair = (write_tsv(self.folder / "r.tsv", PLAYED), write_tsv(self.folder / "e.tsv", HEARD))
        self.assertEqual(self.scores(*pair, "--onset-tolerance", 0.2)["note"]["f1"], 0.75)
        self.assertEqual(self.source["tolerance"]["onset"], 0.2)
        strict = ["--offset-tolerance", "0.01", "--offset-ratio", "0.01"]
        self.assertEqual(self.scores(*pair, *strict)["note-with-offsets"]["f1"], 0.25)
        text = self.succeed("evaluate", "-r", pair[0], "-e", pair[1], *strict)
        self.assertIn("onset 50 ms; offset 10 ms or 1 % of the length; velocity 0.1 (not the usual",
                      text)
        self.assertNotIn("usual", self.succeed("evaluate", "-r", pair[0], "-e", pair[1]))
        self.fail_with(["--onset-tolerance"], "evaluate", "-r", pair[0], "-e", pair[1],
                       "--onset-tolerance", "-1", code=2)

    def test_formats_agree(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        tsv = self.scores(reference, write_tsv(self.folder / "e.tsv", HEARD))
        text = self.scores(reference, write_hertz(self.folder / "e.txt", HEARD))
        for group in ("frame", "note", "note-with-offsets"):
            self.assertEqual(tsv[group], text[group])

    def test_velocities_that_nobody_gave_are_not_scored(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        text = write_hertz(self.folder / "e.txt", HEARD)
        other = write_hertz(self.folder / "o.txt", PLAYED)
        for pair in ((reference, text), (text, reference), (text, other)):
            scores = self.scores(*pair, "--align")
            for group in ("note-with-offsets-and-velocity", "aligned-note-with-offsets-and-velocity"):
                self.assertEqual(set(scores[group].values()), {None})
            self.assertIsNotNone(scores["note-with-offsets"]["f1"])
            self.assertIn("Velocities are not scored", self.succeed("evaluate", "-r", pair[0],
                                                                    "-e", pair[1]))
        copy = write_tsv(self.folder / "copy.tsv", PLAYED)
        self.assertEqual(self.scores(reference, copy)["note-with-offsets-and-velocity"]["f1"], 1)

    def test_aligned_scores_stand_beside_the_plain_ones(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        late = write_tsv(self.folder / "late.tsv", PLAYED, shift=0.07)
        scores = self.scores(reference, late, "--align")
        self.assertEqual(scores["note"]["f1"], 0)
        self.assertEqual(scores["aligned-note"]["f1"], 1)
        self.assertEqual(scores["aligned-note-with-offsets-and-velocity"]["f1"], 1)
        self.assertAlmostEqual(scores["alignment"]["onset_deviation"], 0.07)
        text = self.succeed("evaluate", "-r", reference, "-e", late, "--align")
        self.assertRegex(text, r"\bnote +f1 +: 0\.000")
        self.assertRegex(text, r"aligned-note +f1 +: 1\.000")

    def test_the_text_names_files_rules_and_fields(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        copy = write_tsv(self.folder / "copy.tsv", PLAYED)
        text = self.succeed("evaluate", "-r", reference, "-e", copy)
        self.assertIn(f"{reference} (4 notes)", text)
        self.assertNotIn("sustain pedal", text, "a table has none")
        midi = self.folder / "r.mid"
        midi.write_bytes(b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk\0\0\0\x0c\0\x90\x3c\x40"
                         b"\x60\x80\x3c\x40\0\xff\x2f\0")
        self.assertIn("sustain pedal", self.succeed("evaluate", "-r", midi, "-e", reference))
        self.assertIn("onset 50 ms", text)
        self.assertRegex(text, r"note-with-offsets +f1 +: 1\.000")
        self.assertNotIn("loss", text)

    def test_takes_no_model_where_the_notes_are_given(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        given = ["evaluate", "-r", reference, "-e", reference]
        for option in (["--model", "random"], ["--onset-threshold", "0.4"],
                       ["--decoder", "peaks"]):
            self.fail_with([option[0], "--estimate"], *given, *option, code=2)
        self.fail_with(["--velocity-smoothing", "--estimates"], "evaluate", "--dataset",
                       self.folder, "--estimates", self.folder, "--velocity-smoothing", "0.1",
                       code=2)

    def test_takes_no_reference_for_an_estimate_of_itself(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        link = self.folder / "link.tsv"
        link.symlink_to(reference)
        for estimate in (reference, link):
            self.fail_with([estimate, "the reference itself"], "evaluate", "-r", reference, "-e",
                           estimate, code=2)

    def test_takes_no_empty_names(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        for option in ("--reference", "--estimate", "--model", "--dataset"):
            self.fail_with([option, "empty"], "evaluate", "--reference", reference, option, "",
                           code=2)

    def test_says_how_many_notes_have_no_length(self):
        reference = write_tsv(self.folder / "r.tsv", [*PLAYED, (2, 2, 60, 64), (3, 2.5, 61, 64)])
        estimate = write_tsv(self.folder / "e.tsv", [*HEARD, (2, 2, 60, 64)])
        result = self.run_cli("evaluate", "-r", reference, "-e", estimate, "--json")
        self.assertEqual(result.stderr, (
            f'rollwright-cli: "{reference}": 2 notes were left out, having no length.\n'
            f'rollwright-cli: "{estimate}": 1 note was left out, having no length.\n'))
        scores = json.loads(result.stdout)
        self.assertEqual(scores["note"]["f1"], 0.5)
        self.assertEqual(scores["source"]["without_length"], {"reference": 2, "estimate": 1})

    def test_says_which_notes_can_be_read(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        estimate = self.folder / "e.csv"
        estimate.write_text("a,b,c\nd,e,f\n")
        self.fail_with([estimate, "MIDI files", "first line like \"onset offset pitch velocity\""],
                       "evaluate", "-r", reference, "-e", estimate)
        estimate.write_text("start_time_s,end_time_s,pitch_midi,velocity,pitch_bend\n" + "".join(
            f"{on},{off},{pitch},{velocity}\n" for on, off, pitch, velocity in HEARD))
        scores = json.loads(self.succeed("evaluate", "-r", reference, "-e", estimate, "--json"))
        self.assertEqual(scores["note"]["f1"], 0.5)
        self.assertIsNotNone(scores["note-with-offsets-and-velocity"]["f1"])

    def test_scores_that_cannot_be_written_are_a_failure(self):
        reference = write_tsv(self.folder / "r.tsv", PLAYED)
        with open("/dev/full", "w") as full:
            estimate = write_tsv(self.folder / "e.tsv", HEARD)
            result = subprocess.run([self.program, "evaluate", "-r", reference, "-e", estimate],
                                    stdout=full, stderr=subprocess.PIPE, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertIn("standard output", result.stderr)


class Recordings(CommandLineTest):
    def pair(self, name, **sound):
        write_wav(self.folder / f"{name}.wav", **sound)
        write_tsv(self.folder / f"{name}.tsv", PLAYED)

    def test_finds_the_reference_and_has_losses(self):
        self.pair("song")
        scores = json.loads(self.succeed("evaluate", self.folder / "song.wav", "--model",
                                         "random", "--json"))
        source = scores.pop("source")
        self.assertEqual(source["reference"], str(self.folder / "song.tsv"))
        self.assertEqual(source["model"]["id"], "random")
        self.assertEqual(len(source["model"]["sha256"]), 64)
        self.assertEqual((source["decoder"]["rule"], source["decoder"]["onset-threshold"]),
                         ("peaks", 0.5))
        self.assertEqual(source["cells"],
                         {"hop": 0.032, "frame": "posteriors", "onset": "posteriors"})
        self.assertGreaterEqual(source["delay"], 0)
        self.assertGreater(scores["loss"]["frame_loss"], 0)
        self.assertEqual({group: list(fields) for group, fields in scores.items()}, GROUPS)
        text = self.succeed("evaluate", self.folder / "song.wav", "--model", "random",
                            "--onset-threshold", "0.52")
        self.assertIn("Tést model, peak picking, onset-threshold 0.52", text)

    def test_a_folder_gives_mean_and_deviation_of_each_recording(self):
        self.pair("a", hertz=440)
        self.pair("b", hertz=262)
        arguments = ["evaluate", "--dataset", self.folder, "--model", "random"]
        dataset = json.loads(self.succeed(*arguments, "--json"))
        self.assertEqual([each["name"] for each in dataset["recordings"]], ["a", "b"])
        self.assertEqual(dataset["recordings"][1]["reference"], str(self.folder / "b.tsv"))
        self.assertEqual(dataset["source"]["reference"], str(self.folder))
        self.assertEqual(dataset["source"]["model"]["id"], "random")
        self.assertNotIn("split", dataset["source"])
        self.assertEqual((dataset["failed"], dataset["left_out"]), ([], []))
        self.assertGreaterEqual(dataset["recordings"][0]["delay"], 0)
        self.assertEqual(dataset["count"]["note"]["f1"], 2)
        self.assertEqual(dataset["count"]["note-with-offsets-and-velocity"]["f1"], 0)
        values = [each["scores"]["frame"]["frame_f1"] for each in dataset["recordings"]]
        self.assertAlmostEqual(dataset["mean"]["frame"]["frame_f1"], sum(values) / 2)
        self.assertAlmostEqual(dataset["standard_deviation"]["frame"]["frame_f1"],
                               abs(values[0] - values[1]) / 2)
        text = self.succeed(*arguments)
        self.assertIn("over 2 recordings; deviation divided by n:", text)
        self.assertRegex(text, r"note +f1 +: \d\.\d{3} \+- \d\.\d{3}")
        self.assertNotIn("aligned", text)
        aligned = json.loads(self.succeed(*arguments, "--json", "--align"))
        self.assertIn("onset_deviation", aligned["mean"]["alignment"])
        self.assertIn("f1", aligned["recordings"][1]["scores"]["aligned-note"])

    def test_sub_folders_and_splits_are_those_of_compare(self):
        (self.folder / "inner").mkdir()
        self.pair("a")
        self.pair("inner/b")
        arguments = ["evaluate", "--dataset", self.folder, "--model", "random", "--json"]
        names = lambda *more: [each["name"] for each in json.loads(
            self.succeed(*arguments, *more))["recordings"]]
        self.assertEqual(names(), ["a", "inner/b"])
        self.fail_with(["splits"], *arguments, "--split", "train", code=2)
        (self.folder / "maestro-v3.0.0.json").write_text(json.dumps({
            "split": {"0": "train", "1": "test"}, "midi_filename": {"0": "a.tsv", "1": "inner/b.tsv"},
            "audio_filename": {"0": "a.wav", "1": "inner/b.wav"}}))
        self.assertEqual(names(), ["inner/b"])
        self.assertEqual(names("--split", "train"), ["a"])
        for split in ("test", "train"):
            chosen = ["--split", split] if split != "test" else []  # which is the usual one
            self.assertEqual(json.loads(self.succeed(*arguments, *chosen))["source"]["split"], split)
            self.assertIn(f"1 recording, split {split}", self.succeed(*arguments[:-1], *chosen))

    def test_a_transcription_that_is_no_reference_is_named(self):
        song = write_wav(self.folder / "song.wav")
        self.succeed("transcribe", song, "--model", "random")
        self.fail_with(["song.mid is a transcription by Rollwright", "--reference"], "evaluate", song,
                       "--model", "random", code=2)
        (self.folder / "song.mid").unlink()
        self.succeed("transcribe", song, "--model", "random", "-o", self.folder / "song.txt",
                     "--format", "mir_eval")
        self.fail_with(["song.txt is a transcription"], "evaluate", song, "--model", "random", code=2)

    def test_numbers_that_may_be_midi_or_hertz_are_asked_about(self):
        song = write_wav(self.folder / "song.wav")
        (self.folder / "song.txt").write_text("0 0.5 60\n0.5 1 62\n")
        self.fail_with(["song.txt is not a reference", "onset offset pitch"], "evaluate", song,
                       "--model", "random", code=2)

    def test_a_folder_names_what_it_leaves_out(self):
        self.pair("good")
        write_wav(self.folder / "lonely.wav")
        arguments = ["evaluate", "--dataset", self.folder, "--model", "random", "--json"]
        result = self.run_cli(*arguments)
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("lonely.wav", result.stderr)
        self.assertIn("lonely.wav", json.loads(result.stdout)["left_out"][0])

        self.pair("short", seconds=1)
        error = self.fail_with(["short.tsv", "1 of 2 recordings"], *arguments)
        self.assertEqual(len(error.splitlines()), 4)
        self.assertIn("\nrollwright-cli: 1 left out, as named above.\n", error)

    def test_a_folder_without_recordings_is_a_failure(self):
        for name in ("lonely", "odd"):
            write_wav(self.folder / f"{name}.wav")
        (self.folder / "lonely.txt").write_text("0 0.5 60\n0.5 1 62\n")
        self.fail_with([self.folder, "no recording with a reference", "lonely.txt", "hertz",
                        "2 are left out"], "evaluate", "--dataset", self.folder, "--model",
                       "random", code=2)
        self.fail_with(["missing"], "evaluate", "--dataset", self.folder / "missing")


if __name__ == "__main__":
    main()
