#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/cli/EvaluationOutput.h"
#include "core/study/Dataset.h"

namespace rollwright {

/// Scores, and of what.
struct Scored {
    EvaluationReport report;
    std::filesystem::path reference;
    std::string referenceText; ///< described
    std::string estimateText;  ///< described
};

/// Scores one file of notes against another one. Fails as their readers do.
Result<Scored> scoreFiles(const std::filesystem::path& reference,
                          const std::filesystem::path& estimate, const EvaluationStyle& style);

/// The notes of another program: the MIDI file or table in `folder` that has the path of the
/// recording in its data set or, where no other recording of it has that, its name. Fails with
/// FileNotFound.
Result<std::filesystem::path> estimateOf(const DatasetEntry& entry, const Dataset& dataset,
                                         const std::filesystem::path& folder);

/// Scores one recording; `place` says which it is, of how many.
using Scorer = std::function<Result<Scored>(const DatasetEntry& entry, const std::string& place)>;

/// Scores every recording of a data set and prints that. One that fails is named and left out, and
/// makes the whole kFailed; what the data set itself left out is named and counted. The result is
/// an ExitCode.
int scoreDataset(const Dataset& dataset, EvaluationSources sources, const EvaluationStyle& style,
                 const Scorer& score);

} // namespace rollwright
