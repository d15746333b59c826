#pragma once

#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/features/FeatureMatrix.h"
#include "core/features/MelBands.h"
#include "core/features/Stft.h"

namespace rollwright {

/// What is stated of a log-mel spectrogram so that it can be computed again: value = log(max(floor,
/// sum over the bins of weight x |X|^power)) with a periodic Hann window as long as the FFT and no
/// scaling.
struct MelParams {
    enum class Logarithm {
        Natural,
        Decimal, ///< log10
        Decibel, ///< 10 log10
    };

    int window = 0; ///< samples, even
    MelBands bands{};
    bool areaNormalised = false; ///< each triangle times 2 / (its width in hertz), as librosa does
    int power = 2;               ///< 1: magnitudes, 2: powers
    Logarithm logarithm = Logarithm::Natural;
    double floor = 1e-9; ///< above 0
    Padding padding = Padding::Reflect;
};

/// Log-mel spectrograms as other people's models were trained on. One object serves one thread at
/// a time.
class MelSpectrogram
{
public:
    /// For audio at `rate`.
    MelSpectrogram(SampleRate rate, const MelParams& params);

    /// Frame t of `grid` is computed from the window centred on its time, rounded to a sample; what
    /// stands beyond the ends of the recording is `padding`.
    FeatureMatrix compute(AudioView audio, const FrameGrid& grid);

private:
    MelParams m_params;
    SampleRate m_rate;
    Stft m_stft;
    std::vector<TriangularFilter> m_bands;
    std::vector<float> m_spectrum;
};

} // namespace rollwright
