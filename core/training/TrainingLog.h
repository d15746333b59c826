#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/training/Training.h"

namespace rollwright {

/// What a training run wrote down about itself.
struct TrainingLog {
    std::string name;                 ///< of the run's folder
    std::vector<TrainingStatus> news; ///< by step, one a step
};

/// Reads the log of a run: its folder, or the file `log.jsonl` in it. Where a run was taken up
/// again and did steps a second time, the second ones count. A last line that is cut off is passed
/// over. Fails with FileNotFound, or InvalidArgument where no line is one of a log.
Result<TrainingLog> readTrainingLog(const std::filesystem::path& run);

/// Begins the log of a run with a line of what decides it: {"version" of the program, "plan"};
/// `plan` is a JSON object. Fails with FileNotWritable.
Result<void> beginTrainingLog(const std::filesystem::path& run, const std::string& plan);

/// Adds a line to the log of a run, which is made where there is none; a last line that was cut off
/// stays one of its own. Fails with FileNotWritable.
Result<void> addToTrainingLog(const std::filesystem::path& run, const TrainingStatus& news);

} // namespace rollwright
