#include "core/playback/StereoAudio.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <span>
#include <utility>

#include "core/audio/LikelyLength.h"
#include "core/audio/Loudness.h"
#include "core/audio/Resampler.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

constexpr Seconds kRoom{1}; ///< for what comes beyond the announced length, as the rest of a frame
constexpr float kFullScale = 32768;
constexpr long kLowest = -32768;
constexpr long kHighest = 32767;
constexpr float kHair = 1.F / 512;  ///< of a step: as near as 24 bits come
constexpr float kSofter = 0.89125F; ///< -1 dB
constexpr float kSoftest = 0.2512F; ///< -12 dB

/// Rounds to 16 bits, with noise of a triangular distribution, the same for every recording.
/// Silence, and all else that has 16 bits already, comes without it.
class Dither
{
public:
    std::int16_t operator()(float sample)
    {
        const float exact = std::clamp(sample, -1.F, 1.F) * kFullScale;
        auto rounded = std::lrint(exact);
        if (std::abs(static_cast<float>(rounded) - exact) > kHair)
            rounded = std::lrint(exact + noise());
        return static_cast<std::int16_t>(std::clamp(rounded, kLowest, kHighest));
    }

private:
    /// Between -1 and 1, from the halves of a number by xorshift.
    float noise()
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 17U;
        m_state ^= m_state << 5U;
        const auto low = static_cast<float>(m_state & 0xFFFFU);
        const auto high = static_cast<float>(m_state >> 16U);
        return (low - high) / 65536;
    }

    std::uint32_t m_state = 2463534242;
};

float peakOf(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

/// What comes out of a resampler, kept and measured.
class StereoCollector
{
public:
    StereoCollector(const SoundFile& sound, SampleRate rate)
        : m_resampler(sound.rate(), rate, 2), m_meter(rate), m_audio{{}, rate}
    {
        const auto room = static_cast<std::size_t>(kRoom.count() * rate.hertz);
        const auto likely = likelyFrames(sound.announcedFrames(), sound.rate(), rate);
        m_audio.samples.reserve(2 * (likely + room)); // else all of it would have to move
    }

    void add(std::span<const float> stereo)
    {
        m_resampler.process(stereo, m_ready);
        keep();
    }

    StereoAudio finish()
    {
        m_resampler.finish(m_ready);
        keep();
        if (const auto loudness = m_meter.loudness())
            m_audio.loudness = *loudness + 20 * std::log10(m_gain);
        return std::move(m_audio);
    }

private:
    void keep()
    {
        m_meter.add(m_ready);
        float softer = 1;
        for (const float peak = peakOf(m_ready);
             softer * m_gain * peak > 1 && softer * m_gain > kSoftest;)
            softer *= kSofter;
        if (softer < 1)
            soften(softer);
        for (float& sample : m_ready)
            sample *= m_gain;
        for (std::size_t i = 0; i < m_ready.size(); i += 2) { // one channel stays one
            const std::int16_t left = m_dither(m_ready[i]);
            m_audio.samples.push_back(left);
            m_audio.samples.push_back(m_ready[i + 1] == m_ready[i] ? left
                                                                   : m_dither(m_ready[i + 1]));
        }
        m_ready.clear();
    }

    void soften(float gain)
    {
        m_gain *= gain;
        const auto softer = [&](std::int16_t sample) {
            return m_dither(gain / kFullScale * static_cast<float>(sample));
        };
        for (std::size_t i = 0; i < m_audio.samples.size(); i += 2) {
            const bool one = m_audio.samples[i] == m_audio.samples[i + 1];
            m_audio.samples[i] = softer(m_audio.samples[i]);
            m_audio.samples[i + 1] = one ? m_audio.samples[i] : softer(m_audio.samples[i + 1]);
        }
    }

    Resampler m_resampler;
    LoudnessMeter m_meter;
    Dither m_dither;
    StereoAudio m_audio;
    std::vector<float> m_ready;
    float m_gain = 1; ///< of what is kept
};

} // namespace

Result<StereoAudio> loadStereo(const std::filesystem::path& file, SampleRate rate,
                               JobControl& control)
try {
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    StereoCollector collector(*sound, rate);
    const auto read =
        sound->readAllStereo(control, [&](std::span<const float> block) { collector.add(block); });
    if (!read)
        return tl::unexpected(read.error());
    return collector.finish();
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
