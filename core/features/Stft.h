#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/audio/RealFft.h"

namespace rollwright {

/// What stands beyond the two ends of a signal.
enum class Padding {
    Zero,
    Reflect, ///< mirrored without repeating the end sample, as numpy.pad(mode="reflect")
};

/// Cuts the `frame.size()` samples whose middle is sample `centre` (which may lie outside).
/// An empty signal gives zeros.
void cutFrame(std::span<const float> samples, std::int64_t centre, Padding padding,
              std::span<float> frame);

/// One column of a short-time Fourier transform: periodic Hann window, real FFT, no scaling, so a
/// full-scale sine on a bin has the magnitude size / 4 there.
///
/// One object serves one thread at a time; different objects may work on different threads.
class Stft
{
public:
    /// `size` is even; powers of two are fastest.
    explicit Stft(int size);

    int size() const { return static_cast<int>(m_window.size()); }
    int bins() const { return size() / 2 + 1; }

    /// |X|^2 of the frame centred on `centre`; `out` holds bins() values, bin k at k * rate / size.
    void power(std::span<const float> samples, std::int64_t centre, Padding padding,
               std::span<float> out);
    /// |X|, otherwise the same.
    void magnitude(std::span<const float> samples, std::int64_t centre, Padding padding,
                   std::span<float> out);

private:
    std::vector<float> m_window;
    RealFft m_fft;
};

} // namespace rollwright
