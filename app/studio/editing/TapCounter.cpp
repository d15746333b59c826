#include "app/studio/editing/TapCounter.h"

#include <utility>

namespace rollwright {

TapSeries TapCounter::tap(Seconds time)
{
    constexpr Seconds kShortest{0.15}; // a key that bounces
    if (goesOnAt(time) && time - m_series.back() < kShortest)
        return {};
    TapSeries before;
    if (!goesOnAt(time))
        before = take();
    m_series.push_back(time);
    return before;
}

bool TapCounter::goesOnAt(Seconds time) const
{
    return !m_series.empty() && time >= m_series.back() && time - m_series.back() <= kPause;
}

TapSeries TapCounter::take()
{
    return std::exchange(m_series, {});
}

} // namespace rollwright
