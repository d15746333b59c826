#include "core/playback/TimeStretcher.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <rubberband/RubberBandStretcher.h>

namespace rollwright {

namespace {

using RubberBand::RubberBandStretcher;

constexpr int kOptions = RubberBandStretcher::OptionProcessRealTime |
                         RubberBandStretcher::OptionEngineFiner |
                         RubberBandStretcher::OptionChannelsTogether;

/// R3 lets a struck tone begin early where it plays slower: by about this much of the recording
/// times what the speed lacks to 1 (measured with tones of 55 to 2000 Hz).
constexpr Seconds kEarly{0.0043};

/// Frames that are played unheard until the level is full.
constexpr std::size_t kRunUp = 512;

} // namespace

TimeStretcher::TimeStretcher(std::shared_ptr<PlaybackSource> source, SampleRate rate)
    : m_rate(rate), m_source(std::move(source)),
      m_stretcher(
          std::make_unique<RubberBandStretcher>(static_cast<std::size_t>(rate.hertz), 2, kOptions))
{
    m_stretcher->setMaxProcessSize(kBlock);
}

TimeStretcher::~TimeStretcher() = default;

void TimeStretcher::begin(PlaybackPlace place) noexcept
{
    m_stretcher->reset();
    m_stretcher->setTimeRatio(1 / place.speed);
    const double before = kEarly.count() * m_rate.hertz * std::max(0.0, 1 - place.speed) +
                          static_cast<double>(kRunUp) * place.speed +
                          static_cast<double>(m_stretcher->getPreferredStartPad());
    m_nextInput = {std::round(place.frame - before)};
    for (std::size_t unheard = m_stretcher->getStartDelay() + kRunUp; unheard > 0;)
        unheard -= fetch(unheard);
}

void TimeStretcher::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    const bool follows = place.meets(m_next);
    m_next = place.after(stereo.size() / 2);
    if (place.speed == 1) {
        m_source->render(stereo, place);
        return;
    }
    if (!follows)
        begin(place);
    while (!stereo.empty()) {
        const std::size_t count = fetch(stereo.size() / 2);
        for (std::size_t i = 0; i < count; ++i) {
            stereo[2 * i] = m_left[i];
            stereo[2 * i + 1] = m_right[i];
        }
        stereo = stereo.subspan(2 * count);
    }
}

/// Brings up to `most` frames of what comes next into m_left and m_right; at least one.
std::size_t TimeStretcher::fetch(std::size_t most) noexcept
{
    while (m_stretcher->available() <= 0)
        feed();
    const std::size_t count =
        std::min({static_cast<std::size_t>(m_stretcher->available()), most, kBlock});
    float* const channels[] = {m_left.data(), m_right.data()};
    return m_stretcher->retrieve(channels, count);
}

void TimeStretcher::feed() noexcept
{
    const std::size_t count = std::clamp<std::size_t>(m_stretcher->getSamplesRequired(), 1, kBlock);
    m_source->render(std::span(m_stereo).first(2 * count), m_nextInput);
    m_nextInput = m_nextInput.after(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_left[i] = m_stereo[2 * i];
        m_right[i] = m_stereo[2 * i + 1];
    }
    const float* const channels[] = {m_left.data(), m_right.data()};
    m_stretcher->process(channels, count, false);
}

} // namespace rollwright
