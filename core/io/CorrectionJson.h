#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "core/notes/Corrections.h"

namespace rollwright {

/// Corrections as they stand in files: an object with the lists "removed" and "added" of notes and,
/// where there are any, "beats" and "pedal". Times in seconds.
nlohmann::ordered_json toJson(const Corrections& corrections);

/// None where the object does not hold corrections that can be. Other members are passed over.
std::optional<Corrections> correctionsFrom(const nlohmann::ordered_json& json);

} // namespace rollwright
