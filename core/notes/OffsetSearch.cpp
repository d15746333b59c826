#include "core/notes/OffsetSearch.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {

// Tolerances of mir_eval's note-with-offsets score.
constexpr Seconds kTolerance{0.05};
constexpr double kToleranceOfDuration = 0.2;
constexpr double kWeightAtTolerance = 0.5; ///< of an end, beside 1 for one that is hit exactly

// Chosen on the validation recordings; what they gain stands in Overtone's model card.
constexpr double kReleasesPerSecond = 2; ///< before anything is heard
constexpr float kStrongestEvidence = 4;  ///< of one frame, in logits
constexpr float kNextStroke = 0.4F;      ///< the least offset posterior where the key is struck
constexpr float kUnheardRelease = 0.05F; ///< where the frame posterior does not fall, ...
constexpr float kHeardRelease = 0.9F;    ///< ... and how much surer by a fall from 1 to 0
constexpr double kNegligible = 7;        ///< logits below the best so far

float logit(float probability)
{
    constexpr float kSurest = 1e-6F;
    const float p = probability >= kSurest ? std::min(probability, 1 - kSurest) : kSurest;
    return std::log(p / (1 - p));
}

} // namespace

OffsetSearch::OffsetSearch(const Posteriors& posteriors, double frameThreshold)
    : m_posteriors(posteriors),
      m_hearsOffsets(posteriors.offset.frames() == posteriors.frame.frames()),
      m_neutral(logit(static_cast<float>(frameThreshold))),
      m_tolerance(kTolerance / posteriors.grid.hop)
{
    for (int frame = 0; frame < posteriors.frame.frames(); ++frame) {
        float released = 0;
        for (int key = 0; key < kKeyCount; ++key)
            released += release(frame, key);
        m_released.push_back(released);
    }
}

float OffsetSearch::release(int frame, int key) const
{
    if (m_hearsOffsets)
        return m_posteriors.offset.at(frame, key);
    if (frame == 0)
        return 0;
    const Posteriorgram& sounding = m_posteriors.frame;
    return std::max(0.0F, sounding.at(frame - 1, key) - sounding.at(frame, key));
}

void OffsetSearch::weigh(int key, int earliest, const PosteriorPeak* next)
{
    const double hop = m_posteriors.grid.hop.count();
    const int last = next != nullptr ? next->frame : m_posteriors.frame.frames() - 1;
    double sounding = 0;
    double best = 0;
    m_weights.clear();
    for (int frame = earliest; frame <= last; ++frame) {
        const float released = release(frame, key);
        const float others = m_released[static_cast<std::size_t>(frame)] - released;
        float ends = m_hearsOffsets ? released : kUnheardRelease + kHeardRelease * released;
        if (next != nullptr && frame == last)
            ends = std::max(ends, kNextStroke);
        const double weight = sounding + logit(ends) + std::log(1 + std::max(0.0F, others));
        best = m_weights.empty() ? weight : std::max(best, weight);
        m_weights.push_back(weight);

        const float evidence = std::clamp(logit(m_posteriors.frame.at(frame, key)) - m_neutral,
                                          -kStrongestEvidence, kStrongestEvidence);
        sounding += hop * (evidence - kReleasesPerSecond);
        if (sounding < best - kNegligible)
            break;
    }
    for (double& weight : m_weights)
        weight = std::exp(weight - best);
}

int OffsetSearch::heaviest(double earliestAge)
{
    const int count = static_cast<int>(m_weights.size());
    m_sums.assign(1, 0);
    m_moments.assign(1, 0);
    for (int i = 0; i < count; ++i) {
        const double weight = m_weights[static_cast<std::size_t>(i)];
        m_sums.push_back(m_sums.back() + weight);
        m_moments.push_back(m_moments.back() + weight * i);
    }
    const auto within = [](const std::vector<double>& before, int from, int to) {
        return before[static_cast<std::size_t>(to)] - before[static_cast<std::size_t>(from)];
    };

    int heaviest = 0;
    double most = -1;
    for (int end = 0; end < count; ++end) {
        const double reach = std::max(m_tolerance, kToleranceOfDuration * (earliestAge + end));
        const int first = std::max(0, static_cast<int>(std::ceil(end - reach)));
        const int last = std::min(count, static_cast<int>(end + reach) + 1);
        const double distances = end * (within(m_sums, first, end) - within(m_sums, end, last)) -
                                 within(m_moments, first, end) + within(m_moments, end, last);
        const double weight =
            within(m_sums, first, last) - (1 - kWeightAtTolerance) * distances / reach;
        if (weight > most) {
            most = weight;
            heaviest = end;
        }
    }
    return heaviest;
}

double OffsetSearch::centreAround(int index) const
{
    const int reach = static_cast<int>(m_tolerance);
    const int last = std::min(static_cast<int>(m_weights.size()) - 1, index + reach);
    double moment = 0;
    double sum = 0;
    for (int frame = std::max(0, index - reach); frame <= last; ++frame) {
        const double weight = m_weights[static_cast<std::size_t>(frame)];
        moment += weight * frame;
        sum += weight;
    }
    return sum > 0 ? moment / sum : index;
}

double OffsetSearch::endOf(int key, const PosteriorPeak& stroke, int earliest,
                           const PosteriorPeak* next)
{
    weigh(key, earliest, next);
    const double end = earliest + centreAround(heaviest(earliest - stroke.position));
    return next != nullptr && end > next->position - 1 ? next->position : end;
}

} // namespace rollwright
