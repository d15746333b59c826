#include "ui/plot/ViewRange.h"

#include <algorithm>

namespace rollwright {

namespace {

/// Moves [begin, begin + span] into [lowest, highest]; span <= highest - lowest.
template <typename T>
T beginWithin(T begin, T span, T lowest, T highest)
{
    return std::max(lowest, std::min(begin, highest - span));
}

} // namespace

ViewRange ViewRange::whole(const ViewLimits& limits)
{
    return ViewRange{Seconds(0), limits.end, ViewLimits::kLowest, ViewLimits::kHighest}.within(
        limits);
}

ViewRange ViewRange::within(const ViewLimits& limits) const
{
    const Seconds longest = std::max(limits.end, kShortest);
    const Seconds newSpan = std::clamp(span(), kShortest, longest);
    const Seconds newBegin = beginWithin(begin, newSpan, Seconds(0), longest);

    const double mostKeys = ViewLimits::kHighest - ViewLimits::kLowest;
    const double newKeys = std::clamp(keys(), kFewestKeys, mostKeys);
    const double newLow = beginWithin(low, newKeys, ViewLimits::kLowest, ViewLimits::kHighest);
    return {newBegin, newBegin + newSpan, newLow, newLow + newKeys};
}

ViewRange ViewRange::movedBy(Seconds time, double keyCount, const ViewLimits& limits) const
{
    return ViewRange{begin + time, end + time, low + keyCount, high + keyCount}.within(limits);
}

ViewRange ViewRange::movedTo(Seconds newBegin, const ViewLimits& limits) const
{
    return movedBy(newBegin - begin, 0, limits);
}

ViewRange ViewRange::revealing(Seconds from, Seconds to, double pitch,
                               const ViewLimits& limits) const
{
    constexpr double kMargin = 0.05; ///< of the span
    const Seconds margin = kMargin * span();
    const Seconds last = std::min(to, from + span() / 2); // of a long note its beginning counts
    Seconds time{0};
    if (from < begin + margin || last > end - margin)
        time = (from + last) / 2 - (begin + end) / 2;
    double keyCount = 0;
    if (pitch < low + 0.5 || pitch > high - 0.5)
        keyCount = pitch - (low + high) / 2;
    return movedBy(time, keyCount, limits);
}

ViewRange ViewRange::zoomedInTime(double factor, Seconds anchor, const ViewLimits& limits) const
{
    const Seconds newSpan = std::clamp(span() / factor, kShortest, std::max(limits.end, kShortest));
    const double place = (anchor - begin) / span();
    const Seconds newBegin = anchor - place * newSpan;
    return ViewRange{newBegin, newBegin + newSpan, low, high}.within(limits);
}

ViewRange ViewRange::zoomedInPitch(double factor, double anchor, const ViewLimits& limits) const
{
    const double newKeys =
        std::clamp(keys() / factor, kFewestKeys, ViewLimits::kHighest - ViewLimits::kLowest);
    const double place = (anchor - low) / keys();
    const double newLow = anchor - place * newKeys;
    return ViewRange{begin, end, newLow, newLow + newKeys}.within(limits);
}

} // namespace rollwright
