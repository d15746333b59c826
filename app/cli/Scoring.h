#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "app/cli/EvaluationOutput.h"
#include "core/io/Dataset.h"

namespace rollwright {

/// Scores one file of notes against another one. Fails as their readers do, and with
/// InvalidArgument where both are the same file.
Result<Scored> scoreFiles(const std::filesystem::path& reference,
                          const std::filesystem::path& estimate, const EvaluationStyle& style);

/// The same for a recording of a data set, whose reference must fit it as where a model listens.
Result<Scored> scoreEntry(const DatasetEntry& entry, const std::filesystem::path& estimate,
                          const EvaluationStyle& style, std::stop_token stop);

/// The notes of another program: the MIDI file or table in `folder` that has the path of the
/// recording in its data set or, where no other recording of it has that, its name. Fails with
/// FileNotFound.
Result<std::filesystem::path> estimateOf(const DatasetEntry& entry, const Dataset& dataset,
                                         const std::filesystem::path& folder);

/// Scores one recording; `place` says which it is, of how many.
using Scorer = std::function<Result<Scored>(const DatasetEntry& entry, const std::string& place)>;

/// Scores every recording of a data set, which has some, and prints that. One that fails is named
/// and left out, and makes the whole kFailed; what the data set itself left out is named and
/// counted. The result is an ExitCode.
int scoreDataset(const Dataset& dataset, EvaluationSources sources, const EvaluationStyle& style,
                 const Scorer& score);

} // namespace rollwright
