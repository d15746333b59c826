#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "core/base/Units.h"
#include "core/playback/PlaybackSource.h"

namespace RubberBand {
class RubberBandStretcher;
}

namespace rollwright {

/// Plays slower or faster what can only be played as it is, at its own pitch: the R3 engine of
/// RubberBand. After a jump it is fed with what lies before the place, which takes as long as some
/// blocks of sound, so that everything is where it belongs from there on. At speed 1 the source is
/// heard untouched.
class TimeStretcher : public PlaybackSource
{
public:
    static constexpr double kSlowest = 0.25;
    static constexpr double kFastest = 2;

    TimeStretcher(std::shared_ptr<PlaybackSource> source, SampleRate rate);
    ~TimeStretcher() override;

    /// The speed is from kSlowest to kFastest.
    void render(std::span<float> stereo, PlaybackPlace place) noexcept override;
    void rest() noexcept override { m_source->rest(); }

private:
    static constexpr std::size_t kBlock = 512; ///< frames

    void begin(PlaybackPlace place) noexcept;
    void feed() noexcept;
    std::size_t fetch(std::size_t most) noexcept;

    const SampleRate m_rate;
    std::shared_ptr<PlaybackSource> m_source;
    std::unique_ptr<RubberBand::RubberBandStretcher> m_stretcher;

    // Audio thread.
    PlaybackPlace m_next;      ///< where what was heard ends
    PlaybackPlace m_nextInput; ///< of the source
    std::array<float, 2 * kBlock> m_stereo{};
    std::array<float, kBlock> m_left{};
    std::array<float, kBlock> m_right{};
};

} // namespace rollwright
