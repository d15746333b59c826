#!/usr/bin/env python3
"""`compare`: several models on a data set, remembered scores, reports."""
import json

from support import CommandLineTest, main, write_model, write_wav

NOTES = "onset\toffset\tpitch\tvelocity\n0.5\t1.0\t69\t64\n"


class Compare(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.set = self.folder / "set"
        for name in ("a", "inner/b"):
            audio = self.set / f"{name}.wav"
            audio.parent.mkdir(parents=True, exist_ok=True)
            write_wav(audio)
            audio.with_suffix(".tsv").write_text(NOTES)
        self.second = write_model(self.folder / "second", name="Second model")

    def compare(self, *arguments):
        return self.succeed("compare", self.set, "--models", "random", "--models", self.second,
                            *arguments)

    def test_writes_every_kind_of_report(self):
        reports = [self.folder / f"report{suffix}"
                   for suffix in (".html", ".md", ".csv", ".json", ".txt")]
        text = self.compare(*(part for report in reports for part in ("--output", report)))
        self.assertIn("Mean +- standard deviation over 2 recordings", text)
        self.assertRegex(text, r"inner/b: note f1 Tést model \d\.\d{3}, Second model \d\.\d{3}")
        self.assertIn(reports[4].read_text(), text)
        self.assertTrue(reports[0].read_text().startswith("<!DOCTYPE html>"))
        self.assertIn("| Measure | Tést model | Second model |", reports[1].read_text())
        scores = json.loads(reports[3].read_text())
        self.assertEqual([each["name"] for each in scores["recordings"]], ["a", "inner/b"])
        self.assertRegex(scores["version"], r"^\d+\.\d+\.\d+$")
        self.assertEqual(scores["tolerance"], {"onset": 0.05, "offset": 0.05, "offset_ratio": 0.2})
        self.assertEqual([each["reference"] for each in scores["recordings"]],
                         [str(self.set / "a.tsv"), str(self.set / "inner" / "b.tsv")])
        first, second = scores["models"]
        self.assertEqual((first["id"], second["id"]), ("random", "second"))
        self.assertEqual(second["version"], 1)
        self.assertEqual(len(second["sha256"]), 64)
        self.assertEqual(second["decoder"]["onset-threshold"], 0.5)
        self.assertEqual(second["cells"],
                         {"hop": 0.032, "frame": "posteriors", "onset": "posteriors"})
        self.assertEqual(second["count"]["note"]["f1"], 2)
        self.assertIn(second["sha256"], reports[0].read_text())
        self.assertNotIn("sustain pedal", reports[0].read_text(), "no reference has one")
        line = "a,Second model,note,f1," + repr(
            scores["recordings"][0]["scores"]["Second model"]["note"]["f1"])
        self.assertTrue(any(row.startswith(line.removesuffix(".0"))
                            for row in reports[2].read_text().splitlines()), line)

    def test_a_reference_without_velocities_has_no_scores_of_them(self):
        (self.set / "a.tsv").unlink()
        (self.set / "a.txt").write_text("0.5 1.0 440\n")
        report = self.folder / "report.json"
        for _ in range(2):  # the second time from what is remembered
            self.compare("-o", report)
            scores = json.loads(report.read_text())["recordings"][0]["scores"]["Second model"]
            self.assertIsNone(scores["note-with-offsets-and-velocity"]["f1"])
            self.assertIsNone(scores["aligned-note-with-offsets-and-velocity"]["f1"])

    def test_names_and_counts_what_is_left_out(self):
        write_wav(self.set / "lonely.wav")
        write_wav(self.set / "inner" / "alone.wav")
        result = self.run_cli("compare", self.set, "--models", "random")
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("lonely.wav", result.stderr)
        self.assertEqual(result.stderr.splitlines()[-1],
                         "rollwright-cli: 2 left out, as named above.")
        report = self.folder / "report.json"
        self.run_cli("compare", self.set, "--models", "random", "-o", report)
        self.assertEqual(len(json.loads(report.read_text())["left_out"]), 2)

    def test_says_which_reference_has_notes_of_no_length(self):
        (self.set / "a.tsv").write_text(NOTES + "1\t1\t60\t64\n")
        for _ in range(2):  # the second time from what is remembered
            result = self.run_cli("compare", self.set, "--models", "random")
            self.assertEqual(result.returncode, 0, result)
            self.assertEqual(result.stderr.count("\n"), 1, result)
            self.assertIn('a.tsv": 1 note was left out', result.stderr)

    def test_takes_a_split_of_maestro(self):
        rows = [{"split": split, "midi_filename": f"{name}.tsv", "audio_filename": f"{name}.wav"}
                for name, split in (("a", "test"), ("inner/b", "train"))]
        (self.set / "maestro-v1.0.0.json").write_text(json.dumps(rows))
        report = self.folder / "report.JSON"
        text = self.compare("-o", report)
        self.assertIn("a: note f1", text)
        self.assertNotIn("b: note f1", text)
        self.assertEqual(json.loads(report.read_text())["split"], "test")

    def test_remembers_scores_until_something_changes(self):
        first = self.compare()
        for weights in self.second.glob("*.safetensors"):
            weights.unlink()
        self.assertEqual(self.compare(), first)
        error = self.fail_with(["does not exist"], "compare", self.set, "--models", self.second,
                               "--fresh")
        self.assertEqual(error.count("\n"), 2, error)
        (self.set / "a.tsv").write_text(NOTES + "1.2\t1.5\t40\t64\n")
        self.fail_with(["weights"], "compare", self.set, "--models", self.second)

    def test_says_what_it_cannot_do_before_it_begins(self):
        self.fail_with([".pdf", "suffix"], "compare", self.set, "--models", "random", "--output",
                       self.folder / "report.pdf", code=2)
        missing = self.folder / "none" / "report.html"
        result = self.run_cli("compare", self.set, "--models", "random", "--output", missing)
        self.assertEqual((result.returncode, result.stdout), (1, ""), result)
        self.assertIn(str(missing), result.stderr)
        self.fail_with(["nobody"], "compare", self.set, "--models", "nobody")
        self.fail_with(["MAESTRO"], "compare", self.set, "--models", "random", "--split", "test",
                       code=2)
        empty = self.folder / "empty"
        empty.mkdir()
        self.fail_with(["no recording with a reference"], "compare", empty, "--models", "random",
                       code=2)


if __name__ == "__main__":
    main()
