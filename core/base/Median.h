#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rollwright {

/// The middle one of values, in order; of an even number the upper one of the two. Expects some.
template <typename Value>
Value upperMedianOf(std::vector<Value> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace rollwright
