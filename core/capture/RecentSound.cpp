#include "core/capture/RecentSound.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

RecentSound::RecentSound(SampleRate rate, Seconds kept)
    : m_rate(rate), m_most(static_cast<std::size_t>(std::llround(kept.count() * rate.hertz)))
{
}

void RecentSound::add(std::span<const float> samples, InputFormat format)
{
    if (!m_resampler)
        m_resampler.emplace(format.rate, m_rate);
    const auto channels = static_cast<std::size_t>(format.channels);
    if (!m_downmix)
        m_downmix.emplace(channels);
    m_mono.resize(samples.size() / channels);
    m_downmix->mix(samples, m_mono);
    {
        const std::lock_guard lock(m_mutex);
        m_resampler->process(m_mono, m_samples);
        if (m_samples.size() > 2 * m_most) {
            const auto old = static_cast<std::ptrdiff_t>(m_samples.size() - m_most);
            m_samples.erase(m_samples.begin(), m_samples.begin() + old);
            m_forgotten += old;
        }
    }
    m_added.notify_one();
}

bool RecentSound::waitFor(Seconds end, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    return m_added.wait(lock, stop, [&] {
        return m_rate.duration(m_forgotten + static_cast<std::int64_t>(m_samples.size())) >= end;
    });
}

RecentSound::Piece RecentSound::since(Seconds begin) const
{
    const std::lock_guard lock(m_mutex);
    const auto wanted = std::llround(begin.count() * m_rate.hertz) - m_forgotten;
    const auto first = std::clamp<std::int64_t>(wanted, 0, std::ssize(m_samples));
    return {{{m_samples.begin() + first, m_samples.end()}, m_rate},
            m_rate.duration(m_forgotten + first)};
}

} // namespace rollwright
