#include "app/studio/TapCounter.h"

#include <utility>

namespace rollwright {

TapSeries TapCounter::tap(Seconds time)
{
    constexpr Seconds kShortest{0.15}; // a key that bounces
    TapSeries before;
    if (!m_series.empty()) {
        const Seconds since = time - m_series.back();
        if (since >= Seconds(0) && since < kShortest)
            return {};
        if (since < Seconds(0) || since > kPause)
            before = take();
    }
    m_series.push_back(time);
    return before;
}

TapSeries TapCounter::take()
{
    return std::exchange(m_series, {});
}

} // namespace rollwright
