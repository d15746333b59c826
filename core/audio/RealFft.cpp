#include "core/audio/RealFft.h"

#include <mutex>

#include <fftw3.h>

namespace rollwright {

namespace {

/// FFTW keeps global state while it plans and destroys plans; executing them is thread-safe.
std::mutex& plannerMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct Free {
    void operator()(void* memory) const { fftwf_free(memory); }
};

} // namespace

struct RealFft::Plans {
    explicit Plans(int length)
        : size(static_cast<std::size_t>(length)), signal(fftwf_alloc_real(size)),
          spectrum(fftwf_alloc_complex(size / 2 + 1))
    {
        // Not FFTW_MEASURE: its choice, and so the last bits of a result, would differ by the run.
        const std::scoped_lock lock(plannerMutex());
        forward = fftwf_plan_dft_r2c_1d(length, signal.get(), spectrum.get(), FFTW_ESTIMATE);
        backward = fftwf_plan_dft_c2r_1d(length, spectrum.get(), signal.get(), FFTW_ESTIMATE);
    }
    ~Plans()
    {
        const std::scoped_lock lock(plannerMutex());
        fftwf_destroy_plan(forward);
        fftwf_destroy_plan(backward);
    }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;

    std::size_t size;
    std::unique_ptr<float[], Free> signal;
    std::unique_ptr<fftwf_complex[], Free> spectrum;
    fftwf_plan forward = nullptr;
    fftwf_plan backward = nullptr;
};

RealFft::RealFft(int size) : m_plans(std::make_unique<Plans>(size)) {}
RealFft::~RealFft() = default;
RealFft::RealFft(RealFft&&) noexcept = default;
RealFft& RealFft::operator=(RealFft&&) noexcept = default;

std::span<float> RealFft::signal()
{
    return {m_plans->signal.get(), m_plans->size};
}

std::span<std::complex<float>> RealFft::spectrum()
{
    // FFTW's complex type has, by its manual, the layout of std::complex<float>.
    return {reinterpret_cast<std::complex<float>*>(m_plans->spectrum.get()), m_plans->size / 2 + 1};
}

void RealFft::forward()
{
    fftwf_execute(m_plans->forward);
}

void RealFft::backward()
{
    fftwf_execute(m_plans->backward);
}

} // namespace rollwright
