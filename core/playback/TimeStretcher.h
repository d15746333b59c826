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

/// Plays a source slower or faster at its own pitch: the R3 engine of RubberBand. The stretcher is
/// fed with what lies before the first frame, so that everything is in its place from there on.
class TimeStretcher
{
public:
    static constexpr double kSlowest = 0.25;
    static constexpr double kFastest = 2;

    explicit TimeStretcher(SampleRate rate);
    ~TimeStretcher();

    // Audio thread: no lock, no heap.

    /// What follows begins with `frame` of `source`, which is used until the next call. `speed` is
    /// from kSlowest to kFastest. Takes as long as some blocks of sound.
    void begin(PlaybackSource& source, std::int64_t frame, double speed) noexcept;
    void render(std::span<float> stereo) noexcept; ///< interleaved, in [-1, 1]; after `begin`

private:
    static constexpr std::size_t kBlock = 512; ///< frames

    void feed() noexcept;
    std::size_t fetch(std::size_t most) noexcept;

    const SampleRate m_rate;
    std::unique_ptr<RubberBand::RubberBandStretcher> m_stretcher;
    PlaybackSource* m_source = nullptr;
    std::int64_t m_nextFrame = 0; ///< of the source
    std::array<float, 2 * kBlock> m_stereo{};
    std::array<float, kBlock> m_left{};
    std::array<float, kBlock> m_right{};
};

} // namespace rollwright
