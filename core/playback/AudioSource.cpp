#include "core/playback/AudioSource.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

void AudioSource::take() noexcept
{
    bool changed = false;
    const auto* audio = m_mailbox.take(changed);
    m_audio = audio ? audio->get() : nullptr;
}

void AudioSource::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    std::fill(stereo.begin(), stereo.end(), 0.F);
    const bool jumps = !place.meets(m_next);
    m_next = place.after(stereo.size() / 2);
    if (jumps || !m_audio) {
        take();
        m_faded = jumps ? kFadeFrames : 0; // jumps are faded by who jumps
    }
    if (!m_audio)
        return;
    constexpr float kScale = 1.F / 32768;
    const auto& samples = m_audio->samples;
    const auto length = static_cast<std::int64_t>(samples.size());
    const std::int64_t first = 2 * std::llround(place.frame);
    const std::int64_t begin = std::clamp<std::int64_t>(first, 0, length);
    const std::int64_t end =
        std::clamp<std::int64_t>(first + static_cast<std::int64_t>(stereo.size()), 0, length);
    for (std::int64_t i = begin; i < end; ++i)
        stereo[static_cast<std::size_t>(i - first)] =
            kScale * static_cast<float>(samples[static_cast<std::size_t>(i)]);
    fadeIn(stereo);
}

void AudioSource::fadeIn(std::span<float> stereo) noexcept
{
    for (; m_faded < kFadeFrames && !stereo.empty(); ++m_faded, stereo = stereo.subspan(2)) {
        const float gain = static_cast<float>(m_faded) / kFadeFrames;
        stereo[0] *= gain;
        stereo[1] *= gain;
    }
}

} // namespace rollwright
