#!/usr/bin/env python3
"""The Vamp plugin, run by a host: the same notes as `rollwright-cli transcribe` writes, and no harm to
the host where something is missing.

usage: plugin_test.py ROLLWRIGHT_CLI VAMP_HOST PLUGIN
"""
import array
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import wave

from support import CommandLineTest, main, samples, write_model, write_wav

RESOURCES = pathlib.Path(__file__).parents[3] / "resources"
EXAMPLE = RESOURCES / "examples" / "fuer-elise.flac"
OUTPUTS = ["frame-posterior", "notes", "onset-posterior", "onsets", "pedal"]


def write_silence(path, seconds):
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(44100)
        out.writeframes(bytes(2 * int(44100 * seconds)))
    return path


class Plugin(CommandLineTest):
    host = None
    plugin = None

    def run_host(self, *arguments, plugins=None, **changes):
        """What the host says, and what the plugin said on the standard error stream."""
        # Our programs limit how long threads compute while they wait; a plugin leaves that to its host.
        environment = self.environment(VAMP_PATH=str(plugins or self.plugin.parent),
                                       OMP_WAIT_POLICY="passive", **changes)
        result = subprocess.run([str(self.host), *map(str, arguments)], capture_output=True,
                                text=True, env=environment, timeout=600)
        self.assertEqual(result.returncode, 0, result)
        return json.loads(result.stdout), result.stderr

    def listed(self, **options):
        return self.run_host(**options)[0]["plugins"]

    def hear(self, model, recording, *options, **changes):
        heard, errors = self.run_host(f"rollwright-vamp:{model}", recording, *options, **changes)
        self.assertEqual(errors, "")
        self.assertTrue(heard["again"], "reset() begins anew")
        return heard["features"]

    def fail_to_hear(self, words, model, recording, *options, **changes):
        """Nothing is heard, and the reason is said."""
        heard, errors = self.run_host(f"rollwright-vamp:{model}", recording, *options, **changes)
        self.assertFalse(heard.get("features"), heard)
        for line in errors.splitlines():
            self.assertTrue(line.startswith("rollwright-vamp: "), errors)
        for word in words:
            self.assertIn(word, errors)

    def rows(self, model, recording, *options):
        table = self.folder / "notes.csv"
        self.succeed("transcribe", recording, "--model", model, "--output", table, *options)
        with table.open() as file:
            return list(csv.DictReader(file))

    def compare(self, features, rows, begin=0.0):
        self.assertEqual(len(features["notes"]), len(rows))
        for (time, length, values, label), row in zip(features["notes"], rows):
            self.assertAlmostEqual(time, begin + float(row["onset"]), delta=1e-5)
            self.assertAlmostEqual(time + length, begin + float(row["offset"]), delta=1e-5)
            self.assertEqual(values, [int(row["pitch"]), int(row.get("velocity", 64))])
            self.assertEqual(label, row["name"])

    def moved(self, *resources, libraries=("core",)):
        """An installation of the plugin with some of the resources, and without networks."""
        root = self.folder / "elsewhere"
        own = self.plugin.parent.parent / "rollwright"
        for file in (self.plugin, *(own / f"librollwright-{name}.so" for name in libraries)):
            place = root / "lib" / file.parent.name
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place)
        (root / "share" / "rollwright").mkdir(parents=True)
        for name in resources:
            (root / "share" / "rollwright" / name).symlink_to(RESOURCES / name)
        return root / "lib" / "vamp"


