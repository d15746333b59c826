#pragma once

#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// To be asked before the optimiser takes a step: fails with TrainingDiverged, which names the run
/// and its step (from 1), where the loss or the norm of the gradients is no finite number. Every
/// weight would be none afterwards.
Result<void> checkFinite(double loss, double gradientNorm, int step, const std::string& run);

} // namespace rollwright
