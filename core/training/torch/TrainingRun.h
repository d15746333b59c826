#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include <torch/torch.h>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/training/LearningRate.h"
#include "core/training/torch/Checkpoint.h"

namespace rollwright {

/// How a run learns, and when it tells of itself and keeps what it has.
struct RunPlan {
    std::filesystem::path output; ///< a folder; its checkpoint.pt is the run's
    std::string identity;         ///< what decides the losses, a JSON object
    int steps = 0;
    int newsEvery = 0;       ///< steps
    int checkpointEvery = 0; ///< steps
    int judgeEvery = 0;      ///< steps; the last one is judged, too
    LearningRate learningRate;
    double weightDecay = 0;  ///< of AdamW
    double gradientNorm = 0; ///< gradients are scaled down to it
    double averaging = 0;    ///< decay of the averaged weights
};

struct RunNews {
    int step = 0;
    double loss = 0; ///< mean since the last news
    double stepsPerSecond = 0;
    double secondsLeft = 0;
};

/// What is a run's own; `judge` and `tell` come after a step, in this order.
struct RunWork {
    /// Of a step, from 0. What it borrows stays as it is until the next call.
    std::function<torch::Tensor(int step)> loss;
    /// Validates and keeps the model. Cancelled, it is called again when the run goes on.
    std::function<Result<void>()> judge;
    std::function<Result<void>(const RunNews&)> tell; ///< when the checkpoint is kept
};

/// What all runs share that can be stopped at any moment and then go on as if they had not been: a
/// network that learns, the running average of its weights, the optimiser, and the step that they
/// have reached.
class TrainingRun
{
public:
    /// Networks of the same layers, which must outlive it.
    TrainingRun(RunPlan plan, torch::nn::Module& net, torch::nn::Module& average);
    TrainingRun(const TrainingRun&) = delete;
    TrainingRun& operator=(const TrainingRun&) = delete;

    const RunPlan& plan() const { return m_plan; }
    int step() const { return m_state.step; } ///< steps done
    bool isNew() const { return m_isNew; }    ///< no checkpoint lies in the output folder

    /// Takes up the checkpoint, if there is one. Fails as `loadCheckpoint`, or with InvalidArgument
    /// where another model lies in the folder, which stays as it is.
    Result<void> takeUp();
    /// From the first one on the folder is known for this run's.
    Result<void> keepCheckpoint() const;
    /// Learns to the end, after what a stop has put off. Reports Stage::Training. Fails as its
    /// work, as `saveCheckpoint`, with TrainingDiverged, or with Cancelled; that leaves a
    /// checkpoint of all steps done.
    Result<void> run(JobControl& control, const RunWork& work);

private:
    using Clock = std::chrono::steady_clock;

    Result<void> learn(const RunWork& work);
    Result<void> tellIfDue(const RunWork& work);
    Result<void> stopped() const;
    RunNews news() const;
    std::filesystem::path checkpointFile() const { return m_plan.output / "checkpoint.pt"; }

    const RunPlan m_plan;
    torch::optim::AdamW m_optimizer;
    TrainingState m_state;
    const bool m_isNew;
    Clock::time_point m_newsTime; ///< since when `m_timed` steps were done
    int m_timed = 0;
};

} // namespace rollwright
