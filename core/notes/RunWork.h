#pragma once

#include <optional>

#include "core/notes/Corrections.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// What a person made of what a model heard of a recording.
struct RunWork {
    std::optional<DecoderParams> params{}; ///< absent: the model's calibrated ones
    Corrections corrections{};

    bool empty() const { return !params && corrections.empty(); }
    bool operator==(const RunWork&) const = default;
};

} // namespace rollwright
