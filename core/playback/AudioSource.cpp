#include "core/playback/AudioSource.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

const StereoAudio* AudioSource::take() noexcept
{
    bool changed = false;
    const auto* audio = m_mailbox.take(changed);
    return audio ? audio->get() : nullptr;
}

void AudioSource::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    std::fill(stereo.begin(), stereo.end(), 0.F);
    const StereoAudio* audio = take();
    if (!audio)
        return;
    constexpr float kScale = 1.F / 32768;
    const auto& samples = audio->samples;
    const auto length = static_cast<std::int64_t>(samples.size());
    const std::int64_t first = 2 * std::llround(place.frame);
    const std::int64_t begin = std::clamp<std::int64_t>(first, 0, length);
    const std::int64_t end =
        std::clamp<std::int64_t>(first + static_cast<std::int64_t>(stereo.size()), 0, length);
    for (std::int64_t i = begin; i < end; ++i)
        stereo[static_cast<std::size_t>(i - first)] =
            kScale * static_cast<float>(samples[static_cast<std::size_t>(i)]);
}

} // namespace rollwright
