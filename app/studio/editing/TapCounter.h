#pragma once

#include "core/notes/BeatGrid.h"

namespace rollwright {

/// Collects the beats that a person taps while they listen, in series: one ends with a long pause,
/// or where playback jumps. GUI thread.
class TapCounter
{
public:
    static constexpr std::size_t kFewest = 3; ///< of a series that says something
    static constexpr Seconds kPause{2.5};     ///< longer than any beat

    /// What was tapped before, where `time` begins another series; else empty.
    TapSeries tap(Seconds time);
    /// The series until now; a new one begins.
    TapSeries take();

    /// Whether a tap at `time` may still belong to the series.
    bool goesOnAt(Seconds time) const;
    std::size_t count() const { return m_series.size(); }

private:
    TapSeries m_series;
};

} // namespace rollwright
