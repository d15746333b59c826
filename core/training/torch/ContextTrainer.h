#pragma once

#include <span>

#include "core/model/ModelInfo.h"
#include "core/model/Safetensors.h"
#include "core/model/torch/ContextNet.h"
#include "core/training/ContextTraining.h"
#include "core/training/HeardStrokes.h"
#include "core/training/torch/TrainingRun.h"

namespace rollwright {

/// One run of teaching a ContextNet.
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
    Result<void> begin() { return m_run.takeUp(); }
    /// Leaves a first checkpoint at once where there is none.
    Result<void> run(std::span<const HeardStrokes> training,
                     std::span<const HeardStrokes> validation, JobControl& control,
                     const ContextSink& sink);

private:
    void scaleTo(std::span<const HeardStrokes> training);
    /// Fails with Cancelled alone.
    Result<ContextScore> validate(std::span<const HeardStrokes> validation,
                                  const JobControl& control);
    Result<void> keepWeights() const;

    const ContextPlan& m_plan;
    ModelInfo m_info;
    TensorFile m_ears;
    ContextNet m_net;
    ContextNet m_average; ///< the weights that are kept
    TrainingRun m_run;
};

} // namespace rollwright
