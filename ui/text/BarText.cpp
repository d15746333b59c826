#include "ui/text/BarText.h"

#include <algorithm>

#include "ui/text/Tr.h"

namespace rollwright {

QString barText(const BeatGrid& grid, Seconds time)
{
    const auto next = std::ranges::upper_bound(grid.beats, time);
    if (next == grid.beats.begin())
        return {};
    const auto beat = static_cast<int>(next - grid.beats.begin()) - 1;
    return tr("bar %1, beat %2").arg(grid.barOf(beat)).arg(grid.placeInBar(beat) + 1);
}

} // namespace rollwright
