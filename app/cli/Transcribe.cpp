#include <cmath>
#include <iostream>
#include <limits>
#include <memory>
#include <span>

#include "app/cli/Command.h"
#include "app/cli/DecoderOptions.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/OutputPlan.h"
#include "core/base/SafeFile.h"
#include "core/features/Tuning.h"
#include "core/notes/BeatTracker.h"
#include "core/pedal/PedalFinder.h"
#include "core/transcription/Excerpt.h"
#include "core/transcription/Transcriber.h"

namespace rollwright {

namespace {

constexpr const char* kDescription =
    "Write the notes of piano recordings as MIDI or in other formats";
constexpr const char* kExamples = R"(Examples:
  rollwright-cli transcribe song.mp3
      writes song.mid beside song.mp3
  rollwright-cli transcribe song.flac -o result.mid --onset-threshold 0.4
      finds more notes, and names the file
  rollwright-cli transcribe *.wav -o notes/ --format midi,csv
      writes a MIDI file and a table for each recording into the folder notes
  rollwright-cli transcribe lesson.mp4 --from 95 --to 130.5
      writes the notes of that part into lesson.mid, where it begins at 0
  rollwright-cli transcribe waltz.flac --beats
      writes waltz.mid with bars and beats, to be opened in a notation program

Recordings may be WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A or WMA files, or videos.)";

constexpr TimeSpan kWhole{Seconds(0), Seconds(std::numeric_limits<double>::infinity())};

struct Options {
    std::vector<std::string> inputs;
    std::string output;
    std::vector<std::string> formats;
    bool overwrite = false;
    bool beats = false;
    bool pedal = false;
    TimeSpan part = kWhole;
    ModelOption model;
    DecoderOptions decoder;
};

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const auto& exporter : exporters())
        names.emplace_back(exporter->id());
    return names;
}

std::string summary(const Transcription& transcription)
{
    std::string text = std::to_string(transcription.notes.size()) + " notes";
    if (transcription.tuning)
        text +=
            ", A4 = " + std::to_string(std::lround(concertPitch(*transcription.tuning))) + " Hz";
    if (const auto late = std::lround(1000 * transcription.posteriors->delay.count()); late > 0)
        text += ", heard " + std::to_string(late) + " ms after the strokes";
    if (transcription.beats)
        text += ", " + std::to_string(std::lround(beatsPerMinute(*transcription.beats))) +
                " beats a minute";
    if (transcription.pedal)
        text += ", the pedal " + std::to_string(transcription.pedal->size()) + " times";
    return text;
}

/// The summary then goes where it is in nobody's way.
Result<void> writeToStandardOutput(const Exporter& exporter, const Transcription& transcription)
{
    auto written = exporter.write(transcription, std::cout);
    if (!written)
        return failure(written.error().code, "standard output", written.error().detail);
    std::cout.flush();
    std::cerr << transcription.title << ": " << summary(transcription) << std::endl;
    return {};
}

/// Writes all files of a recording, and names each; false when one could not be written.
bool writeFiles(const PlannedInput& input, const Transcription& transcription)
{
    bool written = true;
    for (const auto& [path, exporter] : input.files) {
        const bool standard = path == kStandardOutput;
        if (auto result = standard ? writeToStandardOutput(*exporter, transcription)
                                   : exportTo(path, *exporter, transcription);
            !result) {
            printError(result.error());
            written = false;
        } else if (!standard) {
            std::cout << path.string() << ": " << summary(transcription) << std::endl;
        }
    }
    return written;
}

/// With the beats and the pedal, where they are asked for, of the part that is asked for.
Result<Transcription> completed(Transcription transcription, const Options& options)
{
    if (options.beats)
        transcription.beats = findBeats(transcription.notes);
    if (options.pedal) {
        auto pedal = findPedal(transcription.notes);
        if (!pedal)
            return tl::unexpected(pedal.error());
        transcription.pedal = std::move(*pedal);
    }
    if (options.part == kWhole)
        return transcription;
    if (options.part.begin >= transcription.duration)
        return failure(ErrorCode::InvalidArgument, "--from",
                       "\"" + transcription.title + "\" ends before");
    return excerpt(transcription, options.part);
}

