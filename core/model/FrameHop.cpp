#include "core/model/FrameHop.h"

#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"
#include "core/model/ScriptFormat.h"

namespace rollwright {

Result<Seconds> frameHop(const ModelInfo& info)
{
    if (info.architecture == kTorchScript)
        return readScriptFormat(info).map(
            [&](const ScriptFormat& format) { return info.rate.duration(format.hop); });
    if (info.frontEnd == "log-mel")
        return LogMel::kRate.duration(LogMel::kHop);
    return LogFrequency::kRate.duration(LogFrequency::kHop);
}

} // namespace rollwright
