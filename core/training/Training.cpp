#include "core/training/Training.h"

#include "core/model/EngineLibrary.h"
#include "core/training/TrainingEngine.h"

namespace rollwright {

Result<TrainingSummary> train(const TrainingPlan& plan, JobControl& control,
                              const TrainingSink& sink)
{
    const auto symbol = engineSymbol(kTrainSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    return reinterpret_cast<TrainEntry*>(*symbol)()(plan, control, sink);
}

} // namespace rollwright
