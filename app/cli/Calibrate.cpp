#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "app/cli/TerminalProgress.h"
#include "core/base/Counted.h"
#include "core/io/Dataset.h"
#include "core/model/Manifest.h"
#include "core/notes/DecoderParams.h"
#include "core/training/Calibration.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Find a model's best thresholds and keep them";
constexpr const char* kExamples = R"(Example:
  rollwright-cli calibrate --model ./my-overtone --dataset real/
      runs the model on every recording of the data set, as `compare` finds them, tries many
      thresholds, and writes the best ones into the manifest in the model's folder, from where they
      are the defaults of every program

An installed model, named by its id, is not changed: --dry-run prints its best thresholds; a copy of
its folder can be calibrated, and added again by `models --add`.

Scores on recordings that chose the thresholds flatter a little: quote them as such.)";

struct Options {
    ModelOption model;
    std::string dataset;
    std::string split;
    std::string exact; ///< empty: the time shift stays
    bool dryRun = false;
};

/// Before hours of work begin.
Result<void> checkMayWrite(const Options& options, const ModelInfo& info)
{
    if (options.dryRun || options.model.isFolder())
        return {};
    return failure(ErrorCode::InvalidArgument, info.id,
                   "it is an installed model, which stays as it is; copy its folder, " +
                       info.weights.parent_path().string() +
                       ", or make one by `blend --out`, and give the path of that as --model, or "
                       "add --dry-run");
}

/// Writes the values and says where, and which are new.
Result<void> keep(ModelInfo info, const DecoderParams& params)
{
    const DecoderParams before = defaultParams(info);
    for (const DecoderParameter& parameter : decoderSchema())
        info.decoder[parameter.name] = params.*parameter.field;
    if (auto written = writeManifest(info.manifest, info); !written)
        return written;
    std::cout << std::defaultfloat << info.manifest.string()
              << (params == before ? ": nothing changed\n" : ":\n");
    for (const DecoderParameter& parameter : decoderSchema())
        if (before.*parameter.field != params.*parameter.field)
            std::cout << "  " << parameter.name << ' ' << before.*parameter.field << " -> "
                      << params.*parameter.field << '\n';
    return {};
}

void printErrors(const std::vector<Error>& errors)
{
    for (const Error& error : errors)
        printError(error);
}

struct Recordings {
    std::vector<RecordingPair> pairs;
    std::vector<std::string> names;
    std::vector<Error> leftOut;
};

/// Those that later scores are to be quoted for are no data to choose thresholds by.
Result<Recordings> recordingsOf(const std::string& folder, const std::string& split,
                                const std::stop_token& stop)
{
    auto dataset = findScorable(folder, split, stop, "validation");
    if (!dataset)
        return tl::unexpected(dataset.error());
    Recordings found{{}, {}, std::move(dataset->leftOut)};
    for (DatasetEntry& entry : dataset->entries) {
        found.pairs.push_back(std::move(entry.files));
        found.names.push_back(std::move(entry.name));
    }
    return found;
}

/// Says which recording is heard, of how many, and then that thresholds are tried.
CalibrationEvents eventsFor(TerminalProgress& progress, const Recordings& recordings,
                            const std::string& model)
{
    const auto hears = [&](std::size_t i) {
        progress.setSubject(std::to_string(i + 1) + "/" + std::to_string(recordings.names.size()) +
                            " " + recordings.names[i]);
    };
    return {hears, [&] { progress.setSubject(model); }};
}

int run(const Options& options, std::stop_token stop)
{
    const auto chosen = options.model.info();
    if (!chosen)
        return failedWith(chosen.error());
    if (const auto may = checkMayWrite(options, *chosen); !may)
        return failedWith(may.error());
    const auto recordings = recordingsOf(options.dataset, options.split, stop);
    if (!recordings)
        return failedWith(recordings.error());
    std::optional<Recordings> exact;
    if (!options.exact.empty()) {
        auto found = recordingsOf(options.exact, {}, stop);
        if (!found)
            return failedWith(found.error());
        exact = std::move(*found);
    }
    TerminalProgress progress;
    const auto model = options.model.load(progress, stop);
    if (!model)
        return failedWith(model.error());
    const ModelInfo& info = (*model)->info();
    JobControl control = progress.control(std::move(stop));
    Seconds timeShift(defaultParams(info).timeShift);
    std::size_t leftOut = 0;
    const auto sayLeftOut = [&](const Recordings& whole, const std::vector<Error>& skipped) {
        printErrors(whole.leftOut);
        printErrors(skipped);
        leftOut += whole.leftOut.size() + skipped.size();
    };
    if (exact) {
        const auto found =
            findTimeShift(**model, exact->pairs, control, eventsFor(progress, *exact, info.name));
        progress.clear();
        if (!found)
            return failedWith(found.error());
        sayLeftOut(*exact, found->skipped);
        std::cout << info.name << " on " << counted(found->recordings, "recording")
                  << " for the time shift: " << found->shift.count() << " s\n";
        timeShift = found->shift;
    }
    const auto calibration = calibrate(**model, recordings->pairs, timeShift, control,
                                       eventsFor(progress, *recordings, info.name));
    progress.clear();
    if (!calibration)
        return failedWith(calibration.error());
    sayLeftOut(*recordings, calibration->skipped);
    std::cout << info.name << " on " << counted(calibration->recordings, "recording") << ": "
              << describe(calibration->params) << std::fixed << std::setprecision(4) << "\nnote F1 "
              << calibration->noteF1 << ", note-with-offsets F1 " << calibration->noteWithOffsetsF1
              << '\n';
    printLeftOut(leftOut);
    if (options.dryRun)
        return kDone;
    if (const auto kept = keep(info, calibration->params); !kept)
        return failedWith(kept.error());
    return kDone;
}

} // namespace

Command addCalibrate(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("calibrate", kDescription);
    auto options = std::make_shared<Options>();
    options->model.addTo(*command);
    command
        ->add_option("-d,--dataset", options->dataset,
                     "A folder of recordings with their references beside them, also in "
                     "sub-folders; MAESTRO; or MAPS")
        ->required()
        ->type_name("FOLDER");
    command
        ->add_option("--split", options->split,
                     "Part of MAESTRO, where --dataset is that (default: validation)")
        ->type_name("SPLIT");
    command
        ->add_option("--time-shift-from", options->exact,
                     "Recordings with exact onsets that the model has not learned from, rendered "
                     "ones for example: their median lateness is taken out of all notes")
        ->type_name("FOLDER");
    command->add_flag("--dry-run", options->dryRun, "Only print the thresholds");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
