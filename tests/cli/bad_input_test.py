#!/usr/bin/env python3
"""Bad input: a clear message that names the file and the remedy, and an exit code that is not 0."""
import array
import os
import pathlib
import resource
import shutil
import struct
import subprocess

from support import CommandLineTest, main, write_model, write_wav

FORMATS = "WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA and videos with sound work"


class Recordings(CommandLineTest):
    def refused(self, recording, *words):
        """The recording is refused with these words, and nothing is written."""
        out = self.folder / "out.mid"
        error = self.fail_with([recording, *words], "transcribe", recording, "-o", out,
                               "--model", "random")
        self.assertEqual(len(error.splitlines()), 1, error)
        self.assertFalse(out.exists())

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def test_text_renamed(self):
        text = b"Dear Clara, this is not a recording.\n" * 1000
        for suffix in ("wav", "flac", "mp3", "ogg", "aiff"):
            self.refused(self.file("letter." + suffix, text), FORMATS)

    def test_beginning_of_a_video(self):
        for head, word in ((b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "damaged"),
                           (b"\x1aE\xdf\xa3\x01\0\0\0", FORMATS),
                           (b"RIFF\0\x10\0\0AVI LIST", FORMATS)):
            self.refused(self.file("film.wav", head + bytes(range(256)) * 200), word)

    def test_truncated_flac(self):
        wav = write_wav(self.folder / "a.wav", seconds=10, rate=44100)
        flac = self.folder / "a.flac"
        subprocess.run(["flac", "--silent", wav, "-o", flac], check=True)
        os.truncate(flac, flac.stat().st_size // 2)
        self.refused(flac, "damaged", "of 10.0 s can be read", "Copy or export it again")

    def test_truncated_wav(self):
        wav = write_wav(self.folder / "a.wav", seconds=10)
        os.truncate(wav, 44 + 160000)
        self.refused(wav, "only 160 kB of 320 kB can be read")

    def test_empty_file(self):
        self.refused(self.file("empty.wav", b""), "it is empty")

    def test_too_short(self):
        self.refused(write_wav(self.folder / "blip.wav", seconds=0.1), "too short",
                     "half a second")

    def test_silence(self):
        self.refused(write_wav(self.folder / "silence.wav", level=0), "silence")

    def test_samples_that_are_no_numbers(self):
        values = array.array("f", [0.1, -0.1] * 16000)
        for i in range(20000, 20100):  # fewer are taken for silence
            values[i] = float("nan")
        data = values.tobytes()
        header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16,
                             3, 1, 16000, 64000, 4, 32, b"data", len(data))
        self.refused(self.file("nan.wav", header + data), "values that are not sound at 1.2 s")

    def test_eight_channels_at_192_kilohertz_are_read(self):
        wav = write_wav(self.folder / "many.wav", seconds=1, rate=192000, channels=8)
        self.succeed("transcribe", wav, "--model", "random", "-o", self.folder / "out.mid")

    def test_missing_file_and_folder(self):
        self.refused(self.folder / "missing.wav", "does not exist")
        (self.folder / "folder.wav").mkdir()
        self.refused(self.folder / "folder.wav", "it is a folder")

    def test_file_without_permission(self):
        wav = write_wav(self.folder / "secret.wav")
        wav.chmod(0)
        options = {}
        if os.geteuid() == 0:  # for whom permissions do not count
            nobody = 65534
            for path in (self.folder, pathlib.Path(self.data.name)):
                path.chmod(0o755)
            if subprocess.run(["test", "-x", self.program], user=nobody, group=nobody,
                              extra_groups=[]).returncode != 0:
                self.skipTest("the program lies where only root may go")
            options = {"user": nobody, "group": nobody, "extra_groups": []}
        self.fail_with([wav, "cannot be read", "permissions"], "transcribe", wav, "-o", "-",
                       "--model", "random", **options)


