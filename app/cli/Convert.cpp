#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/OutputOptions.h"
#include "core/base/Counted.h"
#include "core/io/ReferenceReader.h"
#include "core/notes/BeatTracker.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Write the notes of files in other formats";
constexpr const char* kExamples = R"(Examples:
  rollwright-cli convert performance.mid -o performance.musicxml
      writes sheet music of a performance, whose beats are found in its notes
  rollwright-cli convert notes.csv
      writes notes.mid beside notes.csv
  rollwright-cli convert truth/*.mid -o jams/ --format jams
      writes a JAMS file for each MIDI file into the folder jams

MIDI files and all lists of notes are read that "evaluate" takes as references. Notes of MIDI files
sound as long as the sustain pedal holds them.)";

struct Options {
    std::vector<std::string> inputs;
    OutputOptions outputs;
    bool beats = false;
};

Transcription transcriptionOf(NoteFile file, std::string title)
{
    Transcription transcription;
    transcription.model.name = std::move(file.transcriber);
    transcription.notes = tidied(std::move(file.notes));
    transcription.duration = std::ranges::max(transcription.notes, {}, &Note::offset).offset;
    transcription.pedal = std::move(file.pedal);
    transcription.title = std::move(title);
    return transcription;
}

Result<Transcription> readTranscription(const std::filesystem::path& file)
{
    auto read = readReferenceFile(file);
    if (!read)
        return tl::unexpected(read.error());
    printSilent(file, *read);
    return transcriptionOf(std::move(*read), file.stem().string());
}

bool convert(const PlannedInput& input, bool beats)
{
    auto transcription = readTranscription(input.source);
    if (!transcription) {
        printError(transcription.error());
        return false;
    }
    if (beats)
        transcription->beats = findBeats(transcription->notes);
    return writeOutputs(input, *transcription,
                        counted(transcription->notes.size(), "note") + additionsOf(*transcription));
}

int run(const Options& options, const std::stop_token& stop)
{
    const auto plan = options.outputs.planFor(options.inputs);
    if (!plan)
        return failedWith(plan.error());
    std::size_t failures = 0;
    for (const PlannedInput& input : *plan) {
        if (stop.stop_requested())
            return failedWith({ErrorCode::Cancelled, input.source.string(), ""});
        if (!convert(input, options.beats))
            ++failures;
    }
    if (failures > 0 && plan->size() > 1)
        std::cerr << "rollwright-cli: " << failures << " of " << plan->size() << " files failed.\n";
    return failures == 0 ? kDone : kFailed;
}

} // namespace

Command addConvert(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("convert", kDescription);
    auto options = std::make_shared<Options>();
    command->add_option("NOTES", options->inputs, "MIDI files, or other lists of notes")
        ->required()
        ->type_name("");
    options->outputs.addTo(*command, "files");
    command->add_flag("--beats", options->beats,
                      "Find the beats, too: MIDI files then have bars, and a tempo that changes at "
                      "each beat, while the notes stay where they are. JSON and JAMS name them. "
                      "Sheet music has them in any case");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, stop); }};
}

} // namespace rollwright
