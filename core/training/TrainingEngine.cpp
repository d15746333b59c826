#include "core/training/TrainingEngine.h"

#include "core/model/EngineLibrary.h"

namespace rollwright {

namespace {

Result<const TrainingTable*> trainingTable()
{
    return engineSymbol(kTrainingSymbol).map([](void* symbol) {
        return reinterpret_cast<TrainingEntry*>(symbol)();
    });
}

} // namespace

Result<TrainingSummary> train(const TrainingPlan& plan, JobControl& control,
                              const TrainingSink& sink)
{
    const auto table = trainingTable();
    if (!table)
        return tl::unexpected(table.error());
    return (*table)->train(plan, control, sink);
}

Result<ContextSummary> trainContext(const ContextPlan& plan, JobControl& control,
                                    const ContextSink& sink)
{
    const auto table = trainingTable();
    if (!table)
        return tl::unexpected(table.error());
    return (*table)->context(plan, control, sink);
}

Result<PedalTrainingSummary> trainPedal(const PedalPlan& plan, JobControl& control,
                                        const PedalTrainingSink& sink)
{
    const auto table = trainingTable();
    if (!table)
        return tl::unexpected(table.error());
    return (*table)->pedal(plan, control, sink);
}

} // namespace rollwright
