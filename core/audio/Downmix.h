#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace rollwright {

/// Mixes the channels of a recording to mono or stereo, block by block: the mean, of more than two
/// without those that are silent beside the others (40 dB), and half the difference of two that
/// would cancel each other (10 dB). What they are is judged by all so far, the block at hand
/// included; where that changes, the mix moves over within the block. One thread at a time.
class Downmix
{
public:
    /// At least one channel.
    explicit Downmix(std::size_t channels);

    /// Whole frames to as many samples of `mono`.
    void mix(std::span<const float> interleaved, std::span<float> mono);

    /// Whole frames of more than two channels to as many of `stereo`, interleaved: each channel on
    /// the side where films have it (5.1, 7.1), what is in their middle on both. An object mixes to
    /// one or the other.
    void mixToStereo(std::span<const float> interleaved, std::span<float> stereo);

private:
    void listen(std::span<const float> interleaved);
    void apply(std::vector<float> weights, std::span<const float> interleaved,
               std::span<float> mixed);
    std::vector<float> weights() const;
    std::vector<float> stereoWeights() const;
    bool heard(std::size_t channel) const;

    std::vector<double> m_energies; ///< of each channel so far
    double m_meanEnergy = 0;        ///< of their mean
    std::vector<float> m_weights;   ///< side by side, of each channel; empty before the first sound
};

} // namespace rollwright
