#pragma once

#include <map>
#include <span>
#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// A size of a network that may be chosen: a whole number, by its name in manifests.
struct NetSize {
    const char* name;
    int least;
    int most;
};

/// How many layers of Overtone judge strokes in context, and how the names of their tensors begin.
inline constexpr const char* kContextParameter = "context";

/// Those of an architecture; none of one that is not known.
std::span<const NetSize> netSizes(const std::string& architecture);

/// Fails with InvalidArgument, which names the size as an option, where the architecture has none
/// of this name or not this one.
Result<void> checkNetSizes(const std::string& architecture,
                           const std::map<std::string, double>& sizes);

} // namespace rollwright