int transcribeAll(const Options& options, std::span<const PlannedInput> inputs,
                  TranscriptionModel& model, TerminalProgress& progress, std::stop_token stop)
{
    std::size_t failures = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const PlannedInput& input = inputs[i];
        progress.setSubject(std::to_string(i + 1) + "/" + std::to_string(inputs.size()) + " " +
                            input.audio.filename().string());
        JobControl control = progress.control(stop);
        auto transcription = transcribe(
            model, {input.audio, options.decoder.paramsFor(model.info()), nullptr}, control);
        progress.clear();
        if (!transcription && transcription.error().code == ErrorCode::Cancelled)
            return failedWith(transcription.error());
        if (transcription)
            transcription = completed(std::move(*transcription), options);
        if (!transcription)
            printError(transcription.error());
        if (!transcription || !writeFiles(input, *transcription))
            ++failures;
    }
    if (failures > 0 && inputs.size() > 1)
        std::cerr << "rollwright-cli: " << failures << " of " << inputs.size()
                  << " recordings failed.\n";
    return failures == 0 ? kDone : kFailed;
}

/// Before hours of work begin.
Result<void> checkOutputs(std::span<const PlannedInput> plan)
{
    for (const PlannedInput& input : plan)
        for (const PlannedFile& file : input.files)
            if (file.path != kStandardOutput) {
                if (auto writable = checkWritable(file.path); !writable)
                    return writable;
            }
    return {};
}

int run(const Options& options, std::stop_token stop)
{
    if (!(options.part.begin < options.part.end))
        return failedWith({ErrorCode::InvalidArgument, "--to", "it is not after --from"});
    OutputRequest request{{options.inputs.begin(), options.inputs.end()},
                          options.output,
                          options.formats,
                          options.overwrite};
    const auto plan = planOutputs(request);
    if (!plan)
        return failedWith(plan.error());
    if (const auto writable = checkOutputs(*plan); !writable)
        return failedWith(writable.error());
    TerminalProgress progress;
    const auto model = options.model.load(progress, stop);
    if (!model)
        return failedWith(model.error());
    if (options.pedal) {
        if (const auto ready = checkPedalFinder(); !ready)
            return failedWith(ready.error());
    }
    return transcribeAll(options, *plan, **model, progress, stop);
}

void addSeconds(CLI::App& command, const char* name, Seconds& value, const char* help)
{
    command
        .add_option_function<double>(
            name, [&value](double seconds) { value = Seconds(seconds); }, help)
        ->check(notNegative())
        ->check(finite())
        ->type_name("SECONDS");
}

} // namespace

Command addTranscribe(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("transcribe", kDescription);
    auto options = std::make_shared<Options>();
    command->add_option("RECORDING", options->inputs, "Sound files")->required()->type_name("");
    command
        ->add_option("-o,--output", options->output,
                     "The file to write, a folder for all of them, or - for standard output "
                     "(default: beside each recording)")
        ->type_name("PATH");
    command
        ->add_option("-f,--format", options->formats,
                     "One or more formats, with commas between (default: by the name after -o, "
                     "else midi)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(formatNames()))
        ->type_name("FORMAT");
    command->add_flag("--overwrite", options->overwrite,
                      "Replace files beside the recordings. Without it they are kept, as they may "
                      "be references; files named by -o are always replaced");
    command->add_flag("--beats", options->beats,
                      "Find the beats, too: MIDI files have them as quarter notes, in bars, with a "
                      "tempo that changes at each, so that notation programs and sequencers know "
                      "them; the notes stay where they were played. JSON and JAMS name them");
    command->add_flag("--pedal", options->pedal,
                      "Find the sustain pedal, too: MIDI files have it as controller 64, so that a "
                      "digital piano or a sampler holds what it held. JSON names it");
    addSeconds(
        *command, "--from", options->part.begin,
        "Only what is played from this time on, which becomes 0 (default: the beginning). The "
        "whole recording is heard all the same, as what surrounds a note helps to hear it");
    addSeconds(*command, "--to", options->part.end,
               "Only what is played before this time (default: the end)");
    options->model.addTo(*command);
    options->decoder.addTo(*command);
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
