#pragma once

#include <chrono>
#include <future>
#include <memory>

#include "core/model/torch/Nets.h"
#include "core/training/BatchSource.h"
#include "core/training/Training.h"
#include "core/training/torch/Checkpoint.h"
#include "core/training/torch/Validator.h"

namespace rollwright {

/// One training run: network, optimiser, averaged weights and the step they have reached.
class Trainer
{
public:
    /// The training set must outlive the trainer.
    Trainer(const TrainingPlan& plan, const Architecture& architecture, const TrainingSet& set,
            Validator validator);

    /// Takes up the checkpoint in the output folder or, if there is none, the weights that the plan
    /// starts from. Another model in that folder stays as it is (InvalidArgument).
    Result<void> begin();
    Result<void> run(JobControl& control, const TrainingSink& sink);

private:
    using Clock = std::chrono::steady_clock;

    Result<void> takeStart();
    Result<void> trainStep();
    /// Validates, keeps and tells what the plan wants after the last step, unless that was done.
    /// Cancelled, it leaves a checkpoint of which it is done first.
    Result<void> tellIfDue(JobControl& control, const TrainingSink& sink);
    TrainingStatus newsAt(double elapsed) const;
    /// Keeps a checkpoint, then fails with Cancelled.
    Result<void> stopped();
    void setMode();
    void setLearningRate();
    double learningRate() const;
    Result<void> keepWeights(const ValidationScore& score) const;
    Result<void> keepCheckpoint();
    std::filesystem::path checkpointFile() const { return m_plan.output / "checkpoint.pt"; }
    TrainingState state();

    const TrainingPlan& m_plan;
    const Architecture& m_architecture;
    torch::Device m_device;
    bool m_bfloat16;
    std::unique_ptr<FrontEnd> m_frontEnd;
    OnsetTarget m_onsetTarget;
    BatchSource m_source;
    Validator m_validator;
    std::shared_ptr<Net> m_net;
    std::shared_ptr<Net> m_average; ///< the weights that are kept
    torch::optim::AdamW m_optimizer;
    std::future<Batch> m_next;
    int m_step = 0; ///< steps done
    RecentLosses m_losses;
    Clock::time_point m_newsTime; ///< since when `m_timed` steps were done
    int m_timed = 0;
};

} // namespace rollwright
