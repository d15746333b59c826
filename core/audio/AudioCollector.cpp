#include "core/audio/AudioCollector.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/audio/LikelyLength.h"

namespace rollwright {

namespace {

constexpr Seconds kShortest{0.5};
constexpr std::size_t kRoom = 2048;   ///< samples, in which a resampler works
constexpr float kSilence = 1.585e-5F; ///< -96 dBFS, half a step of 16-bit audio

} // namespace

AudioCollector::AudioCollector(SampleRate from, SampleRate to, std::int64_t announced)
    : m_from(from), m_resampler(from, to), m_audio{{}, to}
{
    m_audio.samples.reserve(likelyFrames(announced, from, to) + kRoom);
}

void AudioCollector::add(std::span<const float> block)
{
    m_resampler.process(block, m_audio.samples);
    m_taken += static_cast<std::int64_t>(block.size());
}

Result<AudioBuffer> AudioCollector::finish(const std::string& subject)
{
    m_resampler.finish(m_audio.samples);
    if (m_from.duration(m_taken) < kShortest)
        return failure(ErrorCode::AudioTooShort, subject);
    const auto audible = [](float sample) { return std::abs(sample) > kSilence; };
    if (std::ranges::none_of(m_audio.samples, audible))
        return failure(ErrorCode::AudioSilent, subject);
    return std::move(m_audio);
}

} // namespace rollwright
