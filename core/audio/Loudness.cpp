#include "core/audio/Loudness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <memory>
#include <vector>

#include <ebur128.h>

namespace rollwright {

namespace {

constexpr double kHighestPeak = -1;      ///< dBFS
constexpr std::ptrdiff_t kBlock = 65536; ///< frames that are measured at a time

struct Close {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};
using Meter = std::unique_ptr<ebur128_state, Close>;

Meter makeMeter(unsigned channels, SampleRate rate, int mode)
{
    return Meter(ebur128_init(channels, static_cast<unsigned long>(rate.hertz), mode));
}

std::optional<double> loudnessOf(const Meter& meter)
{
    double loudness = 0;
    ebur128_loudness_global(meter.get(), &loudness);
    return std::isfinite(loudness) ? std::optional(loudness) : std::nullopt;
}

double fromDecibels(double value)
{
    return std::pow(10.0, value / 20);
}

} // namespace

std::optional<double> loudnessOf(AudioView audio)
{
    float peak = 0;
    for (const float sample : audio.samples)
        peak = std::max(peak, std::abs(sample));
    if (peak <= 0)
        return std::nullopt;

    const Meter meter = makeMeter(1, audio.rate, EBUR128_MODE_I);
    std::vector<float> scaled;
    for (auto rest = audio.samples; !rest.empty(); rest = rest.subspan(scaled.size())) {
        scaled.assign(rest.begin(), rest.begin() + std::min(kBlock, std::ssize(rest)));
        for (float& sample : scaled)
            sample /= peak;
        ebur128_add_frames_float(meter.get(), scaled.data(), scaled.size());
    }
    const auto loudness = loudnessOf(meter);
    return loudness ? std::optional(*loudness + 20 * std::log10(peak)) : std::nullopt;
}

struct LoudnessMeter::Meter {
    rollwright::Meter ebu;
};

LoudnessMeter::LoudnessMeter(SampleRate rate)
    : m_meter(std::make_unique<Meter>(makeMeter(2, rate, EBUR128_MODE_I)))
{
}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(std::span<const float> stereo)
{
    ebur128_add_frames_float(m_meter->ebu.get(), stereo.data(), stereo.size() / 2);
}

std::optional<double> LoudnessMeter::loudness() const
{
    return loudnessOf(m_meter->ebu);
}

double gainToLoudness(std::span<const float> stereo, SampleRate rate, double target,
                      const JobControl& control)
{
    const Meter meter = makeMeter(2, rate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
    for (auto rest = stereo; !rest.empty();) {
        if (control.cancelled())
            return 1;
        const auto block = rest.first(std::min<std::size_t>(2 * kBlock, rest.size()));
        ebur128_add_frames_float(meter.get(), block.data(), block.size() / 2);
        rest = rest.subspan(block.size());
    }
    std::array<double, 2> peaks{};
    for (unsigned side = 0; side < 2; ++side)
        ebur128_true_peak(meter.get(), side, &peaks[side]);
    const double peak = std::max(peaks[0], peaks[1]);
    const auto loudness = loudnessOf(meter);
    if (!loudness || peak <= 0)
        return 1;
    return std::min(fromDecibels(target - *loudness), fromDecibels(kHighestPeak) / peak);
}

} // namespace rollwright
