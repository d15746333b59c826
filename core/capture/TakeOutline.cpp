#include "core/capture/TakeOutline.h"

namespace rollwright {

void TakeOutline::add(std::span<const float> samples, InputFormat format)
{
    const auto channels = static_cast<std::size_t>(format.channels);
    if (!m_downmix)
        m_downmix.emplace(channels);
    m_mono.resize(samples.size() / channels);
    m_downmix->mix(samples, m_mono);
    const std::lock_guard lock(m_mutex);
    if (!m_peaks)
        m_peaks.emplace(format.rate);
    m_peaks->append(m_mono);
}

std::shared_ptr<const PeakPyramid> TakeOutline::soFar() const
{
    std::shared_ptr<PeakPyramid> peaks;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_peaks)
            return nullptr;
        peaks = std::make_shared<PeakPyramid>(*m_peaks);
    }
    peaks->finish();
    return peaks;
}

} // namespace rollwright
