#include "core/training/torch/Divergence.h"

#include <cmath>

namespace rollwright {

Result<void> checkFinite(double loss, double gradientNorm, int step, const std::string& run)
{
    const bool finite = std::isfinite(loss);
    if (finite && std::isfinite(gradientNorm))
        return {};
    return failure(ErrorCode::TrainingDiverged, run,
                   std::string(finite ? "the gradient" : "the loss") + " of step " +
                       std::to_string(step) + " is no number; what was kept before stays");
}

} // namespace rollwright
