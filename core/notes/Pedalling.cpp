#include "core/notes/Pedalling.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rollwright {

bool valid(const Pedalling& pedalling)
{
    const bool sound = std::ranges::all_of(pedalling, [](const PedalPress& press) {
        return std::isfinite(press.down.count()) && std::isfinite(press.up.count()) &&
               press.down < press.up;
    });
    const auto meet = [](const PedalPress& one, const PedalPress& next) {
        return one.up >= next.down;
    };
    return sound && std::ranges::adjacent_find(pedalling, meet) == pedalling.end();
}

bool isDown(const Pedalling& pedalling, Seconds time)
{
    const auto press = std::ranges::upper_bound(pedalling, time, {}, &PedalPress::up);
    return press != pedalling.end() && press->down <= time;
}

Pedalling pressed(Pedalling pedalling, Seconds begin, Seconds end)
{
    if (!(begin < end))
        return pedalling;
    const auto first = std::ranges::lower_bound(pedalling, begin, {}, &PedalPress::up);
    const auto last = std::ranges::upper_bound(pedalling, end, {}, &PedalPress::down);
    PedalPress press{begin, end};
    if (first < last)
        press = {std::min(begin, first->down), std::max(end, std::prev(last)->up)};
    pedalling.insert(pedalling.erase(first, last), press);
    return pedalling;
}

Pedalling lifted(Pedalling pedalling, Seconds begin, Seconds end)
{
    if (!(begin < end))
        return pedalling;
    Pedalling left;
    for (const PedalPress& press : pedalling) {
        if (press.up <= begin || press.down >= end) {
            left.push_back(press);
            continue;
        }
        if (press.down < begin)
            left.push_back({press.down, begin});
        if (press.up > end)
            left.push_back({end, press.up});
    }
    return left;
}

} // namespace rollwright
