#pragma once

#include "core/training/ContextTraining.h"
#include "core/training/PedalTraining.h"
#include "core/training/Training.h"

namespace rollwright {

/// What librollwright-torch does of training: `train`, `trainContext` and `trainPedal` themselves,
/// but for EngineUnavailable. It exports, with C linkage, a function
/// `const TrainingTable* rollwright_training()`.
struct TrainingTable {
    Result<TrainingSummary> (*train)(const TrainingPlan& plan, JobControl& control,
                                     const TrainingSink& sink);
    Result<ContextSummary> (*context)(const ContextPlan& plan, JobControl& control,
                                      const ContextSink& sink);
    Result<PedalTrainingSummary> (*pedal)(const PedalPlan& plan, JobControl& control,
                                          const PedalTrainingSink& sink);
};

using TrainingEntry = const TrainingTable*();
inline constexpr const char* kTrainingSymbol = "rollwright_training";

} // namespace rollwright
