#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "core/notes/DecoderParams.h"

namespace rollwright {

/// Decoder parameters as they stand in files: an object with "rule" ("peak-picking", "threshold")
/// and the values by their names in the schema.
nlohmann::ordered_json toJson(const DecoderParams& params);

/// A value that is missing is the schema's default: a file may be older than the parameter. None
/// where the rule is missing, or a value is outside its range.
std::optional<DecoderParams> decoderParamsFrom(const nlohmann::ordered_json& json);

} // namespace rollwright
