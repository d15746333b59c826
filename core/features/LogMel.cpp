#include "core/features/LogMel.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/features/MelBands.h"

namespace rollwright {

namespace {

constexpr int kLead = LogMel::kHop / 2; ///< samples of silence before the recording
constexpr double kLowestHertz = 30;
constexpr double kHighestHertz = 8000;
constexpr float kFloor = 1e-9F;

constexpr MelBands kMelBands{LogMel::kBands, kLowestHertz, kHighestHertz, MelScale::Htk};

constexpr float kFullScale = LogMel::kWindow / 4.0F; ///< magnitude of a full-scale sine

float magnitudeOf(float feature)
{
    return std::exp(feature / 2) / kFullScale;
}

float featureOf(float magnitude)
{
    const float amplitude = magnitude * kFullScale;
    return std::log(std::max(amplitude * amplitude, kFloor));
}

} // namespace

double LogMel::hertzOf(double band)
{
    return kMelBands.edge(band + 1);
}

LogMel::LogMel() : m_stft(kWindow), m_power(static_cast<std::size_t>(m_stft.bins()))
{
    correct({});
}

void LogMel::correct(const InputCorrection& correction)
{
    m_bands = kMelBands.filters(kRate.hertz / pitchRatio(correction) / kWindow, m_stft.bins());
    for (TriangularFilter& band : m_bands)
        for (float& weight : band.weights)
            weight *= static_cast<float>(correction.gain * correction.gain);
}

FeatureScale LogMel::scale() const
{
    return {magnitudeOf, featureOf, 0, 1};
}

FrameGrid LogMel::grid(std::size_t samples) const
{
    const Seconds hop = kRate.duration(kHop);
    return {hop, hop / 2, static_cast<int>((samples + kLead) / kHop)};
}

void LogMel::powerOfFrame(std::span<const float> samples, int frame)
{
    const std::int64_t centre = static_cast<std::int64_t>(frame) * kHop + kLead;
    if (centre >= kWindow / 2 && samples.size() >= 2 * kWindow) {
        m_stft.power(samples, centre, Padding::Reflect, m_power);
        return;
    }
    // The mirror stands at the beginning of the silence: build as much of the signal as is seen.
    const std::size_t length = std::min<std::size_t>(samples.size(), 2 * kWindow);
    std::vector<float> head(kLead + length);
    std::copy_n(samples.begin(), length, head.begin() + kLead);
    m_stft.power(head, centre + kLead, Padding::Reflect, m_power);
}

FeatureMatrix LogMel::compute(AudioView audio, int first, int count)
{
    assert(audio.rate == kRate);
    const FrameGrid whole = grid(audio.samples.size());
    assert(first >= 0 && count >= 0 && first + count <= whole.frames);
    FeatureMatrix features(whole.part(first, count), kBands);
    for (int t = 0; t < count; ++t) {
        powerOfFrame(audio.samples, first + t);
        const std::span<float> out = features.frame(t);
        for (std::size_t b = 0; b < m_bands.size(); ++b)
            out[b] = std::log(std::max(m_bands[b].apply(m_power), kFloor));
    }
    return features;
}

} // namespace rollwright