class Enumeration(Plugin):
    def test_lists_the_models_with_their_own_parameters(self):
        plugins = self.listed()
        models = {model["id"]: model
                  for model in json.loads(self.succeed("models", "--json"))}
        self.assertLessEqual({"overtone", "onsets-frames", "crnn", "lstm", "random"}, set(models))
        self.assertEqual(set(plugins), {f"rollwright-vamp:{id}" for id in models})
        for id, model in models.items():
            plugin = plugins[f"rollwright-vamp:{id}"]
            self.assertIn(model["name"], plugin["name"])
            for name, value in model["decoder"].items():
                self.assertAlmostEqual(plugin["parameters"][name][1], value, places=6)

    def test_parameters_are_those_of_the_command_line(self):
        [random] = [plugin for key, plugin in self.listed().items() if key.endswith(":random")]
        help = self.succeed("transcribe", "--help")
        for name, (least, usual, most) in random["parameters"].items():
            self.assertIn(f"--{name} ", help)
            self.assertLessEqual(least, usual)
            self.assertLessEqual(usual, most)
        self.assertEqual(random["parameters"]["minimum-length"], [0, 0, 0.5])

    def test_names_the_kinds_of_its_outputs(self):
        plugins = self.listed()
        for model, rate in (("overtone", 50), ("lstm", 31.25)):
            outputs = plugins[f"rollwright-vamp:{model}"]["outputs"]
            self.assertEqual(sorted(outputs), OUTPUTS)
            notes = outputs["notes"]
            self.assertEqual((notes["unit"], notes["bins"], notes["duration"]),
                             ("MIDI units", 2, True))
            self.assertEqual(outputs["onsets"]["bins"], 0)
            for name in ("onset-posterior", "frame-posterior"):
                self.assertEqual((outputs[name]["bins"], outputs[name]["rate"]), (88, rate))
                self.assertEqual(outputs[name]["names"][0], "A0")
                self.assertEqual(outputs[name]["names"][-1], "C8")

    def test_every_shipped_model_has_a_place_in_menus(self):
        plugins = self.listed()
        for manifest in RESOURCES.glob("models/*/manifest.json"):
            plugin = plugins[f"rollwright-vamp:{manifest.parent.name}"]
            self.assertEqual(plugin["category"], ["Notes", "Rollwright"], manifest)

    def test_opens_no_network_and_no_window_library(self):
        for library in self.run_host()[0]["libraries"]:
            self.assertNotRegex(library, "^lib(torch|rollwright-torch|Qt|av|opencv)")

    def test_exports_one_function_only(self):
        symbols = subprocess.run(["nm", "-D", "--defined-only", self.plugin], check=True,
                                 capture_output=True, text=True).stdout.split()
        self.assertEqual(symbols[2::3], ["vampGetPluginDescriptor"])

    def test_a_name_that_hosts_do_not_allow_is_changed(self):
        write_model(self.folder / "rollwright" / "models" / "run.1")
        self.assertIn("rollwright-vamp:run_1", self.listed(XDG_DATA_HOME=str(self.folder)))

    def test_a_damaged_manifest_does_not_hide_the_others(self):
        folder = self.folder / "rollwright" / "models" / "broken"
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text("{")
        listed, errors = self.run_host(XDG_DATA_HOME=str(self.folder))
        self.assertIn("rollwright-vamp:overtone", listed["plugins"])
        self.assertIn("damaged", errors)


