#pragma once

#include "core/training/TrainingEngine.h"

namespace rollwright {

// The entries of TrainingTable.
Result<TrainingSummary> trainNet(const TrainingPlan& plan, JobControl& control,
                                 const TrainingSink& sink);
Result<ContextSummary> trainContextNet(const ContextPlan& plan, JobControl& control,
                                       const ContextSink& sink);
Result<PedalTrainingSummary> trainPedalNet(const PedalPlan& plan, JobControl& control,
                                           const PedalTrainingSink& sink);

} // namespace rollwright
