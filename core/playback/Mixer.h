#pragma once

#include <array>
#include <atomic>
#include <memory>

#include "core/playback/Mailbox.h"
#include "core/playback/MixSettings.h"
#include "core/playback/PlaybackSource.h"
#include "core/playback/SoftLimit.h"

namespace rollwright {

/// The sum of the channels by their levels, softly limited to [-1, 1]; the recording alone, at its
/// own speed, stays as it is. A change of level is spread over one block, so that it does not
/// click; another source of a channel is let in when the one before has been faded out. A silent
/// channel goes on playing unheard: let in again, it sounds as if it had never been away.
class Mixer : public PlaybackSource
{
public:
    enum class Peaks { Limited, Kept };

    explicit Mixer(Peaks peaks = Peaks::Limited) : m_peaks(peaks) {}

    // Any one thread.
    void setSource(MixChannel channel, std::shared_ptr<PlaybackSource> source); ///< null: silence
    void setSettings(const MixSettings& settings);
    /// Heard besides the channels, as it is; null: nothing.
    void setOnTop(std::shared_ptr<PlaybackSource> source);
    /// Frees sources that were replaced, as soon as they are heard no more.
    void tidy();

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;
    void rest() noexcept override;

private:
    static constexpr std::size_t kBlock = 512; ///< frames

    /// What each side of a source gives to each side of the mix.
    struct Matrix {
        float leftToLeft = 0;
        float leftToRight = 0;
        float rightToLeft = 0;
        float rightToRight = 0;

        bool operator==(const Matrix&) const = default;
    };
    static Matrix matrixOf(const ChannelLevel& level);

    using Source = Mailbox<std::shared_ptr<PlaybackSource>>;
    static PlaybackSource* sourceIn(Source& mailbox) noexcept; ///< the newest; null: silence

    struct Channel {
        Source source;
        std::atomic<ChannelLevel> level{ChannelLevel{}};
        Matrix applied; ///< audio thread: where the block before ended
    };
    // Whether something may have been added.
    bool add(MixChannel channel, std::span<float> block, PlaybackPlace place) noexcept;
    bool addOnTop(std::span<float> block, PlaybackPlace place) noexcept;

    const Peaks m_peaks;
    std::array<Channel, kMixChannels> m_channels;
    Source m_onTop;
    std::array<float, 2 * kBlock> m_scratch{}; ///< audio thread
    SoftLimit m_limit;                         ///< audio thread
    bool m_fresh = true;                       ///< audio thread: nothing was rendered yet
};

} // namespace rollwright
