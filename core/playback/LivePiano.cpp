#include "core/playback/LivePiano.h"

#include <algorithm>

#include "core/notes/MidiNumbers.h"

namespace rollwright {

void LivePiano::setPiano(std::shared_ptr<PianoSynth> piano)
{
    m_piano.post(std::move(piano));
}

void LivePiano::strike(Pitch pitch, int velocity)
{
    if (pitch.midi >= 0 && pitch.midi <= midi::kMost)
        post(static_cast<std::size_t>(pitch.midi), std::clamp<int>(velocity, 1, midi::kMost));
}

void LivePiano::release(Pitch pitch)
{
    if (pitch.midi >= 0 && pitch.midi <= midi::kMost)
        post(static_cast<std::size_t>(pitch.midi), 0);
}

void LivePiano::setPedal(bool down)
{
    post(kPedal, down ? midi::kMost : 0);
}

/// What goes down is taken as long as places stay free for all to come up again.
void LivePiano::post(std::size_t key, int velocity)
{
    const std::lock_guard lock(m_posting);
    const bool down = velocity > 0;
    if (m_down[key] == down && (!down || key == kPedal))
        return;
    const std::size_t place = m_posted.load(std::memory_order_relaxed);
    const std::size_t free = kMoves - (place - m_taken.load(std::memory_order_acquire));
    if (down && free <= m_down.size())
        return;
    m_down[key] = down;
    m_moves[place % kMoves] = {static_cast<std::uint8_t>(key), static_cast<std::uint8_t>(velocity)};
    m_posted.store(place + 1, std::memory_order_release);
    if (m_alarm)
        m_alarm->ring();
}

/// Without a piano they are forgotten, but for the pedal.
void LivePiano::takeMoves(PianoSynth* piano) noexcept
{
    std::size_t place = m_taken.load(std::memory_order_relaxed);
    for (; place != m_posted.load(std::memory_order_acquire); ++place) {
        const Move move = m_moves[place % kMoves];
        if (move.pitch == kPedal)
            m_pedal = move.velocity > 0;
        if (piano && move.pitch == kPedal)
            piano->movePedal(m_pedal);
        else if (piano)
            piano->moveKey(move.pitch, move.velocity);
    }
    m_taken.store(place, std::memory_order_release);
}

/// The newest; null: silence.
PianoSynth* LivePiano::takePiano() noexcept
{
    bool changed = false;
    const auto* given = m_piano.take(changed);
    PianoSynth* piano = given ? given->get() : nullptr;
    if (piano && changed) {
        piano->render({}, m_place); // where it starts, nothing sounds
        piano->movePedal(m_pedal);
    }
    return piano;
}

void LivePiano::addTo(std::span<float> stereo) noexcept
{
    while (!stereo.empty()) {
        const auto block = stereo.first(std::min(stereo.size(), m_scratch.size()));
        addBlock(block);
        stereo = stereo.subspan(block.size());
    }
}

/// At most as much as m_scratch holds.
void LivePiano::addBlock(std::span<float> stereo) noexcept
{
    const bool leaves = m_heard && m_piano.hasNews();
    PianoSynth* piano = leaves ? m_piano.taken()->get() : takePiano();
    if (!leaves)
        takeMoves(piano);
    const bool sounds = piano && piano->sounds();
    const float target = leaves ? 0 : m_gain.load(std::memory_order_relaxed);
    float gain = m_heard ? m_applied : target;
    m_applied = target;
    m_heard = sounds && !leaves;
    if (sounds) {
        const auto sound = std::span(m_scratch).first(stereo.size());
        piano->render(sound, m_place);
        m_place = m_place.after(stereo.size() / 2);
        const float step = (target - gain) / static_cast<float>(stereo.size());
        for (std::size_t i = 0; i < stereo.size(); ++i)
            stereo[i] += (gain += step) * sound[i];
    }
    m_limit.limit(stereo, sounds ? SoftLimit::kKnee : 1);
}

} // namespace rollwright
