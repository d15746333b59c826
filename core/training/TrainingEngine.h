#pragma once

#include "core/training/ContextTraining.h"
#include "core/training/PedalTraining.h"
#include "core/training/Training.h"

namespace rollwright {

/// What librollwright-torch gives to `train`: it exports, with C linkage, a function
/// `TrainFunction rollwright_train()`.
using TrainFunction = Result<TrainingSummary> (*)(const TrainingPlan& plan, JobControl& control,
                                                  const TrainingSink& sink);
using TrainEntry = TrainFunction();
inline constexpr const char* kTrainSymbol = "rollwright_train";

/// And to `trainPedal`: `TrainPedalFunction rollwright_train_pedal()`.
using TrainPedalFunction = Result<PedalTrainingSummary> (*)(const PedalPlan& plan,
                                                            JobControl& control,
                                                            const PedalTrainingSink& sink);
using TrainPedalEntry = TrainPedalFunction();
inline constexpr const char* kTrainPedalSymbol = "rollwright_train_pedal";

/// And to `trainContext`: `TrainContextFunction rollwright_train_context()`.
using TrainContextFunction = Result<ContextSummary> (*)(const ContextPlan& plan,
                                                        JobControl& control,
                                                        const ContextSink& sink);
using TrainContextEntry = TrainContextFunction();
inline constexpr const char* kTrainContextSymbol = "rollwright_train_context";

} // namespace rollwright
