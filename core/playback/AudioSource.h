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
    /// Frees the recording before, as soon as a block has come since. Any thread but the audio
    /// thread.
    void tidy() { m_mailbox.tidy(); }

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;
    void rest() noexcept override { take(); }

private:
    /// Null: silence.
    const StereoAudio* take() noexcept;

    Mailbox<std::shared_ptr<const StereoAudio>> m_mailbox;
};

} // namespace rollwright
