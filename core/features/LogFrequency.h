#pragma once

#include <vector>

#include "core/features/FrontEnd.h"
#include "core/features/Stft.h"
#include "core/features/TriangularFilter.h"

namespace rollwright {

/// Overtone's front end: three magnitude spectrograms (Hann 2048; 8192 for pitch; 512 for the
/// attack) on one scale of three bins a semitone, so that a note one key higher looks the same,
/// three bins up.
///
/// 16 kHz, hop 320 (20 ms), frame t centred on sample 320 t, silence beyond the ends. Magnitudes
/// are scaled so that a full-scale sine peaks near 1; a bin is log10(1 + 1e5 * magnitude): 0 for
/// silence, 5 at full scale. A frame holds the 294 bins of each window, in the order above.
class LogFrequency : public FrontEnd
{
public:
    static constexpr SampleRate kRate{16000};
    static constexpr int kHop = 320;
    static constexpr int kBinsPerSemitone = 3;
    static constexpr int kBinsPerScale = 294; ///< 27.0 Hz to 7.6 kHz; key k's pitch is bin 3k + 1
    static constexpr int kScales = 3;

    /// The middle of a bin of a scale; between whole numbers it lies between the bins.
    static double hertzOf(double bin);

    LogFrequency();

    SampleRate rate() const override { return kRate; }
    int bins() const override { return kScales * kBinsPerScale; }
    FeatureScale scale() const override;
    void correct(const InputCorrection& correction) override;
    /// floor(samples / 320) + 1 frames.
    FrameGrid grid(std::size_t samples) const override;
    FeatureMatrix compute(AudioView audio, int first, int count) override;

private:
    struct Scale {
        explicit Scale(int size);

        void correct(const InputCorrection& correction);

        Stft stft;
        std::vector<TriangularFilter> filters;
        std::vector<float> magnitudes;
    };

    std::vector<Scale> m_scales;
};

} // namespace rollwright
