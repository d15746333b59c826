#pragma once

#include <array>
#include <atomic>
#include <bitset>
#include <memory>
#include <mutex>
#include <span>

#include "core/notes/Note.h"
#include "core/playback/Alarm.h"
#include "core/playback/Mailbox.h"
#include "core/playback/PianoSynth.h"
#include "core/playback/SoftLimit.h"

namespace rollwright {

/// A piano that is played by hand. It sounds besides what the transport plays, and while that
/// rests. Another gain, and the end of a piano that is replaced, are spread over one block, so that
/// they do not click.
class LivePiano
{
public:
    /// `alarm` is rung when a key or the pedal moves; null: nobody has to be woken.
    explicit LivePiano(std::shared_ptr<Alarm> alarm = nullptr) : m_alarm(std::move(alarm)) {}

    // One thread.
    void setPiano(std::shared_ptr<PianoSynth> piano); ///< that nobody else plays; null: silence
    void setGain(double gain) { m_gain = static_cast<float>(gain); } ///< of what is heard; linear
    /// Whether a hand may strike at any moment, so that the device must not rest.
    void setAwaited(bool awaited) { m_awaited = awaited; }
    /// Frees a piano that was replaced, as soon as it is heard no more.
    void tidy() { m_piano.tidy(); }

    // Any thread but the audio thread.
    /// Within 10 ms, or 20 ms on a piano that has just come. Pitches without a MIDI number, and
    /// more than some hundred at once, are not heard; but what went down always comes up.
    void strike(Pitch pitch, int velocity);
    void release(Pitch pitch);
    void setPedal(bool down); ///< the sustaining one

    bool awaited() const { return m_awaited; } ///< any thread

    /// Adds what sounds to interleaved stereo, softly limited to [-1, 1]. Audio thread: no lock, no
    /// heap.
    void addTo(std::span<float> stereo) noexcept;

private:
    static constexpr std::size_t kMoves = 256;
    static constexpr std::size_t kBlock = 512; ///< frames

    struct Move {
        std::uint8_t pitch = 0;    ///< or kPedal
        std::uint8_t velocity = 0; ///< 0 lets the key or the pedal go
    };
    static constexpr std::size_t kPedal = 128;
    void post(std::size_t key, int velocity);
    PianoSynth* takePiano() noexcept;
    void takeMoves(PianoSynth* piano) noexcept;
    void addBlock(std::span<float> stereo) noexcept;

    const std::shared_ptr<Alarm> m_alarm;
    Mailbox<std::shared_ptr<PianoSynth>> m_piano;
    std::atomic<float> m_gain = 1;
    std::atomic<bool> m_awaited = false;

    std::mutex m_posting;           ///< between those who post
    std::bitset<kPedal + 1> m_down; ///< keys and pedal, as they were posted
    // A ring: what lies between the two was posted and not taken.
    std::array<Move, kMoves> m_moves{};
    std::atomic<std::size_t> m_posted = 0;
    std::atomic<std::size_t> m_taken = 0;

    // Audio thread.
    PlaybackPlace m_place;
    bool m_pedal = false; ///< also where there is no piano
    bool m_heard = false; ///< the block before ended with sound
    float m_applied = 0;  ///< the gain at its end
    SoftLimit m_limit;
    std::array<float, 2 * kBlock> m_scratch{};
};

} // namespace rollwright
