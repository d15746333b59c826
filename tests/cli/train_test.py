#!/usr/bin/env python3
"""`train` with data that cannot be used, and the curves that it draws."""
import json
import os
import xml.etree.ElementTree as xml

from support import CommandLineTest, main, write_wav
from tones import write_tones

HEADING = "onset\toffset\tpitch\tvelocity\n"


class BadData(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.music = self.folder / "music"
        self.music.mkdir()

    def arguments(self):
        return ["train", "--model", "overtone", "--channels", 4, "--data", self.music, "--steps", 2,
                "--batch", 1, "--segment", 0.5, "--rooms", 0, "--threads", 1, "--out",
                self.folder / "model"]

    def add(self, name, table):
        recording = write_wav(self.music / f"{name}.wav")
        if table is not None:
            recording.with_suffix(".tsv").write_text(table)
        return recording

    def add_bad_ones(self):
        """Each name and what is to be said of it; by their names they lie around "m good"."""
        note = "0.5\t1\t60\t64\n"
        truncated = self.add("b truncated", HEADING + note)
        os.truncate(truncated, truncated.stat().st_size // 2)
        broken = self.music / "o broken.flac"
        broken.write_bytes(b"fLaC" + bytes(5000))
        broken.with_suffix(".tsv").write_text(HEADING + note)
        return {
            self.add("a alone", None): "has no reference beside it",
            truncated: "is damaged",
            broken: "",
            self.add("n empty", HEADING).with_suffix(".tsv"): "holds no notes",
            self.add("p torn", HEADING + note + "0.7\t1\n").with_suffix(".tsv"): "is damaged",
            self.add("z longer", HEADING + note + "99\t99.5\t60\t64\n").with_suffix(".tsv"):
                "has notes after the end of the recording",
        }

    def test_that_cannot_begin_leaves_no_folder(self):
        self.fail_with(["--data", "no recording", self.music], *self.arguments(), code=2)
        self.assertFalse((self.folder / "model").exists())

    def test_in_sub_folders_is_found_but_for_that_of_validation(self):
        for inner in ("2004", "2006", "real"):
            (self.music / inner).mkdir()
            write_tones(self.music / inner / "same.wav", seconds=4)
        told = self.succeed(*self.arguments(), "--data", self.music / "2004", "--validation",
                            self.music / "real")
        self.assertIn("trained on 2 recordings, 0 skipped", told)

    def test_the_log_begins_with_what_decides_the_run(self):
        write_tones(self.music / "m good.wav", seconds=4)
        self.succeed(*self.arguments(), "--seed", 7)
        first = json.loads((self.folder / "model" / "log.jsonl").read_text().splitlines()[0])
        self.assertRegex(first["version"], r"^\d+\.\d+\.\d+$")
        plan = first["plan"]
        self.assertEqual((plan["data"], plan["seed"], plan["steps"], plan["architecture"]),
                         ([str(self.music)], 7, 2, "overtone"))
        self.assertGreater(plan["learningRate"], 0)

    def test_of_another_training_names_what_differs(self):
        write_tones(self.music / "m good.wav", seconds=4)
        self.succeed(*self.arguments())
        error = self.fail_with(["other options (learningRate, seed)"], *self.arguments(), "--seed", 5,
                               "--learning-rate", 0.5, code=2)
        self.assertEqual(error.count("\n"), 1)

    def test_is_named_counted_and_passed_over(self):
        write_tones(self.music / "m good.wav", seconds=4)
        bad = self.add_bad_ones()
        result = self.run_cli(*self.arguments())
        self.assertEqual(result.returncode, 0, result)
        complaints = result.stderr.splitlines()
        self.assertEqual(len(complaints), len(bad), complaints)
        for file, words in bad.items():
            self.assertTrue(any(f'"{file}" {words}' in line for line in complaints),
                            (file, complaints))
        self.assertIn(f"trained on 1 recording, {len(bad)} skipped", result.stdout)
        self.assertTrue((self.folder / "model" / "manifest.json").exists())

    def test_alone_is_not_enough(self):
        self.add_bad_ones()
        self.fail_with(["--data", "no recording with its reference"], *self.arguments(), code=2)
        self.assertFalse((self.folder / "model" / "manifest.json").exists())


    def test_takes_no_size_that_the_network_has_not(self):
        write_tones(self.music / "m good.wav", seconds=4)
        lstm = [*self.arguments(), "--model", "lstm"]
        lstm = [each for i, each in enumerate(lstm) if i not in (1, 2)]
        self.fail_with(["--channels", "lstm has no such size"], *lstm, code=2)
        self.fail_with(["--one-stack", "overtone has no such size"], *self.arguments(),
                       "--one-stack", code=2)
        self.fail_with(["--recurrent", "from 0 to 512"], *self.arguments(), "--recurrent", 1000,
                       code=2)
        self.assertFalse((self.folder / "model").exists())

    def test_takes_no_count_of_nothing(self):
        for option in ("--steps", "--batch", "--segment", "--validate-every",
                       "--checkpoint-every"):
            self.fail_with([option], *self.arguments(), option, "0", code=2)


class Curves(CommandLineTest):
    def write_log(self, name, steps=300):
        run = self.folder / name
        run.mkdir()
        lines = [{"step": step, "loss": 20 / (step + 10), "speed": 20 + step % 30}
                 for step in range(10, steps + 1, 10)]
        for line in lines[9::10]:
            line["noteF1"] = 0.5 + line["step"] / 1000
        (run / "log.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        return run

    def test_are_drawn_as_svg_and_png(self):
        runs = [self.write_log("one"), self.write_log("two", 500)]
        svg = self.folder / "curves.svg"
        self.assertEqual(self.succeed("train", "--plot", *runs, "-o", svg), f"{svg}\n")
        self.assertTrue(xml.parse(svg).getroot().tag.endswith("svg"))
        png = self.folder / "curves.png"
        self.succeed("train", "--plot", *runs, "-o", png)
        self.assertEqual(png.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")

    def test_go_to_a_usual_file(self):
        run = self.write_log("one")
        self.assertEqual(self.succeed("train", "--plot", run, cwd=self.folder), "curves.svg\n")
        self.assertTrue((self.folder / "curves.svg").exists())

    def test_failures_are_worded(self):
        run = self.write_log("one")
        self.fail_with([self.folder / "none", "does not exist"], "train", "--plot",
                       self.folder / "none")
        self.fail_with(["curves.pdf", ".svg"], "train", "--plot", run, "-o",
                       self.folder / "curves.pdf", code=2)
        (run / "log.jsonl").write_text("nothing\n")
        self.fail_with([run / "log.jsonl", "not the log of a training run"], "train", "--plot", run,
                       "-o", self.folder / "a.svg", code=2)
        self.fail_with(["--model is required"], "train", "--data", self.folder, "--out", run, code=2)


if __name__ == "__main__":
    main()
