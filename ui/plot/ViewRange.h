#pragma once

#include "core/base/Units.h"

namespace rollwright {

/// What there is to see: time from 0 to `end`, pitch from the lowest to the highest key.
struct ViewLimits {
    static constexpr double kLowest = 20.5; ///< lower edge of A0, as a MIDI number
    static constexpr double kHighest = 108.5;

    Seconds end{10};

    bool operator==(const ViewLimits&) const = default;
};

/// The part of a piano roll that is seen. A value: every change gives a new range, which lies
/// within the limits. Pitches are MIDI numbers; the row of key p spans [p - 0.5, p + 0.5].
struct ViewRange {
    static constexpr Seconds kShortest{0.05};
    static constexpr double kFewestKeys = 6;

    Seconds begin{0};
    Seconds end{10};
    double low = ViewLimits::kLowest;
    double high = ViewLimits::kHighest;

    bool operator==(const ViewRange&) const = default;

    Seconds span() const { return end - begin; }
    double keys() const { return high - low; }
    bool wholeKeyboard() const { return keys() >= ViewLimits::kHighest - ViewLimits::kLowest; }

    /// Everything.
    static ViewRange whole(const ViewLimits& limits);

    /// The same spans, moved as little as needed to lie within the limits; a span that is too wide
    /// or too narrow is changed.
    ViewRange within(const ViewLimits& limits) const;

    ViewRange movedBy(Seconds time, double keys, const ViewLimits& limits) const;
    ViewRange movedTo(Seconds newBegin, const ViewLimits& limits) const;

    /// The same view when [from, to] or its beginning and the row of `pitch` lie within it with a
    /// margin, else one in whose middle they are.
    ViewRange revealing(Seconds from, Seconds to, double pitch, const ViewLimits& limits) const;

    /// Divides the time span by `factor`; `anchor` keeps its place on the screen.
    ViewRange zoomedInTime(double factor, Seconds anchor, const ViewLimits& limits) const;
    ViewRange zoomedInPitch(double factor, double anchor, const ViewLimits& limits) const;
};

} // namespace rollwright
