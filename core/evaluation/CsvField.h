#pragma once

#include <string>

namespace rollwright {

/// A text as a field of a CSV table (RFC 4180): in quotation marks where it needs them.
std::string csvField(const std::string& text);

} // namespace rollwright
