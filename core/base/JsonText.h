#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace rollwright {

/// As text, in one line or with so many spaces of indent. Bytes that are no UTF-8, as names of
/// files may have, become U+FFFD.
inline std::string jsonText(const auto& json, int indent = -1)
{
    return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace rollwright
