#include "core/playback/MidiPlayer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/notes/MidiNumbers.h"

namespace rollwright {

namespace {

constexpr auto kStep = std::chrono::microseconds(500);
constexpr Seconds kLongestStep{1}; ///< notes that lie further back come too late to be struck

} // namespace

MidiPlayer::MidiPlayer(std::shared_ptr<const PlayheadClock> clock, SampleRate rate,
                       std::unique_ptr<MidiPort> port)
    : m_clock(std::move(clock)), m_rate(rate), m_port(std::move(port)),
      m_thread([this](const std::stop_token& quit) { play(quit); })
{
}

void MidiPlayer::setNotes(std::span<const Note> notes, const Pedalling& pedalling, Seconds delay)
{
    m_mailbox.post(keyEventsOf(notes, m_rate, pedalling, delay));
}

void MidiPlayer::panic()
{
    m_panic = true;
    m_clock->wake();
}

void MidiPlayer::play(const std::stop_token& quit)
{
    askForPriority();
    const std::stop_callback wake(quit, [this] { m_clock->wake(); });
    for (auto seen = m_clock->news(); !quit.stop_requested(); seen = m_clock->news()) {
        step();
        if (m_moving)
            std::this_thread::sleep_for(kStep);
        else
            m_clock->waitForNews(seen);
    }
    silence();
}

void MidiPlayer::step()
{
    const auto [frame, moving, run, begin] = m_clock->at(std::chrono::steady_clock::now());
    bool changed = false;
    m_events = m_mailbox.take(changed);
    const auto lateFrom = [this, frame = frame](double from) {
        return m_rate.duration(1) * (frame - from) > kLongestStep;
    };
    const bool another = run != m_run;
    const bool jumped = another || lateFrom(m_frame);
    const bool placed = jumped || !m_moving;
    if (m_panic.exchange(false) || (m_moving && (!moving || jumped)))
        silence();
    if (placed) // a run that began since the last look, from its beginning
        jumpTo(another && !lateFrom(begin) ? begin : frame);
    else if (changed)
        jumpTo(m_frame);
    if (moving && (placed || changed))
        meetEvents();
    m_run = run;
    m_moving = moving;
    if (moving)
        playUntil(frame);
}

void MidiPlayer::jumpTo(double frame)
{
    m_frame = frame;
    m_next = firstEventFrom(frame);
}

std::size_t MidiPlayer::firstEventFrom(double frame) const
{
    if (!m_events)
        return 0;
    const auto first = static_cast<std::int64_t>(std::ceil(frame));
    return static_cast<std::size_t>(
        std::ranges::lower_bound(*m_events, first, {}, &KeyEvent::frame) - m_events->begin());
}

/// Brings pedal and keys to what they are by the events before the next one; a key that should have
/// been struck earlier than a moment before stays up.
void MidiPlayer::meetEvents()
{
    if (!m_events)
        return;
    movePedal(pedalIsDown());
    const std::size_t late = firstEventFrom(m_frame - kStruckLate.count() * m_rate.hertz);
    const KeyMoves moves = movesAfter(std::span(*m_events).first(m_next), late, m_down);
    for (std::uint8_t pitch = 0; pitch < moves.size(); ++pitch)
        if (moves[pitch])
            moveKey(pitch, *moves[pitch]);
}

bool MidiPlayer::pedalIsDown() const
{
    for (std::size_t i = m_next; i > 0; --i)
        if (const KeyEvent& event = (*m_events)[i - 1]; event.pedal)
            return event.strikes();
    return false;
}

/// Sends what comes before `frame`. A clock that is set back a little sends nothing twice.
void MidiPlayer::playUntil(double frame)
{
    m_frame = std::max(m_frame, frame);
    for (; m_events && m_next < m_events->size(); ++m_next) {
        const KeyEvent& event = (*m_events)[m_next];
        if (static_cast<double>(event.frame) >= frame)
            return;
        if (event.pedal) {
            movePedal(event.strikes());
            continue;
        }
        if (event.strikes() || m_down[event.pitch])
            moveKey(event.pitch, event.velocity);
    }
}

void MidiPlayer::moveKey(std::uint8_t pitch, std::uint8_t velocity)
{
    send(velocity > 0 ? midi::kNoteOn : midi::kNoteOff, pitch, velocity);
    m_down[pitch] = velocity > 0;
}

void MidiPlayer::movePedal(bool down)
{
    if (std::exchange(m_pedal, down) != down)
        send(midi::kControlChange, midi::kSustainPedal, down ? midi::kMost : 0);
}

void MidiPlayer::silence()
{
    for (std::uint8_t pitch = 0; pitch < m_down.size(); ++pitch)
        if (m_down[pitch])
            moveKey(pitch, 0);
    send(midi::kControlChange, midi::kAllNotesOff, 0);
    m_pedal = false;
    send(midi::kControlChange, midi::kSustainPedal, 0);
    send(midi::kControlChange, midi::kResetControllers, 0);
}

void MidiPlayer::send(std::uint8_t status, std::uint8_t data1, std::uint8_t data2)
{
    m_port->send(std::array{status, data1, data2});
}

} // namespace rollwright
