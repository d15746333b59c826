#include <functional>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/DecoderOptions.h"
#include "app/cli/EvaluationOutput.h"
#include "app/cli/Evaluator.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "app/cli/NumberChecks.h"
#include "core/base/FolderEntries.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Say how well notes agree with the notes that were played";
constexpr const char* kExamples = R"(Examples:
  rollwright-cli evaluate --reference played.mid --estimate transcribed.mid
      compares two files of notes; no model is needed
  rollwright-cli evaluate song.flac --model lstm
      transcribes song.flac and compares with song.mid, song.midi, song.tsv or song.txt beside it
  rollwright-cli evaluate --dataset recordings/ --json > scores.json
      does so for every recording of a folder: each one's scores, their mean and standard deviation
  rollwright-cli evaluate --dataset recordings/ --estimates theirs/
      does so for the notes of another program: theirs/song.mid is for recordings/song.flac

Notes may be MIDI files, tables whose first line names their columns (onset offset pitch velocity,
as in MAPS; CSV of Basic Pitch) or mir_eval's texts (onset offset hertz).)";

struct Options {
    std::string recording;
    std::string reference;
    std::string estimate;
    std::string dataset;
    std::string split;
    std::string estimates;
    EvaluationStyle output;
    ModelOption model;
    DecoderOptions decoder;
};

int compareFiles(const Options& options)
{
    const auto scored = scoreFiles(options.reference, options.estimate, options.output);
    if (!scored)
        return failedWith(scored.error());
    EvaluationSources sources;
    sources.reference = scored->referenceText;
    sources.referenceFile = options.reference;
    sources.pedal = holdsMidi(options.reference);
    sources.estimate = scored->estimateText;
    sources.estimateFile = options.estimate;
    printEvaluation(sources, *scored, options.output);
    return kDone;
}

/// Notes of other programs; no model is needed.
int compareFolders(const Options& options, const Dataset& dataset, const std::stop_token& stop)
{
    if (std::error_code none; !std::filesystem::is_directory(options.estimates, none))
        return failedWith({ErrorCode::InvalidArgument, options.estimates, "it is no folder"});
    EvaluationSources sources;
    sources.reference = options.dataset;
    sources.referenceFile = options.dataset;
    sources.pedal = anyMidi(dataset);
    sources.estimate = options.estimates;
    sources.estimateFile = options.estimates;
    const auto score = [&](const DatasetEntry& entry, const std::string&) {
        return estimateOf(entry, dataset, options.estimates).and_then([&](const auto& estimate) {
            return scoreEntry(entry, estimate, options.output, stop);
        });
    };
    return scoreDataset(dataset, sources, options.output, score);
}

Result<RecordingPair> pairOf(const Options& options)
{
    const std::filesystem::path audio = options.recording;
    if (!options.reference.empty())
        return RecordingPair{audio, options.reference};
    if (auto found = findReference(audio))
        return RecordingPair{audio, std::move(*found)};
    const std::string why = whyNoReference(audio, entriesBeside(audio));
    return failure(ErrorCode::InvalidArgument, options.recording,
                   "no reference lies beside it" + (why.empty() ? "" : ", as " + why) +
                       "; name one with --reference");
}

/// Loads the model and lets `work` use it.
int withModel(const Options& options, std::stop_token stop,
              const std::function<int(Evaluator&)>& work)
{
    TerminalProgress progress;
    const auto model = options.model.load(progress, stop);
    if (!model)
        return failedWith(model.error());
    Evaluator evaluator(**model, options.decoder.paramsFor((*model)->info()), options.output,
                        progress, std::move(stop));
    return work(evaluator);
}

int evaluateRecording(const Options& options, std::stop_token stop)
{
    const auto pair = pairOf(options);
    if (!pair)
        return failedWith(pair.error());
    return withModel(options, std::move(stop),
                     [&](Evaluator& evaluator) { return evaluator.evaluateOne(*pair); });
}

