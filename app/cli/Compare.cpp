#include <ctime>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "app/cli/TerminalProgress.h"
#include "core/base/LowerCase.h"
#include "core/base/SafeFile.h"
#include "core/io/ReferenceReader.h"
#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"
#include "core/study/Study.h"
#include "core/study/StudyReport.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

constexpr const char* kDescription = "Say which model hears a data set best";
constexpr const char* kExamples = R"(Examples:
  rollwright-cli compare recordings/
      all installed models on every recording that has its notes beside it
  rollwright-cli compare maestro-v3.0.0/ --split validation -m overtone -m ./my-overtone -o report.html
      two models on a split of MAESTRO, as a page with means, a plot and every recording

MAESTRO and MAPS are recognised by their files; any other folder is searched with its sub-folders.
Scores are remembered: a comparison that was stopped goes on where it was, and a model that joins
later costs its own time only. What changes (a file, a model, its thresholds) is scored again.)";

struct Options {
    std::string dataset;
    std::string split;
    std::vector<std::string> models;
    std::vector<fs::path> outputs;
    bool fresh = false;
};

Result<std::vector<ModelInfo>> modelsOf(const Options& options)
{
    if (options.models.empty()) {
        auto models = ModelRegistry::scan(modelFolders()).models();
        if (models.empty())
            return failure(ErrorCode::ModelNotFound, "overtone", "no model is installed");
        return models;
    }
    std::vector<ModelInfo> models;
    for (const std::string& name : options.models) {
        auto model = findModel(name);
        if (!model)
            return tl::unexpected(model.error());
        models.push_back(std::move(*model));
    }
    return models;
}

std::optional<StudyFormat> formatOf(const fs::path& output)
{
    for (const StudyFormatInfo& format : studyFormats())
        if (lowerCase(output.extension().string()) == format.suffix)
            return format.format;
    return std::nullopt;
}

/// Before hours of work begin.
Result<void> checkOutputs(const Options& options)
{
    for (const fs::path& output : options.outputs) {
        if (!formatOf(output))
            return failure(ErrorCode::InvalidArgument, output.string(),
                           "its suffix must be .txt, .csv, .json, .md or .html");
        if (auto writable = checkWritable(output); !writable)
            return writable;
    }
    return {};
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::ostringstream text;
    text << std::put_time(&local, "%Y-%m-%d");
    return text.str();
}

/// One line for each recording when its last model has ended.
void printRow(const StudyTable& table, std::size_t recording)
{
    std::cout << table.recordings()[recording] << ": note f1" << std::fixed << std::setprecision(3);
    for (std::size_t k = 0; k < table.models().size(); ++k) {
        const StudyCell& cell = table.at({recording, k});
        std::cout << (k == 0 ? " " : ", ") << table.models()[k] << ' ';
        if (cell.report)
            std::cout << cell.report->note.f1;
        else
            std::cout << "failed";
    }
    std::cout << std::endl;
}

int writeReports(const Options& options, const StudyTable& table, const StudySource& source)
{
    std::cout << '\n' << studyReport(table, source, StudyFormat::Text);
    int code = kDone;
    for (const fs::path& output : options.outputs) {
        const std::string report = studyReport(table, source, *formatOf(output));
        const auto written = writeSafely(output, [&](std::ostream& file) { file << report; });
        if (!written)
            code = failedWith(written.error());
    }
    return code;
}

int run(const Options& options, std::stop_token stop)
{
    if (const auto fit = checkOutputs(options); !fit)
        return failedWith(fit.error());
    const auto models = modelsOf(options);
    if (!models)
        return failedWith(models.error());
    const auto dataset = findScorable(options.dataset, options.split, stop);
    if (!dataset)
        return failedWith(dataset.error());
    for (const Error& leftOut : dataset->leftOut)
        printError(leftOut);

    const StudyPlan plan{dataset->entries, *models};
    StudyTable table = emptyTable(plan);
    ScoreCache cache = options.fresh ? ScoreCache() : ScoreCache(usualScoreCache());
    TerminalProgress progress;
    JobControl control = progress.control(std::move(stop));
    bool failed = false;
    const std::string total = "/" + std::to_string(plan.recordings.size()) + " ";
    const auto began = [&](StudyPlace place) {
        progress.setSubject(std::to_string(place.recording + 1) + total +
                            table.recordings()[place.recording] + ", " +
                            table.models()[place.model]);
    };
    const auto ended = [&](StudyPlace place, const StudyCell& cell) {
        progress.clear();
        if (cell.error) {
            printError(*cell.error);
            failed = true;
        }
        if (place.model + 1 < table.models().size())
            return;
        printRow(table, place.recording);
        const auto& reference = plan.recordings[place.recording].files.reference;
        if (const auto read = readNoteFile(reference)) // scores may be those of an earlier run
            printSilent(reference, *read);
    };
    if (const auto ran = runStudy(plan, loadModel, cache, table, control, {began, ended}); !ran)
        return failedWith(ran.error());
    progress.clear();
    const int code =
        writeReports(options, table, sourceOf(options.dataset, *dataset, plan, today()));
    printLeftOut(dataset->leftOut.size());
    return code == kDone && failed ? kFailed : code;
}

} // namespace

Command addCompare(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("compare", kDescription);
    auto options = std::make_shared<Options>();
    command
        ->add_option(
            "FOLDER", options->dataset,
            "Recordings with their references beside them, also in sub-folders; MAESTRO; or "
            "MAPS")
        ->required()
        ->type_name("");
    command
        ->add_option("-m,--models", options->models,
                     "Ids as `rollwright-cli models` lists them, or folders with a manifest.json "
                     "(default: all that are installed)")
        ->type_name("MODEL");
    command->add_option("--split", options->split, "Part of MAESTRO (default: test)")
        ->type_name("SPLIT");
    command
        ->add_option(kOutputOption, options->outputs,
                     "Reports to write, by suffix: .html, .md, .csv, .json or .txt")
        ->type_name("FILE");
    command->add_flag("--fresh", options->fresh, "Score everything, whatever is remembered");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
