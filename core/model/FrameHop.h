#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/model/ModelInfo.h"

namespace rollwright {

/// How far apart the frames of a model's posteriors lie, without loading it: for who must announce
/// it. Fails as `readScriptFormat` does.
Result<Seconds> frameHop(const ModelInfo& info);

} // namespace rollwright
