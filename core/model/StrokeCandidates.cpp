#include "core/model/StrokeCandidates.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <tuple>

namespace rollwright {

namespace {

constexpr int kMinimumGap = 3; // frames; 60 ms at 20 ms, as the decoder's
constexpr float kCertain = 0.999F;
constexpr float kVelocityScale = 4;

float logOdds(float probability)
{
    const float p = std::clamp(probability, 1 - kCertain, kCertain);
    return std::log(p / (1 - p));
}

/// One key's curve, going on as it ends, or with zeros.
class KeyCurve
{
public:
    enum class Beyond { Zero, Same };

    KeyCurve(const Posteriorgram& values, int key, Beyond beyond)
        : m_values(values), m_key(key), m_beyond(beyond)
    {
    }

    float at(int frame) const
    {
        const int last = m_values.frames() - 1;
        if (last < 0 || (m_beyond == Beyond::Zero && (frame < 0 || frame > last)))
            return 0;
        return m_values.at(std::clamp(frame, 0, last), m_key);
    }

    /// Of the frames [first, last].
    float greatest(int first, int last) const
    {
        float most = 0;
        for (int frame = first; frame <= last; ++frame)
            most = std::max(most, at(frame));
        return most;
    }

    float mean(int first, int last) const
    {
        float sum = 0;
        for (int frame = first; frame <= last; ++frame)
            sum += at(frame);
        return sum / static_cast<float>(last - first + 1);
    }

private:
    const Posteriorgram& m_values;
    int m_key;
    Beyond m_beyond;
};

std::vector<float> heardAround(const Posteriors& posteriors, int key, int t)
{
    using enum KeyCurve::Beyond;
    const KeyCurve onset(posteriors.onset, key, Zero);
    const KeyCurve frame(posteriors.frame, key, Same);
    const KeyCurve offset(posteriors.offset, key, Zero);
    const KeyCurve velocity(posteriors.velocity, key, Zero);
    return {logOdds(onset.at(t)),
            logOdds(onset.greatest(t - 2, t - 1)),
            logOdds(onset.greatest(t + 1, t + 2)),
            logOdds(frame.greatest(t, t + 3)),
            logOdds(frame.at(t - 3)),
            logOdds(frame.at(t - 6)),
            logOdds(frame.mean(t + 2, t + 7)),
            logOdds(frame.mean(t + 8, t + 24)),
            logOdds(offset.greatest(t - 3, t)),
            kVelocityScale * velocity.at(t),
            logOdds(onset.greatest(t + 3, t + 7)),
            logOdds(onset.greatest(t - 8, t - 3))};
}

/// Frames [first, last] of one key.
struct Stretch {
    int first = 0;
    int last = 0;
};

/// The slopes of a peak, the valleys beside it included, and a lesser peak that is too near to be
/// one of its own; within limits.
Stretch humpOf(const Posteriorgram& onsets, int key, int top, Stretch limits)
{
    const auto belongs = [&](int from, int to) {
        return to >= limits.first && to <= limits.last &&
               (std::abs(to - top) < kMinimumGap || onsets.at(to, key) <= onsets.at(from, key));
    };
    Stretch hump{top, top};
    while (belongs(hump.first, hump.first - 1))
        --hump.first;
    while (belongs(hump.last, hump.last + 1))
        ++hump.last;
    return hump;
}

/// The lowest frame between two peaks.
int valleyBetween(const Posteriorgram& onsets, int key, int top, int nextTop)
{
    int valley = top + 1;
    for (int t = valley; t < nextTop; ++t)
        if (onsets.at(t, key) < onsets.at(valley, key))
            valley = t;
    return valley;
}

} // namespace

StrokeCandidates findStrokes(const Posteriors& posteriors)
{
    StrokeCandidates candidates;
    const PeaksOfKeys peaks = findPeaks(posteriors.onset, kLeastStroke, kMinimumGap);
    for (int key = 0; key < kKeyCount; ++key)
        for (const PosteriorPeak& peak : peaks[static_cast<std::size_t>(key)])
            candidates.push_back({peak, key, posteriors.grid.timeOf(peak.position),
                                  heardAround(posteriors, key, peak.frame)});
    std::ranges::sort(candidates, {},
                      [](const StrokeCandidate& c) { return std::tuple(c.time, c.key); });
    return candidates;
}

void weighStrokes(Posteriorgram& onsets, const StrokeCandidates& candidates,
                  std::span<const float> probabilities)
{
    assert(probabilities.size() == candidates.size());
    std::array<std::vector<std::size_t>, kKeyCount> ofKeys;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        ofKeys[static_cast<std::size_t>(candidates[i].key)].push_back(i);
    for (int key = 0; key < kKeyCount; ++key) {
        const std::vector<std::size_t>& ofKey = ofKeys[static_cast<std::size_t>(key)];
        Stretch limits{0, onsets.frames() - 1};
        for (std::size_t n = 0; n < ofKey.size(); ++n) {
            const PosteriorPeak& peak = candidates[ofKey[n]].peak;
            limits.last =
                n + 1 == ofKey.size()
                    ? onsets.frames() - 1
                    : valleyBetween(onsets, key, peak.frame, candidates[ofKey[n + 1]].peak.frame);
            const Stretch hump = humpOf(onsets, key, peak.frame, limits);
            for (int t = hump.first; t <= hump.last; ++t)
                onsets.at(t, key) *= probabilities[ofKey[n]] / peak.value;
            limits.first = limits.last + 1;
        }
    }
}

} // namespace rollwright
