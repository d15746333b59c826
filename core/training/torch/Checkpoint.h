#pragma once

#include <filesystem>
#include <string>

#include <torch/torch.h>

#include "core/base/Result.h"

namespace rollwright {

/// Losses of the steps since a run last told of itself.
struct RecentLosses {
    double sum = 0;
    int count = 0;

    void add(double loss)
    {
        sum += loss;
        ++count;
    }
    double mean() const { return sum / count; }
};

/// What a run needs to go on as if it had not been stopped.
struct TrainingState {
    torch::nn::Module& net;
    torch::nn::Module& average;
    torch::optim::Optimizer& optimizer;
    int step = 0;     ///< steps done
    std::string plan; ///< identity of the plan, a JSON object; a checkpoint of another is refused
    RecentLosses losses{};
};

/// Replaces the file as a whole or leaves it as it was (FileNotWritable, DiskFull).
Result<void> saveCheckpoint(const std::filesystem::path& file, const TrainingState& state);

/// Fails with ModelDamaged (unreadable) or InvalidArgument (of another plan; the detail names what
/// differs).
Result<void> loadCheckpoint(const std::filesystem::path& file, TrainingState& state);

} // namespace rollwright
