#pragma once

#include "core/model/Posteriors.h"

namespace rollwright {

/// The velocity that the model heard where a note begins, 1 to 127; 64 when it hears none.
int velocityAt(const Posteriors& posteriors, int frame, int key);

} // namespace rollwright
