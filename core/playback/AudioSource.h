#pragma once

#include <memory>

#include "core/playback/Mailbox.h"
#include "core/playback/PlaybackSource.h"
#include "core/playback/StereoAudio.h"

namespace rollwright {

/// Plays a recording, which must have the rate of playback, at its own speed: a TimeStretcher
/// plays it at others. What is heard goes on to its next jump or rest when another recording is
/// set, so that it can be faded out; one that comes into silence is faded in.
class AudioSource : public PlaybackSource
{
public:
    /// Null is silence. Any one thread.
    void setAudio(std::shared_ptr<const StereoAudio> audio) { m_mailbox.post(std::move(audio)); }
    /// Frees the recording before, as soon as it was given up. Any thread but the audio thread.
    void tidy() { m_mailbox.tidy(); }

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;
    void rest() noexcept override { take(); }

private:
    static constexpr std::int64_t kFadeFrames = 144; ///< 3 ms at 48 kHz

    void take() noexcept;
    void fadeIn(std::span<float> stereo) noexcept;

    Mailbox<std::shared_ptr<const StereoAudio>> m_mailbox;

    // Audio thread.
    const StereoAudio* m_audio = nullptr; ///< null: silence
    PlaybackPlace m_next{0, 0};           ///< where the next call continues; at first nowhere
    std::int64_t m_faded = kFadeFrames;   ///< frames of the fade that were heard
};

} // namespace rollwright
