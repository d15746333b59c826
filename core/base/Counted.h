#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rollwright {

/// "1 recording", "2 recordings": an English count of what `noun` names one of.
inline std::string counted(std::size_t count, std::string_view noun)
{
    return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

} // namespace rollwright
