#pragma once

#include <memory>

#include "core/playback/Mailbox.h"
#include "core/playback/PlaybackSource.h"
#include "core/playback/StereoAudio.h"

namespace rollwright {

/// Plays a recording, which must have the rate of playback, at its own speed: a TimeStretcher
/// plays it at others.
class AudioSource : public PlaybackSource
{
public:
    /// Null is silence. Any one thread; takes effect with the next block.
    void setAudio(std::shared_ptr<const StereoAudio> audio) { m_mailbox.post(std::move(audio)); }

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;

private:
    Mailbox<std::shared_ptr<const StereoAudio>> m_mailbox;
};

} // namespace rollwright
