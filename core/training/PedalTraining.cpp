#include "core/training/PedalTraining.h"

#include "core/model/EngineLibrary.h"
#include "core/training/TrainingEngine.h"

namespace rollwright {

Result<PedalTrainingSummary> trainPedal(const PedalPlan& plan, JobControl& control,
                                        const PedalTrainingSink& sink)
{
    const auto symbol = engineSymbol(kTrainPedalSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    return reinterpret_cast<TrainPedalEntry*>(*symbol)()(plan, control, sink);
}

} // namespace rollwright