int evaluateDataset(const Options& options, std::stop_token stop)
{
    const auto dataset = findScorable(options.dataset, options.split, stop);
    if (!dataset)
        return failedWith(dataset.error());
    if (!options.estimates.empty())
        return compareFolders(options, *dataset, stop);
    return withModel(options, std::move(stop), [&](Evaluator& evaluator) {
        return evaluator.evaluateAll(options.dataset, *dataset);
    });
}

/// Notes that are given are heard by no model.
Result<void> checkListens(const Options& options)
{
    const std::string unused = options.model.given() ? "--model" : options.decoder.given();
    if (unused.empty() || (options.estimate.empty() && options.estimates.empty()))
        return {};
    return failure(ErrorCode::InvalidArgument, unused,
                   "no model listens where " +
                       std::string(options.estimate.empty() ? "--estimates" : "--estimate") +
                       " gives the notes");
}

int run(const Options& options, std::stop_token stop)
{
    if (const auto listens = checkListens(options); !listens)
        return failedWith(listens.error());
    if (!options.estimate.empty())
        return compareFiles(options);
    if (!options.dataset.empty())
        return evaluateDataset(options, std::move(stop));
    if (!options.recording.empty())
        return evaluateRecording(options, std::move(stop));
    return failedWith({ErrorCode::InvalidArgument, "evaluate",
                       "it takes a recording, or --reference with --estimate, or --dataset"});
}

void addTolerances(CLI::App& command, MatchTolerance& tolerance)
{
    const auto add = [&](const char* name, const char* unit, auto keep, const char* help) {
        command.add_option_function<double>(name, keep, help)
            ->check(notNegative())
            ->check(finite())
            ->type_name(unit);
    };
    add(
        "--onset-tolerance", "SECONDS",
        [&tolerance](double value) { tolerance.onset = Seconds(value); },
        "How far the onsets of one note may lie apart (default: 0.05, as in mir_eval)");
    add(
        "--offset-tolerance", "SECONDS",
        [&tolerance](double value) { tolerance.offset = Seconds(value); },
        "How far its offsets may, at least (default: 0.05)");
    add(
        "--offset-ratio", "RATIO", [&tolerance](double value) { tolerance.offsetRatio = value; },
        "Or by which part of the reference note's length, where that is more (default: 0.2)");
}

} // namespace

Command addEvaluate(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("evaluate", kDescription);
    auto options = std::make_shared<Options>();
    auto* recording =
        command->add_option("RECORDING", options->recording, "A sound file")->type_name("");
    auto* reference = command
                          ->add_option("-r,--reference", options->reference,
                                       "The notes that were played (default: the file beside the "
                                       "recording)")
                          ->type_name("FILE");
    auto* estimate = command
                         ->add_option("-e,--estimate", options->estimate,
                                      "Notes to compare, instead of a recording")
                         ->type_name("FILE")
                         ->needs(reference)
                         ->excludes(recording);
    auto* dataset = command
                        ->add_option("-d,--dataset", options->dataset,
                                     "A folder of recordings with their references beside them, "
                                     "also in sub-folders; MAESTRO; or MAPS")
                        ->type_name("FOLDER")
                        ->excludes(recording)
                        ->excludes(reference)
                        ->excludes(estimate);
    command->add_option("--split", options->split, "Part of MAESTRO (default: test)")
        ->type_name("SPLIT")
        ->needs(dataset);
    command
        ->add_option("--estimates", options->estimates,
                     "Notes of another program for the data set: MIDI files or tables of the names "
                     "of its recordings")
        ->type_name("FOLDER")
        ->needs(dataset);
    addTolerances(*command, options->output.tolerance);
    command->add_flag("--json", options->output.json, "Print the scores as JSON, not rounded");
    command->add_flag("--align", options->output.aligned,
                      "Score the notes once more without each recording's median onset deviation "
                      "(a distant microphone hears all notes late)");
    options->model.addTo(*command);
    options->decoder.addTo(*command);
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
