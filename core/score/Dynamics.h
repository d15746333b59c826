#pragma once

#include <optional>
#include <vector>

#include "core/score/Score.h"

namespace rollwright {

enum class Dynamic : unsigned char { Pianissimo, Piano, MezzoPiano, MezzoForte, Forte, Fortissimo };

/// The bars at which a dynamic is written, the first that is not silent for one. How loud a bar is
/// say the loudest keys of its chords, the louder half of them by their median; which dynamic that
/// is says the range of the piece around its own. Each holds for two bars at least, and gives way
/// when another fits much better or much longer.
std::vector<std::optional<Dynamic>> dynamicsOf(const std::vector<ScoreBar>& bars);

} // namespace rollwright
