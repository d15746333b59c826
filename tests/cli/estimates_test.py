#!/usr/bin/env python3
"""`evaluate --estimates`: notes of other programs against the references of a data set."""
import json

from note_tables import HEARD, PLAYED, write_hertz, write_tsv
from support import CommandLineTest, main, write_wav


class Estimates(CommandLineTest):
    def pair(self, name):
        write_wav(self.folder / f"{name}.wav")
        write_tsv(self.folder / f"{name}.tsv", PLAYED)

    def test_notes_of_other_programs_are_scored_without_a_model(self):
        self.pair("a")
        (self.folder / "inner").mkdir()
        self.pair("inner/b")
        theirs = self.folder / "theirs"
        theirs.mkdir()
        write_tsv(theirs / "a.csv", PLAYED)
        write_hertz(theirs / "b.txt", HEARD)
        arguments = ["evaluate", "--dataset", self.folder, "--estimates", theirs, "--json"]
        scores = json.loads(self.succeed(*arguments))
        self.assertEqual([each["scores"]["note"]["f1"] for each in scores["recordings"]], [1, 0.5])
        self.assertEqual(scores["source"]["estimate"], str(theirs))
        self.assertEqual([each["estimate"] for each in scores["recordings"]],
                         [str(theirs / "a.csv"), str(theirs / "b.txt")])
        self.assertEqual(scores["count"]["note-with-offsets-and-velocity"]["f1"], 1)
        self.assertIn("(1 of 2)", self.succeed(*arguments[:-1]))
        (theirs / "b.txt").unlink()
        self.fail_with([theirs / "inner" / "b", ".mid", "1 of 2 recordings"], *arguments)
        failed = json.loads(self.run_cli(*arguments).stdout)["failed"]
        self.assertEqual([each["name"] for each in failed], ["inner/b"])
        self.assertIn("does not exist", failed[0]["error"])
        self.fail_with(["no folder"], "evaluate", "--dataset", self.folder, "--estimates",
                       self.folder / "none", code=2)

    def test_of_several_estimates_the_one_that_is_taken_is_said(self):
        self.pair("a")
        theirs = self.folder / "theirs"
        theirs.mkdir()
        write_tsv(theirs / "a.tsv", PLAYED)
        write_tsv(theirs / "a.csv", HEARD)
        result = self.run_cli("evaluate", "--dataset", self.folder, "--estimates", theirs, "--json")
        self.assertEqual(result.returncode, 0, result)
        self.assertEqual(result.stderr, f'rollwright-cli: "{theirs / "a.tsv"}" is taken, not '
                                        f'"{theirs / "a.csv"}".\n')
        recording = json.loads(result.stdout)["recordings"][0]
        self.assertEqual((recording["estimate"], recording["scores"]["note"]["f1"]),
                         (str(theirs / "a.tsv"), 1))

    def test_notes_without_length_are_counted_for_each_recording(self):
        self.pair("a")
        self.pair("b")
        theirs = self.folder / "theirs"
        theirs.mkdir()
        write_tsv(theirs / "a.tsv", PLAYED)
        write_tsv(theirs / "b.tsv", [*PLAYED, (1, 1, 60, 64)])
        result = self.run_cli("evaluate", "--dataset", self.folder, "--estimates", theirs, "--json")
        self.assertIn("1 note was left out", result.stderr)
        recordings = json.loads(result.stdout)["recordings"]
        self.assertEqual([each["without_length"] for each in recordings],
                         [{"reference": 0, "estimate": 0}, {"reference": 0, "estimate": 1}])
        self.assertEqual([each["scores"]["note"]["f1"] for each in recordings], [1, 1])

    def test_references_are_no_estimates_of_themselves(self):
        self.pair("a")
        arguments = ("evaluate", "--dataset", self.folder, "--estimates", self.folder)
        self.fail_with([self.folder / "a.tsv", "the reference itself", "1 of 1 recording could"],
                       *arguments)
        self.assertNotIn("Mean", self.run_cli(*arguments).stdout)

    def test_a_reference_must_fit_its_recording_whoever_heard_it(self):
        self.pair("a")
        theirs = self.folder / "theirs"
        theirs.mkdir()
        write_tsv(theirs / "a.tsv", HEARD)
        for model in (["--model", "random"], ["--estimates", theirs]):
            arguments = ["evaluate", "--dataset", self.folder, *model, "--json"]
            reference = write_tsv(self.folder / "a.tsv", [*PLAYED, (2.001, 2.2, 60, 64)])
            scores = json.loads(self.succeed(*arguments))["recordings"][0]["scores"]
            self.assertLess(scores["note"]["recall"], 1, "it counts as missed")
            write_tsv(reference, [*PLAYED, (2.2, 2.4, 60, 64)])
            self.fail_with([reference, "its last note begins at 2.2 s, the recording ends at 2.0 s"],
                           *arguments)

    def test_notes_of_a_name_that_two_recordings_have_are_those_of_neither(self):
        (self.folder / "inner").mkdir()
        self.pair("a")
        self.pair("inner/a")
        self.pair("b")
        theirs = self.folder / "theirs"
        (theirs / "inner").mkdir(parents=True)
        write_tsv(theirs / "a.TSV", PLAYED)
        write_tsv(theirs / "b.Txt", PLAYED)
        arguments = ["evaluate", "--dataset", self.folder, "--estimates", theirs, "--json"]
        self.fail_with([theirs / "inner" / "a", "1 of 3 recordings"], *arguments)
        write_tsv(theirs / "inner" / "a.MIDI", HEARD)
        scores = json.loads(self.succeed(*arguments))["recordings"]
        self.assertEqual([(each["name"], each["scores"]["note"]["f1"]) for each in scores],
                         [("a", 1), ("b", 1), ("inner/a", 0.5)])


if __name__ == "__main__":
    main()
