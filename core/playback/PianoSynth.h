#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/base/Result.h"
#include "core/playback/KeyEvents.h"
#include "core/playback/Mailbox.h"
#include "core/playback/PlaybackSource.h"

namespace rollwright {

/// Plays notes on the piano of a SoundFont (FluidSynth), dry: what is heard begins and ends with
/// the notes.
///
/// At another speed the keys move sooner or later, and the strings sound as they always do. Keys
/// move on a grid of 64 frames of sound (FluidSynth's own block) that is fixed to the recording, so
/// an onset is at most 32 frames from its place (0.7 ms at 48 kHz) however the blocks are cut.
/// After a jump, notes are heard that begin later, or began within kStruckLate before and are still
/// held: a string that was struck earlier is not struck again.
class PianoSynth : public PlaybackSource
{
public:
    /// Reads the piano's samples, which may take seconds; run it on a worker thread. Fails with
    /// FileNotFound, or with UnsupportedSoundFont when the file is damaged, no SoundFont or one
    /// without a piano.
    static Result<std::unique_ptr<PianoSynth>> create(const std::filesystem::path& soundFont,
                                                      SampleRate rate);
    /// For `create`.
    struct Fluid;
    PianoSynth(std::unique_ptr<Fluid> fluid, SampleRate rate);
    ~PianoSynth() override;

    SampleRate rate() const { return m_rate; }

    /// All keys move later by `delay`. Any one thread; takes effect with the next block. Of what
    /// sounds, keys are let go that these notes do not hold.
    void setNotes(std::span<const Note> notes, Seconds delay = Seconds(0));
    /// How many cents its A4 lies above 440 Hz, at most 99 to each side. Any one thread; takes
    /// effect with the next block, also on strings that sound.
    void setTuning(double cents);

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;

    // Audio thread.
    /// Strikes a key, or lets it go (velocity 0), besides the notes.
    void moveKey(std::uint8_t pitch, std::uint8_t velocity) noexcept;
    void movePedal(bool down) noexcept; ///< the sustaining one
    bool sounds() const noexcept;       ///< whether a string does

private:
    static constexpr std::int64_t kGrid = 64;

    void takeNotes() noexcept;
    void takeTuning() noexcept;
    void jumpTo(PlaybackPlace place) noexcept;
    void continueFrom(std::int64_t frame) noexcept;
    std::size_t firstEventFrom(std::int64_t frame) const noexcept;
    std::int64_t frameOf(const KeyEvent& event) const noexcept;
    void renderCell() noexcept;

    SampleRate m_rate;
    std::unique_ptr<Fluid> m_fluid;
    Mailbox<std::vector<KeyEvent>> m_mailbox;
    std::atomic<float> m_tuning = 0;

    // Audio thread. Frames are those of sound: the recording's beginning is 0 at every speed.
    const std::vector<KeyEvent>* m_events = nullptr;
    float m_tuned = 0; ///< what `m_tuning` was in the block before
    std::size_t m_nextEvent = 0;
    KeysDown m_down;                       ///< keys that events have struck
    PlaybackPlace m_next{-1};              ///< where the next call continues
    std::int64_t m_nextFrame = 0;          ///< the same in frames of sound
    std::int64_t m_cellFrame = 0;          ///< the beginning of the cell that comes next
    std::array<float, 2 * kGrid> m_cell{}; ///< the cell before, of which the end is not used yet
};

} // namespace rollwright
