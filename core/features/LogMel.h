#pragma once

#include <span>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/features/FrontEnd.h"
#include "core/features/Stft.h"
#include "core/features/TriangularFilter.h"

namespace rollwright {

/// The front end of the study's models (LSTM, CRNN, Onsets and Frames): natural log of a mel power
/// spectrogram, floored at 1e-9. 16 kHz, Hann 2048, hop 512, 229 triangular bands from 30 to
/// 8000 Hz on the HTK mel scale, without area normalisation.
///
/// The signal gets 256 samples of silence at its left and is then mirrored at both ends. Frame t is
/// centred on sample 512 t + 256, the middle of label frame t.
class LogMel : public FrontEnd
{
public:
    static constexpr SampleRate kRate{16000};
    static constexpr int kHop = 512;
    static constexpr int kWindow = 2048;
    static constexpr int kBands = 229;

    /// The middle of a band; between whole numbers it lies between the bands.
    static double hertzOf(double band);

    LogMel();

    SampleRate rate() const override { return kRate; }
    int bins() const override { return kBands; }
    FeatureScale scale() const override;
    void correct(const InputCorrection& correction) override;
    /// floor((samples + 256) / 512) frames.
    FrameGrid grid(std::size_t samples) const override;
    FeatureMatrix compute(AudioView audio, int first, int count) override;

private:
    void powerOfFrame(std::span<const float> samples, int frame);

    Stft m_stft;
    std::vector<TriangularFilter> m_bands;
    std::vector<float> m_power;
};

} // namespace rollwright
