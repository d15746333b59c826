#pragma once

#include <algorithm>
#include <string>

namespace rollwright {

/// With the letters A to Z in lower case, and all others as they are: names are compared so.
inline std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

} // namespace rollwright
