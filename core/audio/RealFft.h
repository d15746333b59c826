#pragma once

#include <complex>
#include <memory>
#include <span>

namespace rollwright {

/// A real FFT of one size and its inverse, with the buffers that it works on (FFTW, unscaled:
/// forward then backward multiplies by the size). One object serves one thread at a time;
/// different objects may be made and used on different threads.
class RealFft
{
public:
    explicit RealFft(int size);
    ~RealFft();
    RealFft(RealFft&&) noexcept;
    RealFft& operator=(RealFft&&) noexcept;

    std::span<float> signal();                 ///< size values
    std::span<std::complex<float>> spectrum(); ///< size / 2 + 1 values

    void forward();  ///< signal() to spectrum(); leaves signal() undefined
    void backward(); ///< spectrum() to signal(); leaves spectrum() undefined

private:
    struct Plans;
    std::unique_ptr<Plans> m_plans;
};

} // namespace rollwright
