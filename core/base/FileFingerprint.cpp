#include "core/base/FileFingerprint.h"

namespace rollwright {

std::string fingerprintOf(const std::filesystem::path& file)
{
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    const auto changed = std::filesystem::last_write_time(file, none).time_since_epoch();
    return std::to_string(size).append(" ").append(std::to_string(changed.count()));
}

} // namespace rollwright
