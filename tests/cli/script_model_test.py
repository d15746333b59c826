#!/usr/bin/env python3
"""Models of other people: the PyTorch example of the documentation, from its script to its scores."""
import json
import pathlib
import subprocess
import sys

from support import CommandLineTest, main
from tones import write_tones

EXAMPLE = pathlib.Path(__file__).parents[2] / "resources" / "models" / "torchscript_example.py"


class ScriptModel(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.example = pathlib.Path(cls.data.name, "made by the example")
        subprocess.run([sys.executable, "-B", EXAMPLE, cls.example], check=True, timeout=300)

    def setUp(self):
        super().setUp()
        self.own = self.environment(XDG_DATA_HOME=str(self.folder / "data"))
        self.recording = write_tones(self.folder / "tones.wav")

    def add(self):
        return self.succeed("models", "--add", self.example, environment=self.own)

    def spoil(self, **changes):
        """A copy of the example with changes to its manifest, or to the part "script" of it."""
        folder = self.folder / "spoilt"
        folder.mkdir(exist_ok=True)
        manifest = json.loads((self.example / "manifest.json").read_text())
        for field, value in changes.items():
            (manifest["script"] if field in manifest["script"] else manifest)[field] = value
        (folder / "manifest.json").write_text(json.dumps(manifest))
        (folder / "model.pt").write_bytes((self.example / "model.pt").read_bytes())
        return folder

    def test_is_added_and_listed(self):
        self.assertIn("--model harmonic-example", self.add())
        self.assertIn("Architecture: torchscript", self.succeed("models", environment=self.own))
        listed = json.loads(self.succeed("models", "--json", environment=self.own))
        entry = {entry["id"]: entry for entry in listed}["harmonic-example"]
        self.assertEqual((entry["architecture"], entry["frontEnd"]), ("torchscript", "audio"))
        self.assertEqual(len(entry["sha256"]), 64)
        self.fail_with(["is there already", "Remove that one"], "models", "--add", self.example, code=2,
                       environment=self.own)

    def test_transcribes_and_hears_the_tones(self):
        self.add()
        self.succeed("transcribe", self.recording, "--model", "harmonic-example", "--format",
                     "csv", "--output", self.folder / "notes.csv", environment=self.own)
        self.assertGreater(len((self.folder / "notes.csv").read_text().splitlines()), 10)
        scores = json.loads(self.succeed(
            "evaluate", self.recording, "--reference", self.recording.with_suffix(".tsv"),
            "--model", "harmonic-example", "--json", environment=self.own))
        self.assertGreater(scores["note"]["f1"], 0.9)
        self.assertGreater(scores["frame"]["frame_f1"], 0.7)

    def test_is_compared_with_other_models(self):
        text = self.succeed("compare", self.folder, "--models", "random", "--models", self.example)
        self.assertRegex(text, r"tones: note f1 Tést model \d\.\d{3}, Harmonic example (0\.9|1\.0)")
        # The manifest decides what the same file means, so its scores are not remembered.
        spoilt = self.spoil(lowestKey=20)
        text = self.succeed("compare", self.folder, "--models", spoilt)
        self.assertRegex(text, r"tones: note f1 (Harmonic example )?0\.[0-8]")

    def test_a_manifest_of_another_name_is_added(self):
        folder = self.spoil(keys=0)
        (folder / "mine.json").write_text((self.example / "manifest.json").read_text())
        self.succeed("models", "--add", folder / "mine.json", environment=self.own)
        self.succeed("transcribe", self.recording, "--model", "harmonic-example",
                     environment=self.own)

    def test_says_what_does_not_fit_and_adds_nothing(self):
        for words, changes in [
                (["model.pt", "has the shape (1, ", "README.md"], {"hop": 512}),
                (["manifest.json", "keys", "wrong value"], {"keys": 0}),
                (["manifest.json", "frontEnd"], {"frontEnd": "cqt"}),
                (["\"frame\"", "outside 0 to 1"],
                 {"outputs": [{"name": name, "values": "probabilities"}
                              for name in ("onset", "frame")]}),
                (["gives 2 outputs, the manifest names 3"],
                 {"outputs": [{"name": name, "values": "logits"}
                              for name in ("onset", "frame", "velocity")]}),
                (["model.pt", "checksum"], {"sha256": 64 * "0"}),
                (["model.onnx", "does not exist"], {"weights": "model.onnx"})]:
            with self.subTest(changes):
                self.fail_with(words, "models", "--add", self.spoil(**changes),
                               environment=self.own)
        self.assertFalse((self.folder / "data").exists())


if __name__ == "__main__":
    main()
