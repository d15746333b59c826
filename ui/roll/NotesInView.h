#pragma once

#include <algorithm>
#include <span>

#include "core/base/Units.h"

namespace rollwright {

/// Those of `items`, which are in order of `onset`, that begin within [first, last].
template <typename Item, typename Onset>
std::span<const Item> beginningWithin(std::span<const Item> items, Seconds first, Seconds last,
                                      Onset onset)
{
    const auto begin = std::ranges::lower_bound(items, first, {}, onset);
    const auto end = std::ranges::upper_bound(begin, items.end(), last, {}, onset);
    return {begin, end};
}

} // namespace rollwright
