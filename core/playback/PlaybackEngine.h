#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "core/base/Units.h"
#include "core/playback/Alarm.h"
#include "core/playback/PlaybackSource.h"

namespace rollwright {

/// Frames [begin, end) that are played again and again.
struct LoopRegion {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< 0: there is no loop

    bool operator==(const LoopRegion&) const = default;
};

/// Where the transport is after a block.
struct TransportState {
    std::int64_t position = 0; ///< the frame that comes next
    bool moving = false;
    std::int64_t runBegin = 0;      ///< where the present run without a jump began
    std::int64_t runBefore = kNone; ///< the end of the loop that led to runBegin
    std::uint32_t run = 0;          ///< counts the runs
    double speed = 1;               ///< 0.5: a second of the recording takes two

    static constexpr std::int64_t kNone = -1;
};

/// The transport: what is played from where and how fast. Starts, stops, jumps, loop edges and
/// changes of speed are faded over kFadeFrames, so that they do not click.
class PlaybackEngine
{
public:
    static constexpr std::int64_t kFadeFrames = 144; ///< 3 ms at 48 kHz
    static constexpr Seconds kShortestLoop{0.05};

    PlaybackEngine(std::shared_ptr<PlaybackSource> source, SampleRate rate);

    SampleRate rate() const { return m_rate; }

    /// Rung where something is asked of the engine; also for others whom its audio thread plays.
    const std::shared_ptr<Alarm>& alarm() const { return m_alarm; }

    // Any thread but the audio thread; obeyed with the next block.
    void play(); ///< from the beginning when the end is reached
    void pause();
    void seek(std::int64_t frame);
    void setEnd(std::int64_t frame); ///< playing stops there; 0: there is nothing to play
    /// Entered when the position comes to its end; a position behind it is not touched. A region
    /// shorter than kShortestLoop is no loop.
    void setLoop(std::optional<LoopRegion> loop);
    void setSpeed(double speed); ///< brought within TimeStretcher::kSlowest and kFastest

    /// Whether it plays or is about to. Any thread.
    bool playing() const { return m_wanted.load(std::memory_order_relaxed); }

    double speed() const { return m_speed; } ///< as it was asked for; any thread

    /// The frame to which it was asked to go, until the block after the one with which it does: by
    /// then the clock tells where it is. Any thread.
    std::optional<std::int64_t> sought() const
    {
        const std::int64_t frame = m_sought;
        return frame == kNoSeek ? std::nullopt : std::optional(frame);
    }

    /// Fills `stereo` (interleaved) with what comes next. Audio thread: no lock, no heap.
    TransportState render(std::span<float> stereo) noexcept;

private:
    static constexpr std::int64_t kNoSeek = -1;

    void obey() noexcept;
    void takeSpeed() noexcept;
    void jumpTo(std::int64_t frame, std::int64_t from) noexcept;
    std::span<float> renderRun(std::span<float> stereo) noexcept;
    std::int64_t boundary() const noexcept;
    void reachBoundary() noexcept;

    SampleRate m_rate;
    std::shared_ptr<PlaybackSource> m_source;
    std::shared_ptr<Alarm> m_alarm = std::make_shared<Alarm>();

    std::atomic<bool> m_wanted = false;
    std::atomic<std::int64_t> m_seek = kNoSeek;
    std::atomic<std::int64_t> m_sought = kNoSeek;
    std::atomic<std::int64_t> m_end = 0;
    std::atomic<LoopRegion> m_loop{LoopRegion{}};
    std::atomic<double> m_speed = 1;

    // Audio thread.
    TransportState m_state;
    std::int64_t m_obeyed = kNoSeek; ///< in the block before
    double m_exactPosition = 0;      ///< between frames, where the speed is not 1
    std::int64_t m_fade = 0;         ///< 0: silent, kFadeFrames: full level
};

} // namespace rollwright
