#pragma once

#include <QString>

#include "core/notes/BeatGrid.h"

namespace rollwright {

/// The beat that sounds at a time: "bar 12, beat 3"; empty before the first one and without beats.
QString barText(const BeatGrid& grid, Seconds time);

} // namespace rollwright
