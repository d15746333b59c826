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
#include "app/cli/OutputOptions.h"
#include "core/base/Counted.h"
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
    OutputOptions outputs;
    bool beats = false;
    bool pedal = false;
    TimeSpan part = kWhole;
    ModelOption model;
    DecoderOptions decoder;
};

std::string summary(const Transcription& transcription)
{
    std::string text = counted(transcription.notes.size(), "note");
    if (transcription.tuning)
        text +=
            ", A4 = " + std::to_string(std::lround(concertPitch(*transcription.tuning))) + " Hz";
    if (const auto late = std::lround(1000 * transcription.posteriors->delay.count()); late > 0)
        text += ", heard " + std::to_string(late) + " ms after the strokes";
    return text + additionsOf(transcription);
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
                            input.source.filename().string());
        JobControl control = progress.control(stop);
        auto transcription = transcribe(
            model, {input.source, options.decoder.paramsFor(model.info()), nullptr}, control);
        progress.clear();
        if (!transcription && transcription.error().code == ErrorCode::Cancelled)
            return failedWith(transcription.error());
        if (transcription)
            transcription = completed(std::move(*transcription), options);
        if (!transcription)
            printError(transcription.error());
        if (!transcription || !writeOutputs(input, *transcription, summary(*transcription)))
            ++failures;
    }
    if (failures > 0 && inputs.size() > 1)
        std::cerr << "rollwright-cli: " << failures << " of " << inputs.size()
                  << " recordings failed.\n";
    return failures == 0 ? kDone : kFailed;
}

int run(const Options& options, std::stop_token stop)
{
    if (!(options.part.begin < options.part.end))
        return failedWith({ErrorCode::InvalidArgument, "--to", "it is not after --from"});
    const auto plan = options.outputs.planFor(options.inputs); // before hours of work begin
    if (!plan)
        return failedWith(plan.error());
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
    options->outputs.addTo(*command, "recordings");
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
