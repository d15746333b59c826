#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/audio/Loudness.h"
#include "core/audio/SoundWriter.h"
#include "core/base/SafeFile.h"
#include "core/io/ReferenceReader.h"
#include "core/playback/OfflineRendering.h"
#include "core/playback/SoundFonts.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Play the notes of a MIDI file on a piano into a sound file";
constexpr const char* kExamples = R"(Examples:
  rollwright-cli render-midi song.mid
      writes song.wav beside song.mid
  rollwright-cli render-midi song.mid -o song.flac --loudness -16
      writes FLAC, as loud as a podcast

The suffix of the file decides: .wav, .flac and .ogg are written.)";

struct Options {
    std::string input;
    std::string output;
    std::string soundFont;
    int rate = 48000;
    std::optional<double> loudness;
};

Result<std::filesystem::path> soundFontFor(const Options& options)
{
    if (!options.soundFont.empty())
        return options.soundFont;
    if (auto found = findSoundFont(soundFontFolders()))
        return *found;
    return failure(ErrorCode::FileNotFound, "SoundFont",
                   "none is installed; the package musescore-general-soundfont-small has one");
}

std::filesystem::path outputFor(const Options& options)
{
    if (!options.output.empty())
        return options.output;
    return std::filesystem::path(options.input).replace_extension(".wav");
}

/// Plays what can be written to `output`.
Result<std::vector<float>> rendered(const Options& options, const std::filesystem::path& output,
                                    JobControl& control)
{
    const auto notes = readNotes(options.input);
    if (!notes)
        return tl::unexpected(notes.error());
    if (const auto writable = checkWritable(output); !writable)
        return tl::unexpected(writable.error());
    const auto font = soundFontFor(options);
    if (!font)
        return tl::unexpected(font.error());
    const auto piano = PianoSynth::create(*font, {options.rate});
    if (!piano)
        return tl::unexpected(piano.error());
    return renderNotes(**piano, *notes, control);
}

int run(const Options& options, std::stop_token stop)
{
    const std::filesystem::path output = outputFor(options);
    const auto format = soundFormatOf(output);
    if (!format) {
        printError({ErrorCode::InvalidArgument, output.string(), "not .wav, .flac or .ogg"});
        return kWrongUsage;
    }
    if (std::error_code none; options.output.empty() && std::filesystem::exists(output, none))
        return failedWith({ErrorCode::FileNotWritable, output.string(),
                           "it exists and may be the recording; name a file with -o"});
    TerminalProgress progress;
    progress.setSubject(output.filename().string());
    JobControl control = progress.control(std::move(stop));
    auto stereo = rendered(options, output, control);
    progress.clear();
    if (!stereo)
        return failedWith(stereo.error());
    const SampleRate rate{options.rate};
    if (options.loudness)
        bringToLoudness(*stereo, rate, *options.loudness, control);
    const auto written = writeSound(output, *format, *stereo, rate, control);
    progress.clear();
    if (!written)
        return failedWith(written.error());
    std::cout << output.string() << ": " << std::fixed << std::setprecision(1)
              << rate.duration(static_cast<std::int64_t>(stereo->size() / 2)).count() << " s\n";
    return kDone;
}

} // namespace

Command addRenderMidi(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("render-midi", kDescription);
    auto options = std::make_shared<Options>();
    command->add_option("MIDI", options->input, "MIDI file, or another list of notes")
        ->required()
        ->type_name("");
    command
        ->add_option(kOutputOption, options->output,
                     "The file to write (default: beside the MIDI file, as WAV)")
        ->type_name("FILE");
    command
        ->add_option("-s,--soundfont", options->soundFont,
                     "SF2 or SF3 file with a piano (default: the best that is installed)")
        ->type_name("FILE");
    command->add_option("--rate", options->rate, "Samples a second")
        ->capture_default_str()
        ->check(CLI::Range(8000, 96000))
        ->type_name("HZ");
    command
        ->add_option("--loudness", options->loudness,
                     "Bring the whole to this loudness by EBU R 128; peaks stay below -1 dBTP")
        ->check(CLI::Range(-60.0, -5.0))
        ->check(finite())
        ->type_name("LUFS");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
