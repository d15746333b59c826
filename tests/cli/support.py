"""What the tests of the command line share. Each test file is run as

    python3 tests/cli/NAME_test.py path/to/rollwright-cli
"""
import array
import json
import math
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import unittest
import wave


def samples(seconds, rate=16000, hertz=440.0, level=0.3):
    """A sine that fades out once a second, as 16-bit integers."""
    return array.array("h", (
        int(32767 * level * math.exp(-3 * (i % rate) / rate)
            * math.sin(2 * math.pi * hertz * i / rate))
        for i in range(int(seconds * rate))))


def write_wav(path, seconds=2.0, rate=16000, channels=1, **sound):
    mono = samples(seconds, rate, **sound)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(array.array("h", (s for s in mono for _ in range(channels))).tobytes())
    return path


def write_weights(path, seed=1):
    """Random weights of the architecture "lstm", so that a test needs no trained model."""
    shapes = {}
    for branch in ("frame", "onset"):
        for layer, inputs in ((0, 229), (1, 176)):
            for direction in ("", "_reverse"):
                end = f"_l{layer}{direction}"
                shapes[f"{branch}.lstm.weight_ih{end}"] = (352, inputs)
                shapes[f"{branch}.lstm.weight_hh{end}"] = (352, 88)
                shapes[f"{branch}.lstm.bias_ih{end}"] = (352,)
                shapes[f"{branch}.lstm.bias_hh{end}"] = (352,)
        shapes[f"{branch}.linear.weight"] = (88, 176)
        shapes[f"{branch}.linear.bias"] = (88,)
    generator = random.Random(seed)
    header, data = {}, bytearray()
    for name, shape in shapes.items():
        values = array.array("f", (generator.uniform(-0.2, 0.2) for _ in range(math.prod(shape))))
        begin = len(data)
        data += values.tobytes()
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [begin, len(data)]}
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def write_model(folder, **changes):
    """A model folder that can be loaded, unless `changes` to the manifest spoil it."""
    import hashlib

    folder.mkdir(parents=True)
    weights = write_weights(folder / "weights.safetensors")
    manifest = {
        "format": 1, "id": folder.name, "name": "Tést model", "architecture": "lstm", "version": 1,
        "description": "Random weights.", "licence": "CC0-1.0", "frontEnd": "log-mel",
        "rate": 16000, "onsetTarget": "binary", "decoder": {"minimum-length": 0},
        "architectureParameters": {}, "weights": weights.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(), **changes}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


class CommandLineTest(unittest.TestCase):
    """Gives every test a folder of its own, whose name holds what paths may hold."""

    program = None  # set by main()

    @classmethod
    def setUpClass(cls):
        cls.data = tempfile.TemporaryDirectory()
        cls.model = write_model(pathlib.Path(cls.data.name, "rollwright", "models", "random"))

    @classmethod
    def tearDownClass(cls):
        cls.data.cleanup()

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rollwright tëst #")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def environment(self, **changes):
        return {**os.environ, "XDG_DATA_HOME": self.data.name, "LC_ALL": "C.UTF-8",
                "XDG_CACHE_HOME": str(self.folder / "cache"), **changes}

    def run_cli(self, *arguments, program=None, environment=None, timeout=1800, **options):
        return subprocess.run([str(program or self.program), *map(str, arguments)],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=timeout, env=environment or self.environment(), **options)

    def succeed(self, *arguments, **options):
        """The standard output of a run that must succeed and have nothing to complain about."""
        result = self.run_cli(*arguments, **options)
        self.assertEqual((result.returncode, result.stderr), (0, ""), result)
        return result.stdout

    def fail_with(self, words, *arguments, code=1, **options):
        """The standard error of a run that must fail; every one of `words` stands in it."""
        result = self.run_cli(*arguments, **options)
        self.assertEqual(result.returncode, code, result)
        for word in words:
            self.assertIn(str(word), result.stderr)
        return result.stderr


def main():
    CommandLineTest.program = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
