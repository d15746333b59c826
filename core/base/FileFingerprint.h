#pragma once

#include <filesystem>
#include <string>

namespace rollwright {

/// Size and time of the last change: what tells a file from itself after a change, without reading
/// it. Some text of its own where there is no file.
std::string fingerprintOf(const std::filesystem::path& file);

} // namespace rollwright
