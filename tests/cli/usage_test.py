#!/usr/bin/env python3
"""Help, wrong usage, and what the program is linked with."""
import json
import re
import subprocess

from support import CommandLineTest, main, write_model


class Usage(CommandLineTest):
    def test_every_command_explains_itself_with_examples(self):
        listed = self.succeed("--help").split("Subcommands:")[1].split("First steps:")[0]
        commands = re.findall(r"^  ([a-z-]+) ", listed, re.MULTILINE)
        self.assertGreater(len(commands), 10)
        for command in commands:
            with self.subTest(command):
                text = self.succeed(command, "--help")
                examples = re.split(r"^Examples?:\n", text, flags=re.MULTILINE)
                self.assertEqual(len(examples), 2, text)
                self.assertIn(f"  rollwright-cli {command} ", examples[1])

    def test_help_shows_no_inner_names(self):
        for command in ("train", "render"):
            text = self.succeed(command, "--help")
            for inner in ("{false}", "NONNEGATIVE:FLOAT"):
                self.assertNotIn(inner, text)

    def test_help_names_decoder_options_with_range_and_default(self):
        text = " ".join(self.succeed("transcribe", "--help").split())
        for option in ("--onset-threshold", "--frame-threshold", "--minimum-length",
                       "--velocity-smoothing", "--pedal-threshold", "--decoder"):
            self.assertIn(option, text)
        self.assertIn("From 0.01 to 0.99 (default: the model's own, else 0.5)", text)

    def test_help_says_what_a_user_has_to_know_before(self):
        for command, words in (("transcribe", "whole recording is heard"),
                               ("transcribe", "--velocity-smoothing NUMBER"),
                               ("train", "curves.svg)"), ("train", "stays in memory"),
                               ("train", "--segment SECONDS"), ("fit-delay", "twenty at least"),
                               ("blend", "--onsets-from MODEL"), ("compare", "sub-folders; MAESTRO")):
            with self.subTest(command=command, words=words):
                self.assertIn(words, " ".join(self.succeed(command, "--help").split()))

    def test_version(self):
        self.assertRegex(self.succeed("--version"), r"^rollwright-cli \d+\.\d+\.\d+\n$")

    def test_wrong_usage_exits_with_2_and_points_to_the_help(self):
        for arguments in ([], ["sing"], ["transcribe"], ["transcribe", "a.wav", "--formt", "midi"],
                          ["transcribe", "a.wav", "--format", "mp3"],
                          ["transcribe", "a.wav", "--onset-threshold", "2"],
                          ["transcribe", "a.wav", "--onset-threshold", "nan"],
                          ["render-midi", "a.mid", "--loudness", "-nan"],
                          ["render", "--midi", ".", "-s", "a.sf2", "-o", "b", "--softened", "NaN"],
                          ["evaluate", "--estimate", "a.mid"],
                          ["evaluate", "a.wav", "--dataset", "."]):
            with self.subTest(arguments):
                self.fail_with(["--help"], *arguments, code=2)

    def test_a_word_that_is_no_command_is_named(self):
        for arguments in (["sing"], ["song.mp3", "-o", "song.mid"], ["--sing"]):
            error = self.fail_with([arguments[0], "no command", "--help"], *arguments, code=2)
            self.assertNotIn("required", error)

    def test_help_that_cannot_be_written_is_a_failure(self):
        for arguments in (["--help"], ["--version"], ["transcribe", "--help"]):
            with self.subTest(arguments), open("/dev/full", "w") as full:
                result = subprocess.run([self.program, *arguments], stdout=full,
                                        stderr=subprocess.PIPE, text=True)
                self.assertEqual(result.returncode, 1)
                self.assertIn("standard output", result.stderr)

    def test_a_number_out_of_range_is_named_in_few_words(self):
        for arguments, words in ((["transcribe", "a.wav", "--from", "-1"], "-1 is less than 0"),
                                 (["transcribe", "a.wav", "--from", "nan"], "nan is no number"),
                                 (["train", "--averaging", "2"], "2"),
                                 (["fit-delay", "--data", ".", "--rooms", "0"],
                                  "0 is not greater than 0"),
                                 (["evaluate", "a.wav", "--onset-tolerance", "x"], "x")):
            error = self.fail_with([words, arguments[-2]], *arguments, code=2)
            self.assertLess(len(error), 200, error)

    def test_evaluate_without_anything_says_what_it_takes(self):
        self.fail_with(["--reference", "--estimate", "--dataset"], "evaluate", code=2)

    def test_no_qt_and_no_network_library_is_linked(self):
        libraries = subprocess.run(["ldd", self.program], capture_output=True, text=True,
                                   check=True).stdout
        self.assertIn("librollwright-core", libraries)
        self.assertNotIn("libQt", libraries)
        self.assertNotIn("libtorch", libraries)


class Models(CommandLineTest):
    def test_lists_models_as_text_and_json(self):
        self.assertIn("random", self.succeed("models"))
        listed = {entry["id"]: entry for entry in json.loads(self.succeed("models", "--json"))}
        self.assertEqual(listed["random"]["name"], "Tést model")
        self.assertEqual(listed["random"]["frontEnd"], "log-mel")

    def test_names_a_broken_manifest_and_lists_the_others(self):
        models = self.folder / "rollwright" / "models"
        write_model(models / "good")
        write_model(models / "odd", format=99)
        (models / "bad").mkdir()
        (models / "bad" / "manifest.json").write_text("{")
        result = self.run_cli("models", environment=self.environment(XDG_DATA_HOME=self.folder))
        self.assertEqual(result.returncode, 1)
        self.assertIn("good", result.stdout)
        self.assertIn(str(models / "bad" / "manifest.json"), result.stderr)
        self.assertIn(str(models / "odd" / "manifest.json"), result.stderr)


if __name__ == "__main__":
    main()
