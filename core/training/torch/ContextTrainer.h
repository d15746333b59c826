#pragma once

#include <chrono>
#include <span>

#include "core/model/ModelInfo.h"
#include "core/model/Safetensors.h"
#include "core/model/torch/ContextNet.h"
#include "core/training/ContextTraining.h"
#include "core/training/HeardStrokes.h"
#include "core/training/torch/Checkpoint.h"

namespace rollwright {

/// One run of teaching a ContextNet: network, optimiser, averaged weights and the step they have
/// reached.
class ContextTrainer
{
public:
    /// `ears` and its weights are the model without context, which tells `states` numbers of a
    /// stroke beside its posteriors. The plan must outlive the trainer.
    ContextTrainer(const ContextPlan& plan, ModelInfo ears, TensorFile weights, int states);

    /// Begins from the weights of a context, `net` beside its running average. Fails with
    /// ModelMismatch.
    Result<void> beginFrom(const TensorFile& context);

    /// Takes up the checkpoint in the output folder, if there is one. Another model in that folder
    /// stays as it is (InvalidArgument).
    Result<void> begin();
    /// Leaves a first checkpoint at once where there is none.
    Result<void> run(std::span<const HeardStrokes> training,
                     std::span<const HeardStrokes> validation, JobControl& control,
                     const ContextSink& sink);

private:
    using Clock = std::chrono::steady_clock;

    void scaleTo(std::span<const HeardStrokes> training);
    Result<void> trainStep(std::span<const HeardStrokes> training);
    /// Judges `validation`, keeps and tells what the plan wants after the last step, unless that
    /// was done. Cancelled, it leaves a checkpoint of which it is done first.
    Result<void> tellIfDue(std::span<const HeardStrokes> validation, const JobControl& control,
                           const ContextSink& sink);
    /// Keeps a checkpoint, then fails with Cancelled.
    Result<void> stopped();
    double learningRate() const;
    /// Fails with Cancelled alone.
    Result<ContextScore> validate(std::span<const HeardStrokes> validation,
                                  const JobControl& control);
    Result<void> keepWeights() const;
    Result<void> keepCheckpoint();
    std::filesystem::path checkpointFile() const { return m_plan.output / "checkpoint.pt"; }
    TrainingState state();

    const ContextPlan& m_plan;
    ModelInfo m_info;
    TensorFile m_ears;
    int m_states;
    ContextNet m_net;
    ContextNet m_average;
    torch::optim::AdamW m_optimizer;
    int m_step = 0; ///< steps done
    RecentLosses m_losses;
    Clock::time_point m_newsTime; ///< since when `m_timed` steps were done
    int m_timed = 0;
};

} // namespace rollwright
