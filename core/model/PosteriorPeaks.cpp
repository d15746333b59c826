#include "core/model/PosteriorPeaks.h"

namespace rollwright {

namespace {

/// Where the apex of a symmetric triangle lies, relative to the middle sample of three.
double triangleApex(float before, float middle, float after)
{
    const float lower = after > before ? before : after;
    return 0.5 * (after - before) / (middle - lower);
}

/// The peak whose plateau begins at `first`, where the value has just risen to a candidate's;
/// false when the curve rises on after it.
bool peakFrom(const Posteriorgram& curve, int first, int key, PosteriorPeak& peak)
{
    const float value = curve.at(first, key);
    int last = first;
    while (last + 1 < curve.frames() && curve.at(last + 1, key) == value)
        ++last;
    const bool atEnd = last + 1 == curve.frames();
    if (!atEnd && curve.at(last + 1, key) > value)
        return false;

    peak = {(first + last) / 2, 0.5 * (first + last), value};
    if (first == last && first > 0 && !atEnd)
        peak.position += triangleApex(curve.at(first - 1, key), value, curve.at(first + 1, key));
    return true;
}

void addPeak(std::vector<PosteriorPeak>& peaks, const PosteriorPeak& peak, int minimumGap)
{
    if (peaks.empty() || peak.frame - peaks.back().frame >= minimumGap)
        peaks.push_back(peak);
    else if (peak.value > peaks.back().value)
        peaks.back() = peak;
}

} // namespace

PeaksOfKeys findPeaks(const Posteriorgram& posteriorgram, double threshold, int minimumGap)
{
    PeaksOfKeys peaks;
    PosteriorPeak peak;
    // Frame after frame, as the values lie in memory; few of them pass the threshold.
    for (int frame = 0; frame < posteriorgram.frames(); ++frame) {
        for (int key = 0; key < kKeyCount; ++key) {
            const float value = posteriorgram.at(frame, key);
            if (value < threshold || (frame > 0 && !(value > posteriorgram.at(frame - 1, key))))
                continue;
            if (peakFrom(posteriorgram, frame, key, peak))
                addPeak(peaks[static_cast<std::size_t>(key)], peak, minimumGap);
        }
    }
    return peaks;
}

} // namespace rollwright
