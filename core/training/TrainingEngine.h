#pragma once

#include "core/training/Training.h"

namespace rollwright {

/// What librollwright-torch gives to `train`: it exports, with C linkage, a function
/// `TrainFunction rollwright_train()`.
using TrainFunction = Result<TrainingSummary> (*)(const TrainingPlan& plan, JobControl& control,
                                                  const TrainingSink& sink);
using TrainEntry = TrainFunction();
inline constexpr const char* kTrainSymbol = "rollwright_train";

} // namespace rollwright
