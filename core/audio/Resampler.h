#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/Units.h"

struct soxr;

namespace rollwright {

/// Changes the rate of audio block by block (libsoxr, high quality, linear phase, no delay).
///
/// All blocks together give round(frames * to / from) frames, however the input is cut. Blocks hold
/// whole frames, with channels interleaved.
/// One object serves one thread and one signal.
class Resampler
{
public:
    /// Both rates are positive. Equal rates pass the samples through unchanged.
    Resampler(SampleRate from, SampleRate to, std::size_t channels = 1);

    /// Appends to `out` what the block makes ready.
    void process(std::span<const float> block, std::vector<float>& out);
    /// Appends the rest. Call it once, after the last block.
    void finish(std::vector<float>& out);
    /// What it has taken and not given yet, in frames of the output: it looks ahead.
    double held() const;

private:
    struct Close {
        void operator()(soxr* handle) const;
    };
    void append(std::vector<float>& out, std::span<const float> block);

    double m_ratio;
    std::size_t m_channels;
    std::unique_ptr<soxr, Close> m_handle; ///< null when the rates are equal
    std::int64_t m_taken = 0;              ///< frames
    std::int64_t m_given = 0;
};

} // namespace rollwright
