#!/usr/bin/env python3
"""MIDI files that become sound."""
import signal
import subprocess
import time
import wave

import mido

from support import CommandLineTest, main


def write_midi(path, pitches=(60, 64, 67)):
    """A note a second at 120 beats a minute, each half a second long."""
    track = mido.MidiTrack()
    for pitch in pitches:
        track.append(mido.Message("note_on", note=pitch, velocity=90, time=480))
        track.append(mido.Message("note_off", note=pitch, time=480))
    file = mido.MidiFile(ticks_per_beat=480)
    file.tracks.append(track)
    file.save(path)
    return path


class RenderMidi(CommandLineTest):
    def test_writes_a_wav_file_beside_the_midi_file(self):
        midi = write_midi(self.folder / "söng.mid")
        output = self.succeed("render-midi", midi)
        self.assertIn("söng.wav", output)
        with wave.open(str(self.folder / "söng.wav")) as sound:
            self.assertEqual((sound.getnchannels(), sound.getframerate()), (2, 48000))
            self.assertGreater(sound.getnframes(), 3 * 48000)
            samples = sound.readframes(sound.getnframes())
        self.assertEqual(set(samples[:6 * 20000]), {0}, "the first note begins after half a second")
        self.assertGreater(len(set(samples)), 100)

    def test_does_not_take_the_place_of_a_recording(self):
        midi = write_midi(self.folder / "a.mid")
        (self.folder / "a.wav").write_bytes(b"my recording")
        self.fail_with(["a.wav", "-o"], "render-midi", midi)
        self.assertEqual((self.folder / "a.wav").read_bytes(), b"my recording")
        self.succeed("render-midi", midi, "-o", self.folder / "a.wav")
        self.assertNotEqual((self.folder / "a.wav").read_bytes(), b"my recording")

    def test_writes_flac_and_ogg_by_name_and_louder_when_asked(self):
        midi = write_midi(self.folder / "a.mid")
        for name, magic in (("a.flac", b"fLaC"), ("a.ogg", b"OggS")):
            self.succeed("render-midi", midi, "-o", self.folder / name, "--loudness", "-16")
            self.assertEqual((self.folder / name).read_bytes()[:4], magic)

    def test_writes_nothing_when_it_is_interrupted(self):
        midi = self.folder / "long.mid"
        file = mido.MidiFile(ticks_per_beat=480)
        file.tracks.append(mido.MidiTrack([
            mido.Message("note_on", note=60, velocity=90, time=0),
            mido.Message("note_off", note=60, time=480 * 2 * 1800)]))  # half an hour
        file.save(midi)
        process = subprocess.Popen([self.program, "render-midi", midi, "-o", self.folder / "long.ogg"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while process.poll() is None and not list(self.folder.glob(".long.ogg*")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate()
        self.assertEqual(process.returncode, 130)
        self.assertEqual(list(self.folder.iterdir()), [midi])

    def test_finds_out_whether_it_can_write_before_it_plays(self):
        midi = write_midi(self.folder / "a.mid")
        error = self.fail_with(["/proc/a.wav", "cannot be written"], "render-midi", midi, "-o",
                               "/proc/a.wav", "-s", midi)
        self.assertNotIn("SoundFont", error)

    def test_says_what_is_wrong(self):
        midi = write_midi(self.folder / "a.mid")
        self.fail_with(["a.mp3", ".flac"], "render-midi", midi, "-o", "a.mp3", code=2)
        self.fail_with(["none.mid"], "render-midi", self.folder / "none.mid")
        self.fail_with(["none.mid"], "render-midi", self.folder / "no folder" / "none.mid")
        self.fail_with(["a.mid", "SoundFont"], "render-midi", midi, "-s", midi)


if __name__ == "__main__":
    main()
