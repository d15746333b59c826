#!/usr/bin/env python3
"""`train`, killed at any moment, leaves nothing damaged and goes on as if it had not been.

The moments are drawn at random: ROLLWRIGHT_SEED=N draws those of the run that printed N once more.
"""
import hashlib
import json
import os
import random
import signal
import subprocess
import time

from support import CommandLineTest, main
from tones import write_tones

KILLS = 20
SEED = int(os.environ.get("ROLLWRIGHT_SEED") or random.randrange(10**6))
CHECKPOINT = "checkpoint.pt"
MANIFEST = "manifest.json"


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Resume(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        print("ROLLWRIGHT_SEED:", SEED, flush=True)
        self.music = self.folder / "music"
        self.music.mkdir()
        write_tones(self.music / "tones.wav", seconds=4)

    def arguments(self, out):
        return ["train", "--model", "overtone", "--channels", 4, "--recurrent", 4,
                "--data", self.music, "--validation", self.music, "--validate-every", 40,
                "--checkpoint-every", 1, "--steps", 400, "--batch", 1, "--segment", 0.5, "--rooms", 0, "--threads", 1,
                "--out", out]

    def weights(self, out):
        """The weights that the manifest names, which must be whole."""
        manifest = json.loads((out / MANIFEST).read_text())
        weights = out / manifest["weights"]
        self.assertEqual(sha256(weights), manifest["sha256"])
        return manifest["sha256"]

    def kill_a_run(self, out, moment):
        """Starts or continues a run and kills it at `moment(process)`; False if it ended."""
        process = subprocess.Popen([str(self.program), *map(str, self.arguments(out))],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True, env=self.environment())
        moment(process)
        process.kill()
        _, complaint = process.communicate()
        self.assertIn(process.returncode, (0, -9), complaint)
        self.assertEqual(complaint, "")
        return process.returncode != 0

    def some_time(self, process):
        time.sleep(self.random.uniform(0.2, 2))

    def while_writing(self, out):
        """The moment at which a file other than the finished ones stands in the folder."""
        finished = {CHECKPOINT, MANIFEST, "log.jsonl"}

        def wait(process):
            while process.poll() is None:
                names = {path.name for path in out.iterdir()} if out.exists() else set()
                if any(name not in finished and not name.endswith(".safetensors")
                       for name in names):
                    return
        return wait

    def test_twenty_kills_change_nothing(self):
        whole = self.folder / "whole"
        self.succeed(*self.arguments(whole))
        killed = self.folder / "killed"
        kills = 0
        while kills < KILLS:
            if self.kill_a_run(killed, self.while_writing(killed) if kills % 2 else self.some_time):
                kills += 1
            else:
                killed = self.folder / f"killed again after {kills}"
            if (killed / MANIFEST).exists():
                self.weights(killed)
        self.succeed(*self.arguments(killed))
        self.assertEqual(self.weights(killed), self.weights(whole))
        leftovers = {path.name for path in killed.iterdir()}
        self.assertEqual(len(leftovers), 4, leftovers)  # checkpoint, log, manifest, weights

    def interrupt(self, out, after, expected):
        """Runs until a line begins with `after`, and a little longer; then stops it as Ctrl+C does."""
        process = subprocess.Popen([str(self.program), *map(str, self.validated(out))],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=self.environment())
        for line in process.stdout:
            if line.startswith(after):
                break
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        rest, complaint = process.communicate()
        self.assertEqual((process.returncode, complaint), (130, "Cancelled.\n"), rest)
        self.assertNotIn("step", rest, "it was within the validation")
        self.assertEqual((out / MANIFEST).exists(), expected)

    def validated(self, out):
        """Steps that take no time, and two validations that take several seconds."""
        return ["train", "--model", "overtone", "--channels", 32, "--recurrent", 4,
                "--data", self.music, "--validation", self.folder / "long", "--validate-every", 2,
                "--checkpoint-every", 1, "--steps", 4, "--batch", 1, "--segment", 0.1, "--rooms", 0,
                "--threads", 1, "--out", out]

    def test_ctrl_c_ends_a_validation_which_is_made_up_for(self):
        (self.folder / "long").mkdir()
        for name in "abc":
            write_tones(self.folder / "long" / f"{name}.wav", seconds=60)
        whole = self.folder / "whole"
        self.succeed(*self.validated(whole))
        stopped = self.folder / "stopped"
        self.interrupt(stopped, "step 1/", expected=False)
        self.interrupt(stopped, "step 3/", expected=True)
        self.assertIn("step 4/4", self.succeed(*self.validated(stopped)))
        self.assertEqual(self.weights(stopped), self.weights(whole))


if __name__ == "__main__":
    main()
