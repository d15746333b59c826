#include "app/cli/EvaluationOutput.h"

#include <iomanip>
#include <iostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base/Counted.h"
#include "core/base/ErrorText.h"
#include "core/base/JsonText.h"
#include "core/base/ProgramVersion.h"
#include "core/evaluation/CellJson.h"
#include "core/evaluation/ReportJson.h"
#include "core/io/DecoderJson.h"

namespace rollwright {

namespace {

constexpr int kGroupWidth = 38;
constexpr int kNameWidth = 16;
constexpr int kDecimals = 3;

using Json = nlohmann::ordered_json;

std::string milliseconds(Seconds time)
{
    std::ostringstream text;
    text << 1000 * time.count() << " ms";
    return text.str();
}

std::string describe(const MatchTolerance& tolerance)
{
    std::ostringstream text;
    text << "onset " << milliseconds(tolerance.onset) << "; offset "
         << milliseconds(tolerance.offset) << " or " << 100 * tolerance.offsetRatio
         << " % of the length; velocity 0.1";
    if (tolerance != MatchTolerance())
        text << " (not the usual ones of mir_eval)";
    return text.str();
}

Json sourceJson(const EvaluationSources& sources, const EvaluationStyle& style)
{
    Json json{{"version", programVersion()}, {"reference", sources.referenceFile.string()}};
    if (!sources.split.empty())
        json["split"] = sources.split;
    if (sources.model) {
        json["model"] = {{"id", sources.model->id},
                         {"name", sources.model->name},
                         {"sha256", sources.model->sha256}};
        json["decoder"] = toJson(sources.params);
    } else {
        json["estimate"] = sources.estimateFile.string();
    }
    json["cells"] = sources.model ? cellsOf(*sources.model) : cellsOfNotes();
    json["tolerance"] = {{"onset", style.tolerance.onset.count()},
                         {"offset", style.tolerance.offset.count()},
                         {"offset_ratio", style.tolerance.offsetRatio}};
    return json;
}

/// What else is to be known of a recording's scores.
void addCircumstances(Json& json, const Scored& scored)
{
    json["without_length"] = {{"reference", scored.silent.reference},
                              {"estimate", scored.silent.estimate}};
    if (scored.delay)
        json["delay"] = scored.delay->count();
}

void addFiles(Json& recording, const Scored& scored)
{
    recording["reference"] = scored.reference.string();
    if (!scored.estimate.empty())
        recording["estimate"] = scored.estimate.string();
    addCircumstances(recording, scored);
}

void addMissing(Json& dataset, const DatasetScores& scores)
{
    dataset["failed"] = Json::array();
    for (const auto& [name, error] : scores.failed)
        dataset["failed"].push_back({{"name", name}, {"error", describe(error)}});
    dataset["left_out"] = Json::array();
    for (const Error& error : scores.leftOut)
        dataset["left_out"].push_back(describe(error));
}

void printJson(const Json& json)
{
    std::cout << jsonText(json, 2) << '\n';
}

void printHeader(const EvaluationSources& sources, const EvaluationStyle& style)
{
    std::cout << "Reference:  " << sources.reference << "\nEstimate:   " << sources.estimate
              << (sources.pedal
                      ? "\nLabels:     offsets extended by the sustain pedal, to the key's "
                        "next note at the latest"
                      : "")
              << "\nTolerances: " << describe(style.tolerance) << '\n'
              << (style.aligned
                      ? "Aligned:    note scores also without the median onset deviation\n"
                      : "")
              << '\n';
}

void printUnknown(const EvaluationReport& report)
{
    if (!report.noteWithOffsetsAndVelocity)
        std::cout << "Velocities are not scored: the reference or the estimate has none.\n";
}

void printFields(const EvaluationReport& report, std::span<const EvaluationField> fields)
{
    for (const EvaluationField& field : fields) {
        if (const auto value = field.value(report))
            std::cout << std::setw(kGroupWidth) << field.group << ' ' << std::left
                      << std::setw(kNameWidth) << field.name << std::right << ": " << std::fixed
                      << std::setprecision(kDecimals) << *value << '\n';
    }
}

} // namespace

std::string describe(const std::filesystem::path& file, std::span<const Note> notes)
{
    return file.string() + " (" + counted(notes.size(), "note") + ")";
}

void printEvaluation(const EvaluationSources& sources, const Scored& scored,
                     const EvaluationStyle& style)
{
    const EvaluationReport& report = scored.report;
    if (style.json) {
        Json json = toJson(report);
        json["source"] = sourceJson(sources, style);
        addCircumstances(json["source"], scored);
        printJson(json);
        return;
    }
    printHeader(sources, style);
    printFields(report, evaluationFields());
    printFields(report, alignedFields());
    printUnknown(report);
}

void printDatasetHeader(const EvaluationSources& sources, const EvaluationStyle& style)
{
    if (!style.json)
        printHeader(sources, style);
}

void printRecording(const RecordingReport& recording, const EvaluationStyle& style)
{
    if (style.json)
        return;
    const EvaluationReport& report = recording.report;
    std::cout << recording.name << std::fixed << std::setprecision(kDecimals) << ": note f1 "
              << report.note.f1 << ", with offsets " << report.noteWithOffsets.f1 << ", frame f1 "
              << report.frame.frame.f1;
    if (report.aligned)
        std::cout << "; aligned by " << report.aligned->onsetDeviation.count() << " s: note f1 "
                  << report.aligned->note.f1 << ", with offsets "
                  << report.aligned->noteWithOffsets.f1;
    std::cout << std::endl;
}

void printDataset(const EvaluationSources& sources, const DatasetScores& scores,
                  const EvaluationStyle& style)
{
    if (style.json) {
        Json json = toJson(scores.reports);
        for (std::size_t i = 0; i < scores.scored.size(); ++i)
            addFiles(json["recordings"][i], scores.scored[i]);
        addMissing(json, scores);
        json["source"] = sourceJson(sources, style);
        printJson(json);
        return;
    }
    if (scores.reports.empty())
        return;
    std::cout << "\nMean +- standard deviation over " << counted(scores.reports.size(), "recording")
              << "; deviation divided by n:\n"
              << datasetTable(scores.reports);
}

} // namespace rollwright
