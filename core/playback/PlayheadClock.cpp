#include "core/playback/PlayheadClock.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

void PlayheadClock::publish(const TransportState& state, Time heardAt) noexcept
{
    if (restsStill(state))
        return;
    const std::uint32_t sequence = m_sequence.load(std::memory_order_relaxed);
    m_sequence.store(sequence + 1);
    m_position.store(state.position);
    m_moving.store(state.moving);
    m_runBegin.store(state.runBegin);
    m_runBefore.store(state.runBefore);
    m_run.store(state.run);
    m_heardAt.store(heardAt);
    m_speed.store(state.speed);
    m_sequence.store(sequence + 2);
    wake();
}

void PlayheadClock::wake() const noexcept
{
    ++m_news;
    m_news.notify_all();
}

bool PlayheadClock::restsStill(const TransportState& state) const noexcept
{
    return !state.moving && !m_moving.load(std::memory_order_relaxed) &&
           state.run == m_run.load(std::memory_order_relaxed) &&
           state.position == m_position.load(std::memory_order_relaxed);
}

PlayheadClock::Point PlayheadClock::read() const noexcept
{
    Point point;
    std::uint32_t before = 0;
    do {
        before = m_sequence.load();
        point = {{m_position.load(), m_moving.load(), m_runBegin.load(), m_runBefore.load(),
                  m_run.load(), m_speed.load()},
                 m_heardAt.load()};
    } while (before % 2 != 0 || before != m_sequence.load());
    return point;
}

PlayheadClock::Reading PlayheadClock::at(Time now) const noexcept
{
    const auto [state, heardAt] = read();
    const auto end = static_cast<double>(state.position);
    const auto begin = static_cast<double>(state.runBegin);
    const double ahead = Seconds(heardAt - now).count() * m_rate.hertz * state.speed;
    const bool unheard = ahead > 0 && end > begin; // nothing was played where it only jumped
    if (!state.moving && !unheard)
        return {end, false, state.run, end};
    const double frame = end - std::max(0.0, ahead);
    if (frame >= begin)
        return {frame, true, state.run, begin};
    if (state.runBefore == TransportState::kNone)
        return {begin, true, state.run, begin};
    // A short loop may have been rendered several times since what is heard now.
    const double loop = static_cast<double>(state.runBefore) - begin;
    const double rounds = std::floor((begin - frame) / loop);
    const double heard = static_cast<double>(state.runBefore) - (begin - frame - rounds * loop);
    return {heard, true, state.run - 1 - static_cast<std::uint32_t>(rounds), heard};
}

} // namespace rollwright
