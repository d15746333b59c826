#include "app/cli/EvaluationOutput.h"

#include <iomanip>
#include <iostream>

#include "core/evaluation/ReportJson.h"

namespace rollwright {

namespace {

constexpr int kGroupWidth = 38;
constexpr int kNameWidth = 16;
constexpr int kDecimals = 3;

void printHeader(const EvaluationSources& sources, const EvaluationStyle& style)
{
    std::cout << "Reference:  " << sources.reference << "\nEstimate:   " << sources.estimate
              << "\nLabels:     offsets extended by the sustain pedal, to the key's next note at "
                 "the latest"
              << "\nTolerances: onset 50 ms; offset 50 ms or 20 % of the length; velocity 0.1\n"
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
    return file.string() + " (" + std::to_string(notes.size()) + " notes)";
}

void printEvaluation(const EvaluationSources& sources, const EvaluationReport& report,
                     const EvaluationStyle& style)
{
    if (style.json) {
        std::cout << toJson(report) << '\n';
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

void printDataset(std::span<const RecordingReport> recordings, const EvaluationStyle& style)
{
    if (style.json)
        std::cout << toJson(recordings) << '\n';
    else
        std::cout << "\nMean +- standard deviation over " << recordings.size() << " recordings:\n"
                  << datasetTable(recordings);
}

} // namespace rollwright
