#pragma once

#include <cstdint>
#include <vector>

#include "core/notes/BeatGrid.h"
#include "core/playback/Mailbox.h"
#include "core/playback/PlaybackSource.h"

namespace rollwright {

/// A click on each beat, a higher one where a bar begins: the same clicks at every speed.
class Metronome : public PlaybackSource
{
public:
    explicit Metronome(SampleRate rate);

    /// All clicks come later by `delay`. No beats: silence. Any one thread; takes effect with the
    /// next block.
    void setBeats(const BeatGrid& grid, Seconds delay = Seconds(0));

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;

private:
    struct Click {
        double frame = 0; ///< of the recording, a whole one, as jumps go to whole ones
        bool beginsBar = false;
    };

    SampleRate m_rate;
    std::vector<float> m_beat; ///< how clicks sound
    std::vector<float> m_bar;
    Mailbox<std::vector<Click>> m_mailbox;

    // Audio thread.
    PlaybackPlace m_next{-1}; ///< where the next call continues
    double m_begin = 0;       ///< clicks before the last jump are not heard
};

} // namespace rollwright
