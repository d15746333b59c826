#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <span>
#include <thread>
#include <vector>

#include "core/notes/Note.h"
#include "core/playback/KeyEvents.h"
#include "core/playback/Mailbox.h"
#include "core/playback/MidiPort.h"
#include "core/playback/PlayheadClock.h"

namespace rollwright {

/// Sends notes, and the pedal, to a MIDI port when they are heard: a thread of its own follows the
/// clock of the sound and is never more than a millisecond behind it, as far as the system lets it
/// run; while nothing plays, it sleeps. Where it begins or jumps to, notes are struck that began
/// within kStruckLate before.
///
/// Where playing stops or jumps, and at the end, every key that is down is let go and the port is
/// told all notes off, pedal up and reset controllers: nothing goes on sounding.
class MidiPlayer
{
public:
    MidiPlayer(std::shared_ptr<const PlayheadClock> clock, SampleRate rate,
               std::unique_ptr<MidiPort> port);

    /// Keys and pedal move later by `delay`. Of the keys that are down, those come up that these
    /// notes do not hold. Any one thread.
    void setNotes(std::span<const Note> notes, const Pedalling& pedalling = {},
                  Seconds delay = Seconds(0));
    void panic(); ///< lets everything go at once; any thread

private:
    void play(const std::stop_token& quit);
    void step();
    void playUntil(double frame);
    void jumpTo(double frame);
    std::size_t firstEventFrom(double frame) const;
    void meetEvents();
    bool pedalIsDown() const; ///< by the events before the next one
    void moveKey(std::uint8_t pitch, std::uint8_t velocity);
    void movePedal(bool down);
    void silence();
    void send(std::uint8_t status, std::uint8_t data1, std::uint8_t data2);

    const std::shared_ptr<const PlayheadClock> m_clock;
    const SampleRate m_rate;
    Mailbox<std::vector<KeyEvent>> m_mailbox;
    std::atomic<bool> m_panic = false;

    // The thread's.
    std::unique_ptr<MidiPort> m_port;
    const std::vector<KeyEvent>* m_events = nullptr;
    std::size_t m_next = 0;
    double m_frame = 0; ///< what comes before was sent
    std::uint32_t m_run = 0;
    bool m_moving = false;
    KeysDown m_down;
    bool m_pedal = false; ///< down, as far as the port knows

    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace rollwright
