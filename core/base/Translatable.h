#pragma once

namespace rollwright {

/// Marks a text of a free function or a table that the studio shows in the language of its user
/// (`ui/text/Tr.h`); core itself speaks English.
constexpr const char* translatable(const char* text)
{
    return text;
}

} // namespace rollwright
