#include "core/features/LogFrequency.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rollwright {

namespace {

constexpr std::array kWindows{2048, 8192, 512};
static_assert(kWindows.size() == LogFrequency::kScales);
constexpr double kLowestKeyHertz = 27.5;
constexpr float kCompression = 1e5F;

float compressed(float magnitude)
{
    return std::log10(1 + kCompression * magnitude);
}

float expanded(float feature)
{
    return (std::pow(10.0F, feature) - 1) / kCompression;
}

} // namespace

// Bin 1 is the lowest key.
double LogFrequency::hertzOf(double bin)
{
    return kLowestKeyHertz * std::exp2((bin - 1) / (12.0 * kBinsPerSemitone));
}

LogFrequency::Scale::Scale(int size) : stft(size), magnitudes(static_cast<std::size_t>(stft.bins()))
{
    correct({});
}

void LogFrequency::Scale::correct(const InputCorrection& correction)
{
    const double binHertz = kRate.hertz / pitchRatio(correction) / stft.size();
    // A full-scale sine peaks at size / 4.
    const auto gain = static_cast<float>(correction.gain * 4 / stft.size());
    filters.clear();
    for (int bin = 0; bin < kBinsPerScale; ++bin) {
        // Where the scale is finer than the FFT a filter is one FFT bin wide to each side.
        const double middle = hertzOf(bin);
        const double low = std::min(hertzOf(bin - 1), middle - binHertz);
        const double high = std::max(hertzOf(bin + 1), middle + binHertz);
        auto filter = TriangularFilter::between(low, middle, high, binHertz, stft.bins());
        for (float& weight : filter.weights)
            weight *= gain;
        filters.push_back(std::move(filter));
    }
}

LogFrequency::LogFrequency() : m_scales(kWindows.begin(), kWindows.end()) {}

void LogFrequency::correct(const InputCorrection& correction)
{
    for (Scale& scale : m_scales)
        scale.correct(correction);
}

FrameGrid LogFrequency::grid(std::size_t samples) const
{
    return {kRate.duration(kHop), Seconds(0), static_cast<int>(samples / kHop) + 1};
}

FeatureScale LogFrequency::scale() const
{
    return {expanded, compressed, kBinsPerSemitone, kScales};
}

FeatureMatrix LogFrequency::compute(AudioView audio, int first, int count)
{
    assert(audio.rate == kRate);
    const FrameGrid whole = grid(audio.samples.size());
    assert(first >= 0 && count >= 0 && first + count <= whole.frames);
    FeatureMatrix features(whole.part(first, count), bins());
    for (int t = 0; t < count; ++t) {
        auto out = features.frame(t).begin();
        for (Scale& scale : m_scales) {
            scale.stft.magnitude(audio.samples, static_cast<std::int64_t>(first + t) * kHop,
                                 Padding::Zero, scale.magnitudes);
            for (const TriangularFilter& filter : scale.filters)
                *out++ = compressed(filter.apply(scale.magnitudes));
        }
    }
    return features;
}

} // namespace rollwright
