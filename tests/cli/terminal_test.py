#!/usr/bin/env python3
"""What people see in a terminal while the program works, and how they stop it."""
import os
import pty
import shutil
import signal
import subprocess

from support import CommandLineTest, main, write_model, write_wav


class Terminal(CommandLineTest):
    """With a terminal for the standard error stream."""

    def start(self, *arguments, **environment):
        terminal, other_end = pty.openpty()
        process = subprocess.Popen([self.program, *map(str, arguments)], stderr=other_end,
                                   stdout=subprocess.PIPE, env=self.environment(**environment))
        os.close(other_end)
        self.addCleanup(os.close, terminal)
        self.addCleanup(process.stdout.close)
        return process, terminal

    def read_until(self, terminal, text):
        shown = b""
        while text not in shown:
            try:
                shown += os.read(terminal, 4096)
            except OSError:  # the program ended
                break
        self.assertIn(text, shown)
        return shown

    def test_shows_progress_and_takes_it_away(self):
        wav = write_wav(self.folder / "song.wav", seconds=40)
        process, terminal = self.start("transcribe", wav, "--model", "random")
        shown = self.read_until(terminal, "song.wav: Transcribing".encode())
        shown += self.read_until(terminal, "100 %".encode())
        self.assertEqual(process.wait(60), 0)
        try:
            while True:
                shown += os.read(terminal, 4096)
        except OSError:
            pass
        self.assertIn("Tést model: Loading model".encode(), shown)
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown)

    def test_shows_which_recording_of_several_is_heard(self):
        for name in ("a", "b"):
            wav = write_wav(self.folder / f"{name}.wav", seconds=20)
            wav.with_suffix(".tsv").write_text("0.5\t1.0\t69\t64\n")
        process, terminal = self.start("calibrate", "--model", "random", "--dataset", self.folder,
                                       "--dry-run")
        self.read_until(terminal, b"1/2 a: ")
        self.read_until(terminal, b"2/2 b: Transcribing")
        self.read_until(terminal, "Tést model: Evaluating".encode())
        self.assertEqual(process.wait(60), 0)

    def test_shows_how_far_a_rendering_is(self):
        notes = self.folder / "song.tsv"
        notes.write_text("onset\toffset\tpitch\tvelocity\n0\t60\t60\t90\n")
        process, terminal = self.start("render-midi", notes)
        self.read_until(terminal, b"song.wav: Rendering")
        self.assertEqual(process.wait(60), 0)

    def test_ctrl_c_stops_cleanly(self):
        wav = write_wav(self.folder / "long.wav", seconds=200)
        process, terminal = self.start("transcribe", wav, "--model", "random")
        self.read_until(terminal, b"Transcribing")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), 130)
        self.read_until(terminal, b"Cancelled.")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["long.wav"])

    def test_hears_nothing_where_the_pedal_could_not_be_found_afterwards(self):
        wav = write_wav(self.folder / "song.wav", seconds=40)
        model = write_model(self.folder / "model", decoder={"pedal-threshold": 0.6})
        libraries = self.folder / "lib" / "rollwright"  # beside no resources
        libraries.mkdir(parents=True)
        for name in ("core", "torch"):
            shutil.copy(self.program.parents[1] / "lib" / "rollwright" / f"librollwright-{name}.so",
                        libraries)
        for options in (["--model", model], ["--model", "random", "--pedal"]):
            process, terminal = self.start("transcribe", wav, *options,
                                           LD_LIBRARY_PATH=str(libraries))
            shown = self.read_until(terminal, b"weights.safetensors")
            self.assertEqual(process.wait(60), 1)
            self.assertNotIn(b"Transcribing", shown)


if __name__ == "__main__":
    main()
