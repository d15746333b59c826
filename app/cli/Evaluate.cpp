#include <functional>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/DecoderOptions.h"
#include "app/cli/EvaluationOutput.h"
#include "app/cli/Evaluator.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
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

Notes may be MIDI files, MAPS tables (onset offset pitch velocity) or mir_eval's texts
(onset offset hertz).)";

struct Options {
    std::string recording;
    std::string reference;
    std::string estimate;
    std::string dataset;
    std::string split;
    EvaluationStyle output;
    ModelOption model;
    DecoderOptions decoder;
};

int compareFiles(const Options& options)
{
    const auto reference = readReferenceFile(options.reference);
    if (!reference)
        return failedWith(reference.error());
    const auto estimate = readNoteFile(options.estimate);
    if (!estimate)
        return failedWith(estimate.error());
    printSilent(options.reference, *reference);
    printSilent(options.estimate, *estimate);
    const ScoringRules rules{reference->velocities && estimate->velocities};
    EvaluationReport report = evaluateNotes(reference->notes, estimate->notes, rules);
    if (options.output.aligned)
        report.aligned = evaluateAligned(reference->notes, estimate->notes, rules);
    printEvaluation({describe(options.reference, reference->notes),
                     describe(options.estimate, estimate->notes)},
                    report, options.output);
    return kDone;
}

Result<RecordingPair> pairOf(const Options& options)
{
    const std::filesystem::path audio = options.recording;
    if (!options.reference.empty())
        return RecordingPair{audio, options.reference};
    if (auto found = findReference(audio))
        return RecordingPair{audio, std::move(*found)};
    return failure(ErrorCode::InvalidArgument, options.recording,
                   "no reference lies beside it; name one with --reference");
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
    const auto dataset = findDataset(options.dataset, options.split, stop);
    if (!dataset)
        return failedWith(dataset.error());
    if (dataset->entries.empty())
        return failedWith({ErrorCode::InvalidArgument, options.dataset,
                           "no recording with a reference lies in it"});
    return withModel(options, std::move(stop), [&](Evaluator& evaluator) {
        return evaluator.evaluateAll(options.dataset, *dataset);
    });
}

int run(const Options& options, std::stop_token stop)
{
    if (!options.estimate.empty())
        return compareFiles(options);
    if (!options.dataset.empty())
        return evaluateDataset(options, std::move(stop));
    if (!options.recording.empty())
        return evaluateRecording(options, std::move(stop));
    return failedWith({ErrorCode::InvalidArgument, "evaluate",
                       "it takes a recording, or --reference with --estimate, or --dataset"});
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