class Transcription(Plugin):
    def test_hears_the_example_as_the_command_line_does(self):
        rows = self.rows("overtone", EXAMPLE)
        self.assertGreater(len(rows), 100)
        heard, errors = self.run_host("rollwright-vamp:overtone", EXAMPLE)
        self.assertEqual(errors, "")
        features = heard["features"]
        self.compare(features, rows)
        self.assertEqual([onset[0] for onset in features["onsets"]],
                         [note[0] for note in features["notes"]])
        self.assertGreater(len(features["pedal"]), 5)
        self.check_posteriors(features)
        for library in heard["libraries"]:
            self.assertNotRegex(library, "^lib(Qt|gtk)")

    def check_posteriors(self, features):
        """They peak where notes begin: the frames lie where the first one says."""
        frames = features["onset-posterior"]
        self.assertEqual(len(features["frame-posterior"]), len(frames))
        self.assertTrue(all(frame[0] is None for frame in frames[1:]))
        begin = frames[0][0]
        self.assertTrue(0 <= begin < 0.02, begin)
        for time, _, (pitch, _), _ in features["notes"]:
            near = round((time - begin) / 0.02)
            column = [frame[2][int(pitch) - 21] for frame in frames[max(0, near - 2):near + 3]]
            self.assertGreater(max(column), 0.4, (time, pitch))

    def test_takes_sound_of_any_rate_with_two_channels(self):
        for rate in (16000, 48000):
            recording = write_wav(self.folder / f"{rate}.wav", rate=rate, channels=2, hertz=262)
            rows = self.rows("random", recording)
            self.assertGreater(len(rows), 3)
            for block in (512, 10007):
                self.compare(self.hear("random", recording, f"block={block}"), rows)

    def test_hears_channels_that_would_cancel_each_other(self):
        path = self.folder / "opposite.wav"
        with wave.open(str(path), "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(2)
            out.setframerate(16000)
            out.writeframes(array.array("h", (s for sample in samples(2, hertz=262)
                                              for s in (sample, -sample))).tobytes())
        rows = self.rows("random", path)
        self.assertGreater(len(rows), 3)
        self.compare(self.hear("random", path), rows)

    def test_means_the_difference_of_channels_and_silence_within(self):
        """Left and right differ, and whole blocks in the middle are silent."""
        path = self.folder / "split.wav"
        mono = array.array("h", (int(9000 * ((i * 7919) % 401 - 200) / 200) for i in range(30000)))
        silence = array.array("h", bytes(2 * 20000))
        left, right = mono + silence + silence + mono, silence + mono + silence + mono
        with wave.open(str(path), "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(2)
            out.setframerate(22050)
            pairs = zip(left[:90000], right[:90000])
            out.writeframes(array.array("h", (s for pair in pairs for s in pair)).tobytes())
        self.compare(self.hear("random", path, "block=1024"), self.rows("random", path))

    def test_begins_when_the_host_says(self):
        recording = write_wav(self.folder / "a.wav", hertz=262)
        features = self.hear("random", recording, "begin=12.5")
        self.compare(features, self.rows("random", recording), begin=12.5)
        self.assertAlmostEqual(features["frame-posterior"][0][0], 12.516, delta=0.1)

    def test_parameters_change_the_notes_as_options_do(self):
        recording = write_wav(self.folder / "a.wav", hertz=262)
        usual = self.rows("random", recording)
        for name, value in (("minimum-length", 0.2), ("time-shift", 0.05)):
            rows = self.rows("random", recording, f"--{name}", value)
            self.assertNotEqual(rows, usual, name)
            self.compare(self.hear("random", recording, f"{name}={value}"), rows)


class Failures(Plugin):
    def setUp(self):
        super().setUp()
        self.recording = write_wav(self.folder / "a.wav")

    def test_silence_and_too_little_sound(self):
        self.fail_to_hear(["silence"], "random", write_silence(self.folder / "silence.wav", 2))
        self.fail_to_hear(["too short"], "random", write_wav(self.folder / "blip.wav", 0.2))

    def test_what_is_not_sound(self):
        path = self.folder / "nan.wav"
        self.write_float_wav(path, [0.1, float("nan")] * 20000)
        self.fail_to_hear(["damaged", "not sound"], "random", path)

    def write_float_wav(self, path, values):
        data = array.array("f", values).tobytes()
        header = b"WAVEfmt " + b"".join(n.to_bytes(size, "little") for n, size in (
            (16, 4), (3, 2), (1, 2), (44100, 4), (4 * 44100, 4), (4, 2), (32, 2)))
        header += b"data" + len(data).to_bytes(4, "little")
        path.write_bytes(b"RIFF" + (len(header) + len(data)).to_bytes(4, "little") + header + data)

    def test_blocks_that_overlap(self):
        self.fail_to_hear(["step size"], "random", self.recording, "block=1024", "step=512")

    def test_a_damaged_model(self):
        folder = write_model(self.folder / "rollwright" / "models" / "spoilt")
        (folder / "weights.safetensors").write_bytes(b"nothing")
        self.fail_to_hear(["spoilt", "damaged"], "spoilt", self.recording,
                          XDG_DATA_HOME=str(self.folder))

    def test_without_models(self):
        nowhere = {"plugins": self.moved(), "XDG_DATA_HOME": str(self.folder)}
        listed, errors = self.run_host(**nowhere)
        self.assertEqual(listed["plugins"], {})
        self.assertIn("no model is installed", errors)

    def test_without_the_library_of_the_networks(self):
        plugins = self.moved("models", "pedal")
        self.assertIn("rollwright-vamp:lstm", self.listed(plugins=plugins))
        self.fail_to_hear(["librollwright-torch.so"], "lstm", self.recording, plugins=plugins)

    def test_without_the_network_of_the_pedal_its_output_alone_is_empty(self):
        plugins = self.moved("models", libraries=("core", "torch"))
        heard, errors = self.run_host("rollwright-vamp:random", self.recording, plugins=plugins)
        self.assertIn("weights.safetensors", errors)
        self.assertNotIn("pedal", heard["features"])
        self.compare(heard["features"], self.rows("random", self.recording))


if __name__ == "__main__":
    Plugin.plugin = pathlib.Path(sys.argv.pop(3)).resolve()
    Plugin.host = pathlib.Path(sys.argv.pop(2)).resolve()
    main()