class Models(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.song = write_wav(self.folder / "song.wav")

    def refused(self, model, *words):
        self.fail_with(words, "transcribe", self.song, "--model", model)
        self.assertFalse(self.song.with_suffix(".mid").exists())

    def test_unknown_model(self):
        self.refused("steinway", "steinway", "rollwright-cli models")
        self.refused("steinway" * 40, "rollwright-cli models")

    def test_folder_without_a_model(self):
        self.refused(self.folder, self.folder / "manifest.json", "does not exist")

    def test_missing_weights(self):
        model = write_model(self.folder / "model")
        (model / "weights.safetensors").unlink()
        self.refused(model, model / "weights.safetensors", "does not exist")

    def test_damaged_weights(self):
        model = write_model(self.folder / "model")
        with open(model / "weights.safetensors", "r+b") as weights:
            weights.seek(100000)
            weights.write(b"x")
        self.refused(model, model / "weights.safetensors", "checksum", "Install")

    def test_weights_of_another_architecture(self):
        self.refused(write_model(self.folder / "model", architecture="crnn"), "version of Rollwright can use")

    def test_manifest_of_a_later_version(self):
        self.refused(write_model(self.folder / "a", format=2), "its format is 2")
        self.refused(write_model(self.folder / "b", version=1000), "version of Rollwright can use")

    def test_missing_network_library(self):
        core = self.program.parent.parent / "lib" / "rollwright" / "librollwright-core.so"
        shutil.copy(core, self.folder)
        self.fail_with(["librollwright-torch.so", "could not be loaded"], "transcribe", self.song,
                       "--model", "random",
                       environment=self.environment(LD_LIBRARY_PATH=str(self.folder)))


class Outputs(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.song = write_wav(self.folder / "song.wav", seconds=10)

    def test_full_disk(self):
        self.fail_with(["/dev/full", "the disk is full", "Free some space"], "transcribe",
                       self.song, "--format", "json", "-o", "/dev/full", "--model", "random")

    def test_full_disk_leaves_the_old_file(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk],
                                 capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("no file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", disk], check=True)
        old = disk / "song.json"
        old.write_text("old")
        self.fail_with([old, "the disk is full"], "transcribe", self.song, "-o", old,
                       "--model", "random")
        self.assertEqual([path.name for path in disk.iterdir()], ["song.json"])
        self.assertEqual(old.read_text(), "old")

    def test_folder_that_cannot_be_made(self):
        self.fail_with(["/proc/notes", "cannot be written"], "transcribe", self.song, "-o",
                       "/proc/notes/", "--model", "random")


class Names(CommandLineTest):
    """What no file can be called, or cannot be asked for."""

    LONG = "a" * 300

    def refused(self, *arguments, words=(), **options):
        error = self.fail_with(["rollwright-cli: ", *words], *arguments, **options)
        self.assertEqual(len(error.splitlines()), 1, error)

    def test_too_long(self):
        song = write_wav(self.folder / "song.wav")
        long = self.folder / self.LONG
        transcribe = ["transcribe", song, "--model", "random"]
        self.refused(*transcribe, "-o", f"{long}.mid", words=["cannot be written"])
        self.refused(*transcribe, "-o", long, "--format", "midi,csv", words=["cannot be written"])
        self.refused("transcribe", song, "--model", self.LONG, words=["not an installed model"])
        self.refused("render-midi", f"{long}.mid")

    def test_a_link_in_a_circle(self):
        circle = self.folder / "circle.mid"
        circle.symlink_to(circle.name)
        song = write_wav(self.folder / "song.wav")
        self.refused("transcribe", song, "--model", "random", "-o", circle,
                     words=["cannot be written"])
        self.refused("render-midi", circle, "-o", self.folder / "a.wav")

    def test_none(self):
        """As a variable of a shell gives it that was never set: no default is taken instead."""
        out = self.folder / "out"
        train = ["train", "--model", "lstm", "--data", self.folder, "--out", out]
        for option, *arguments in (("--out", "blend", "--model", "random"),
                                   ("--model", "blend", "--out", out),
                                   ("--onsets-from", "blend", "--model", "random", "--out", out),
                                   ("--start", *train), ("--seed", *train),
                                   ("--learning-rate", *train),
                                   ("--model", "train-context", "--data", self.folder, "--out", out),
                                   ("--soundfont", "render-midi", "a.mid")):
            self.fail_with([option, "empty"], *arguments, option, "", code=2)
        self.fail_with(["RECORDING", "empty"], "transcribe", "", code=2)

    def test_of_models_that_do_not_blend(self):
        other = write_model(self.folder / "other", architecture="crnn")
        self.refused("blend", "--model", "random", "--model", other, "--out", self.folder / "mine",
                     words=["of another architecture than the first model"], code=2)

    def test_from_a_folder_that_is_gone(self):
        song = write_wav(self.folder / "song.wav")
        gone = self.folder / "gone"
        gone.mkdir()
        result = subprocess.run(
            ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", self.program, "transcribe", song,
             "--model", "random", "-o", "a.mid"],
            cwd=gone, env=self.environment(), capture_output=True, text=True)
        self.assertEqual(result.returncode, 1, result)
        self.assertIn("a.mid", result.stderr)


class Memory(CommandLineTest):
    def test_that_is_not_there_is_named(self):
        libraries = subprocess.run(["ldd", self.program], capture_output=True, text=True)
        if "libasan" in libraries.stdout:
            self.skipTest("a sanitizer takes more memory than any limit")
        model = write_model(self.folder / "model")
        os.truncate(model / "weights.safetensors", 1 << 34)  # a hole in the file takes no room
        limit = 1 << 33

        def limited():
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

        self.fail_with(["blend", "memory"], "blend", "--model", model, "--out",
                       self.folder / "mine", preexec_fn=limited)


class References(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.song = write_wav(self.folder / "song.wav")

    def refused(self, reference, *words):
        self.fail_with([reference, *words], "evaluate", self.song, "--reference", reference,
                       "--model", "random")

    def test_no_midi_file(self):
        reference = self.folder / "song.mid"
        reference.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
        self.refused(reference, "MIDI")

    def test_truncated_midi_file(self):
        reference = self.folder / "song.mid"
        self.succeed("transcribe", self.song, "--model", "random")
        os.truncate(reference, reference.stat().st_size // 2)
        self.refused(reference, "damaged")

    def test_no_notes(self):
        reference = self.folder / "song.tsv"
        reference.write_text("onset\toffset\tpitch\tvelocity\n")
        self.refused(reference, "no notes")

    def test_longer_than_the_recording(self):
        reference = self.folder / "song.tsv"
        reference.write_text("onset\toffset\tpitch\tvelocity\n0.5\t1\t60\t64\n99\t99.5\t60\t64\n")
        self.refused(reference, "after the end of the recording")

    def test_missing(self):
        self.refused(self.folder / "missing.mid", "does not exist")
        self.fail_with([self.song, "--reference"], "evaluate", self.song, "--model", "random",
                       code=2)


if __name__ == "__main__":
    main()
