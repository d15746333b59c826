#pragma once

#include <optional>
#include <string_view>

#include "core/io/MaestroTable.h"

namespace rollwright {

/// MAESTRO's table as JSON: a list of rows (version 1), or an object of columns, each with a value
/// a row (later versions). Absent when it is neither, or a needed column is missing.
std::optional<MaestroTable> readMaestroJson(std::string_view json);

} // namespace rollwright
