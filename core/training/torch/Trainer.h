#pragma once

#include <memory>
#include <optional>

#include "core/model/torch/Nets.h"
#include "core/training/BatchSource.h"
#include "core/training/Training.h"
#include "core/training/TrainingSet.h"
#include "core/training/torch/TrainingRun.h"
#include "core/training/torch/Validator.h"

namespace rollwright {

/// One run of teaching a network to hear.
class Trainer
{
public:
    /// Both must outlive the trainer.
    Trainer(const TrainingPlan& plan, const Architecture& architecture);

    /// Takes up the checkpoint in the output folder or, if there is none, the weights that the plan
    /// starts from. Another model in that folder stays as it is (InvalidArgument).
    Result<void> begin();
    /// Leaves a first checkpoint and a log at once where there is none.
    Result<void> run(const TrainingSet& set, const Validator& validator, JobControl& control,
                     const TrainingSink& sink);

private:
    class Batches;

    Result<void> takeStart();
    /// Borrows the batch.
    torch::Tensor lossOfStep(Batch& batch, int step);
    void setMode();
    Result<void> keepWeights(const std::optional<ValidationScore>& score) const;
    TrainingStatus statusOf(const RunNews& news, const std::optional<ValidationScore>& score) const;

    const TrainingPlan& m_plan;
    const Architecture& m_architecture;
    torch::Device m_device;
    bool m_bfloat16;
    std::unique_ptr<FrontEnd> m_frontEnd;
    OnsetTarget m_onsetTarget;
    std::shared_ptr<Net> m_net;
    std::shared_ptr<Net> m_average; ///< the weights that are kept
    TrainingRun m_run;
};

} // namespace rollwright
