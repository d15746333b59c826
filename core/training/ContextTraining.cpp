#include "core/training/ContextTraining.h"

#include "core/model/EngineLibrary.h"
#include "core/training/TrainingEngine.h"

namespace rollwright {

Result<ContextSummary> trainContext(const ContextPlan& plan, JobControl& control,
                                    const ContextSink& sink)
{
    const auto symbol = engineSymbol(kTrainContextSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    return reinterpret_cast<TrainContextEntry*>(*symbol)()(plan, control, sink);
}

} // namespace rollwright
