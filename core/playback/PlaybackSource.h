#pragma once

#include <cmath>
#include <cstdint>
#include <span>

namespace rollwright {

/// Where a block of sound begins in the recording, and how fast it goes through it.
struct PlaybackPlace {
    double frame = 0; ///< from the recording's beginning, at the rate of playback
    double speed = 1; ///< frames of the recording a frame of sound; greater than 0

    PlaybackPlace after(std::size_t frames) const
    {
        return {frame + speed * static_cast<double>(frames), speed};
    }

    /// Whether it is the same place, but for rounding.
    bool meets(const PlaybackPlace& other) const
    {
        return speed == other.speed && std::abs(frame - other.frame) < 1;
    }
};

/// Something that can be heard: the recording, or notes on a piano.
///
/// Both methods belong to the audio thread: they take no lock, touch no heap and wait for nothing.
class PlaybackSource
{
public:
    virtual ~PlaybackSource() = default;

    /// Fills `stereo` (left and right interleaved, nominally in [-1, 1], an even number of values)
    /// with what is heard from `place` on, at its own pitch whatever the speed. Silence outside of
    /// what there is. A place that does not meet the end of the call before is a jump: what
    /// sounded before it is cut off.
    virtual void render(std::span<float> stereo, PlaybackPlace place) noexcept = 0;

    /// Called instead while nothing is played: gives up what was replaced or taken away since.
    virtual void rest() noexcept {}
};

} // namespace rollwright
