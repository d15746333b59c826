#include "core/score/BeatScale.h"

#include <algorithm>
#include <cstddef>

namespace rollwright {

namespace {

constexpr Seconds kUsualBeat{0.5};

} // namespace

BeatScale::BeatScale(const BeatGrid& grid) : m_beats(grid.beats), m_first(-grid.downbeats.front())
{
    while (m_beats.size() < 2)
        m_beats.push_back(m_beats.empty() ? Seconds(0) : m_beats.back() + kUsualBeat);
}

double BeatScale::beatOf(Seconds time) const
{
    const std::size_t previous = beatUntil(m_beats, time);
    const Seconds beat = m_beats[previous];
    return m_first + static_cast<double>(previous) + (time - beat) / (m_beats[previous + 1] - beat);
}

Seconds BeatScale::lengthOf(int beat) const
{
    const int last = static_cast<int>(m_beats.size()) - 2;
    const auto i = static_cast<std::size_t>(std::clamp(beat - m_first, 0, last));
    return m_beats[i + 1] - m_beats[i];
}

} // namespace rollwright
