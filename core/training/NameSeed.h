#pragma once

#include <cstdint>
#include <string_view>

namespace rollwright {

/// A seed of a name's own, so that what is random about a recording does not depend on the others:
/// FNV-1a. Seeds of names that differ in their ends only are near each other.
inline std::uint64_t seedOfName(std::string_view name, std::uint64_t seed)
{
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace rollwright
