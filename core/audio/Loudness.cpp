#include "core/audio/Loudness.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <vector>

#include <ebur128.h>

#include "core/audio/PeakLimiter.h"

namespace rollwright {

namespace {

constexpr std::ptrdiff_t kBlock = 65536; ///< frames that are measured at a time

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

    LoudnessMeter meter(audio.rate, 1);
    std::vector<float> scaled;
    for (auto rest = audio.samples; !rest.empty(); rest = rest.subspan(scaled.size())) {
        scaled.assign(rest.begin(), rest.begin() + std::min(kBlock, std::ssize(rest)));
        for (float& sample : scaled)
            sample /= peak;
        meter.add(scaled);
    }
    const auto loudness = meter.loudness();
    return loudness ? std::optional(*loudness + 20 * std::log10(peak)) : std::nullopt;
}

struct LoudnessMeter::Meter {
    struct Close {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    std::unique_ptr<ebur128_state, Close> ebu;
};

LoudnessMeter::LoudnessMeter(SampleRate rate, unsigned channels)
    : m_meter(std::make_unique<Meter>()), m_channels(channels)
{
    m_meter->ebu.reset(
        ebur128_init(channels, static_cast<unsigned long>(rate.hertz), EBUR128_MODE_I));
}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(std::span<const float> interleaved)
{
    ebur128_add_frames_float(m_meter->ebu.get(), interleaved.data(),
                             interleaved.size() / m_channels);
}

std::optional<double> LoudnessMeter::loudness() const
{
    double loudness = 0;
    ebur128_loudness_global(m_meter->ebu.get(), &loudness);
    return std::isfinite(loudness) ? std::optional(loudness) : std::nullopt;
}

namespace {

/// Hands `work` block after block and the frame where it begins; false where it is cancelled.
template <typename Work>
bool eachBlock(std::span<float> stereo, const JobControl& control, const Work& work)
{
    for (std::size_t done = 0; done < stereo.size();) {
        if (control.cancelled())
            return false;
        const auto rest = stereo.subspan(done);
        const auto block = rest.first(std::min<std::size_t>(2 * kBlock, rest.size()));
        work(block, done / 2);
        done += block.size();
    }
    return true;
}

/// By which `stereo` has the target's loudness once it is limited; `gain` brings it there as it is.
double gainOnceLimited(double gain, double target, PeakLimiter& limiter, std::span<float> stereo,
                       SampleRate rate, const JobControl& control)
{
    constexpr double kMostLimited = 6; ///< dB
    constexpr double kNear = 0.1;      ///< LU
    constexpr int kMostRounds = 4;
    const double untouched = PeakLimiter::kCeiling / limiter.peak();
    const double most = untouched * fromDecibels(kMostLimited);
    std::vector<float> limited;
    for (int round = 0; round < kMostRounds && gain > untouched && gain < most; ++round) {
        limiter.setGain(gain);
        LoudnessMeter meter(rate);
        const bool whole = eachBlock(stereo, control, [&](std::span<float> block, auto frame) {
            limited.assign(block.begin(), block.end());
            limiter.limit(limited, frame);
            meter.add(limited);
        });
        const double missing = whole ? target - meter.loudness().value_or(target) : 0;
        if (missing < kNear)
            break;
        gain *= fromDecibels(missing);
    }
    return std::min(gain, most);
}

} // namespace

void bringToLoudness(std::span<float> stereo, SampleRate rate, double target,
                     const JobControl& control)
{
    PeakLimiter limiter(rate);
    LoudnessMeter meter(rate);
    const bool whole = eachBlock(stereo, control, [&](std::span<float> block, std::size_t) {
        limiter.measure(block);
        meter.add(block);
    });
    if (!whole)
        return;
    const auto loudness = meter.loudness();
    limiter.setGain(loudness ? gainOnceLimited(fromDecibels(target - *loudness), target, limiter,
                                               stereo, rate, control)
                             : 1);
    eachBlock(stereo, control,
              [&](std::span<float> block, std::size_t frame) { limiter.limit(block, frame); });
}

} // namespace rollwright
