#pragma once

#include <cstdint>
#include <span>

namespace rollwright {

/// Something that can be heard: the recording, or notes on a piano.
///
/// `render` belongs to the audio thread: it takes no lock, touches no heap and waits for nothing.
class PlaybackSource
{
public:
    virtual ~PlaybackSource() = default;

    /// Fills `stereo` (left and right interleaved, nominally in [-1, 1], an even number of values)
    /// with the frames from `firstFrame` on, counted from the beginning of the recording at the
    /// rate of playback. Silence outside of what there is. A `firstFrame` that does not follow the
    /// call before is a jump: what sounded before it is cut off.
    virtual void render(std::span<float> stereo, std::int64_t firstFrame) noexcept = 0;
};

} // namespace rollwright
