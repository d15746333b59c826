#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/evaluation/DatasetReport.h"

namespace rollwright {

/// How scores are computed and printed on the standard output stream.
struct EvaluationStyle {
    bool json = false;
    bool aligned = false; ///< note scores also without the estimate's median onset deviation
};

/// What was compared, in words.
struct EvaluationSources {
    std::string reference;
    std::string estimate;
};

/// "song.mid (123 notes)".
std::string describe(const std::filesystem::path& file, std::span<const Note> notes);

/// Sources, label rule and tolerances, then one field a line; or a JSON object.
void printEvaluation(const EvaluationSources& sources, const EvaluationReport& report,
                     const EvaluationStyle& style);

/// What stands above the recordings of a data set; nothing in JSON.
void printDatasetHeader(const EvaluationSources& sources, const EvaluationStyle& style);
/// A recording's name and F1 scores in one line, as soon as they are there; nothing in JSON.
void printRecording(const RecordingReport& recording, const EvaluationStyle& style);
/// Mean and standard deviation of every field; or a JSON object with all recordings in it.
void printDataset(std::span<const RecordingReport> recordings, const EvaluationStyle& style);

} // namespace rollwright
