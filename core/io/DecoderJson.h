#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "core/notes/DecoderParams.h"

namespace rollwright {

/// Decoder parameters as they stand in files: an object with "rule" ("peaks", "threshold") and
/// the values by their names in the schema.
nlohmann::ordered_json toJson(const DecoderParams& params);

/// A value that is missing is the schema's default: a file may be older than the parameter. None
/// where the rule is missing, or a value is outside its range. An older file may name the rule of
/// peaks "peak-picking".
std::optional<DecoderParams> decoderParamsFrom(const nlohmann::ordered_json& json);

} // namespace rollwright
