#include "core/audio/PeakLimiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <ebur128.h>

namespace rollwright {

namespace {

constexpr Seconds kStep{0.001};
constexpr std::ptrdiff_t kAhead = 5;  ///< steps, in which the gain falls
constexpr double kReleaseSteps = 100; ///< in which it comes back, but for 1/e

std::size_t stepFrames(SampleRate rate)
{
    return std::max<std::size_t>(
        1, static_cast<std::size_t>(std::llround(kStep.count() * rate.hertz)));
}

} // namespace

struct PeakLimiter::Meter {
    struct Close {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    std::unique_ptr<ebur128_state, Close> ebu;

    /// The highest true peak of what was added last, which lies up to 12 frames further back.
    float peakOf(std::span<const float> stereo) const
    {
        ebur128_add_frames_float(ebu.get(), stereo.data(), stereo.size() / 2);
        double highest = 0;
        for (unsigned side = 0; side < 2; ++side) {
            double peak = 0;
            ebur128_prev_true_peak(ebu.get(), side, &peak);
            highest = std::max(highest, peak);
        }
        return static_cast<float>(highest);
    }
};

PeakLimiter::PeakLimiter(SampleRate rate)
    : m_step(stepFrames(rate)), m_meter(std::make_unique<Meter>()), m_measured(m_step)
{
    m_meter->ebu.reset(
        ebur128_init(2, static_cast<unsigned long>(rate.hertz), EBUR128_MODE_TRUE_PEAK));
}

PeakLimiter::~PeakLimiter() = default;

void PeakLimiter::measure(std::span<const float> stereo)
{
    while (!stereo.empty()) {
        if (m_measured == m_step) {
            m_peaks.push_back(0);
            m_measured = 0;
        }
        const auto next = stereo.first(std::min(stereo.size(), 2 * (m_step - m_measured)));
        m_peaks.back() = std::max(m_peaks.back(), m_meter->peakOf(next));
        m_measured += next.size() / 2;
        stereo = stereo.subspan(next.size());
    }
}

double PeakLimiter::peak() const
{
    return m_peaks.empty() ? 0 : std::ranges::max(m_peaks);
}

/// The least gain of the steps ahead, which comes back slowly, and its mean over the steps before:
/// at a peak all of them are as small as it asks for.
void PeakLimiter::setGain(double gain)
{
    const double release = 1 - std::exp(-1 / kReleaseSteps);
    const std::ptrdiff_t steps = std::ssize(m_peaks);
    std::array<double, kAhead + 1> held{}; // the newest at i % size
    double least = 1;
    m_gains.resize(m_peaks.size() + 1);
    for (std::ptrdiff_t i = 0; i <= steps; ++i) {
        // A peak is told a little late, and a step is as loud as both its ends make it.
        const auto from = m_peaks.begin() + std::max<std::ptrdiff_t>(i - 1, 0);
        const auto to = m_peaks.begin() + std::min<std::ptrdiff_t>(i + 2 + kAhead, steps);
        const double peak = from < to ? gain * *std::max_element(from, to) : 0;
        least = std::min(peak > kCeiling ? kCeiling / peak : 1, least + release * (1 - least));
        if (i == 0)
            held.fill(least);
        held[static_cast<std::size_t>(i) % held.size()] = least;
        const double mean = std::accumulate(held.begin(), held.end(), 0.0) / double(held.size());
        m_gains[static_cast<std::size_t>(i)] = static_cast<float>(gain * mean);
    }
}

void PeakLimiter::limit(std::span<float> stereo, std::size_t frame) const
{
    for (std::size_t i = 0; i < stereo.size(); i += 2, ++frame) {
        const std::size_t step = std::min(frame / m_step, m_gains.size() - 2);
        const float part = static_cast<float>(frame - step * m_step) / static_cast<float>(m_step);
        const float gain = std::lerp(m_gains[step], m_gains[step + 1], std::min(part, 1.F));
        stereo[i] *= gain;
        stereo[i + 1] *= gain;
    }
}

} // namespace rollwright
