#pragma once

#include <string_view>

#include <QString>

namespace rollwright {

/// Core's texts are UTF-8.
inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace rollwright
