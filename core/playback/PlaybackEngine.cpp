#include "core/playback/PlaybackEngine.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/playback/TimeStretcher.h"

namespace rollwright {

static_assert(std::atomic<LoopRegion>::is_always_lock_free);
static_assert(std::atomic<std::int64_t>::is_always_lock_free);
static_assert(std::atomic<double>::is_always_lock_free);

PlaybackEngine::PlaybackEngine(std::shared_ptr<PlaybackSource> source, SampleRate rate)
    : m_rate(rate), m_source(std::move(source))
{
}

void PlaybackEngine::play()
{
    m_wanted = true;
    m_alarm->ring();
}

void PlaybackEngine::pause()
{
    m_wanted = false;
}

void PlaybackEngine::seek(std::int64_t frame)
{
    const std::int64_t target = std::max<std::int64_t>(0, frame);
    m_sought = target;
    m_seek = target;
    m_alarm->ring();
}

void PlaybackEngine::setEnd(std::int64_t frame)
{
    m_end = frame;
}

void PlaybackEngine::setLoop(std::optional<LoopRegion> loop)
{
    const LoopRegion region = loop.value_or(LoopRegion{});
    const bool loops =
        region.end > region.begin && m_rate.duration(region.end - region.begin) >= kShortestLoop;
    m_loop = loops ? region : LoopRegion{};
}

void PlaybackEngine::setSpeed(double speed)
{
    m_speed = std::clamp(speed, TimeStretcher::kSlowest, TimeStretcher::kFastest);
}

TransportState PlaybackEngine::render(std::span<float> stereo) noexcept
{
    m_sought.compare_exchange_strong(m_obeyed, kNoSeek); // unless it was asked to go on from there
    m_obeyed = kNoSeek;
    while (!stereo.empty()) {
        if (!m_state.moving)
            obey();
        if (!m_state.moving) {
            m_source->rest();
            break;
        }
        stereo = renderRun(stereo);
    }
    std::fill(stereo.begin(), stereo.end(), 0.F);
    return m_state;
}

/// At rest, when nothing sounds, the transport does what it was asked for.
void PlaybackEngine::obey() noexcept
{
    takeSpeed();
    const std::int64_t target = m_seek.exchange(kNoSeek);
    if (target != kNoSeek) {
        m_obeyed = target;
        jumpTo(std::min(target, m_end.load()), TransportState::kNone);
    }
    if (!m_wanted)
        return;
    if (m_end == 0) {
        m_wanted = false;
        return;
    }
    jumpTo(m_state.position < m_end ? m_state.position : 0, TransportState::kNone);
    m_state.moving = true;
}

void PlaybackEngine::takeSpeed() noexcept
{
    m_state.speed = m_speed;
    m_exactPosition = static_cast<double>(m_state.position);
}

void PlaybackEngine::jumpTo(std::int64_t frame, std::int64_t from) noexcept
{
    m_state.position = frame;
    m_exactPosition = static_cast<double>(frame);
    m_state.runBegin = frame;
    m_state.runBefore = from;
    ++m_state.run;
    m_fade = 0;
}

/// Renders up to the next boundary or the end of a fade; returns the rest of `stereo`.
std::span<float> PlaybackEngine::renderRun(std::span<float> stereo) noexcept
{
    const bool halting = !m_wanted || m_seek != kNoSeek;
    const bool stopping = halting || m_speed != m_state.speed;
    if (stopping && m_fade == 0) {
        if (m_seek >= m_end)
            m_wanted = false; // nothing is left to play
        if (halting)
            m_state.moving = false;
        else
            takeSpeed();
        return stereo;
    }
    const double way = std::max(0.0, static_cast<double>(boundary()) - m_exactPosition);
    // A boundary that comes into the way too late for a fade is overshot by one.
    const auto left = std::max(static_cast<std::int64_t>(std::ceil(way / m_state.speed)), m_fade);
    std::int64_t count = std::min(static_cast<std::int64_t>(stereo.size() / 2), left);
    if (stopping)
        count = std::min(count, m_fade);
    const auto block = stereo.first(static_cast<std::size_t>(2 * count));
    m_source->render(block, {m_exactPosition, m_state.speed});

    for (std::int64_t i = 0; i < count; ++i) {
        m_fade = stopping ? m_fade - 1 : std::min({m_fade + 1, kFadeFrames, left - i - 1});
        if (m_fade < kFadeFrames) {
            const float gain = static_cast<float>(m_fade) / kFadeFrames;
            block[static_cast<std::size_t>(2 * i)] *= gain;
            block[static_cast<std::size_t>(2 * i + 1)] *= gain;
        }
    }
    m_exactPosition += std::min(static_cast<double>(count) * m_state.speed, way);
    m_state.position = std::llround(m_exactPosition);
    if (count == left)
        reachBoundary();
    return stereo.subspan(block.size());
}

/// The frame at which playing cannot simply go on.
std::int64_t PlaybackEngine::boundary() const noexcept
{
    const LoopRegion loop = m_loop;
    const std::int64_t end = m_end;
    return loop.end > m_exactPosition ? std::min<std::int64_t>(loop.end, end) : end;
}

void PlaybackEngine::reachBoundary() noexcept
{
    const LoopRegion loop = m_loop;
    if (loop.end > 0 && m_state.position <= loop.end && loop.begin < m_state.position) {
        jumpTo(loop.begin, m_state.position);
        return;
    }
    if (m_state.position >= m_end) {
        m_state.moving = false;
        m_wanted = false;
    }
}

} // namespace rollwright
