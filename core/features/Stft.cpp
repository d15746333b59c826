#include "core/features/Stft.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <mutex>
#include <numbers>

#include <fftw3.h>

namespace rollwright {

namespace {

/// FFTW keeps global state while it plans and destroys plans; executing them is thread-safe.
std::mutex& plannerMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// The sample index in [0, length) that `index` falls on when the signal is mirrored at both ends.
std::int64_t reflected(std::int64_t index, std::int64_t length)
{
    if (length == 1)
        return 0;
    const std::int64_t period = 2 * (length - 1);
    const std::int64_t folded = ((index % period) + period) % period;
    return folded < length ? folded : period - folded;
}

std::vector<float> hannWindow(int size)
{
    std::vector<float> window(static_cast<std::size_t>(size));
    for (std::size_t i = 0; i < window.size(); ++i) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(i) / size;
        window[i] = static_cast<float>(0.5 - 0.5 * std::cos(phase));
    }
    return window;
}

} // namespace

void cutFrame(std::span<const float> samples, std::int64_t centre, Padding padding,
              std::span<float> frame)
{
    const auto length = static_cast<std::int64_t>(samples.size());
    const auto size = static_cast<std::int64_t>(frame.size());
    const std::int64_t first = centre - size / 2;
    if (first >= 0 && first + size <= length) {
        const auto begin = samples.begin() + first;
        std::copy(begin, begin + size, frame.begin());
        return;
    }
    for (std::int64_t i = 0; i < size; ++i) {
        std::int64_t index = first + i;
        const bool outside = index < 0 || index >= length;
        if (outside && padding == Padding::Reflect && length > 0)
            index = reflected(index, length);
        const bool silent = index < 0 || index >= length;
        frame[static_cast<std::size_t>(i)] = silent ? 0 : samples[static_cast<std::size_t>(index)];
    }
}

struct Stft::Plan {
    explicit Plan(int size)
        : input(fftwf_alloc_real(static_cast<std::size_t>(size))),
          output(fftwf_alloc_complex(static_cast<std::size_t>(size / 2 + 1)))
    {
        // Not FFTW_MEASURE: its choice, and so the last bits of a result, would differ by the run.
        const std::scoped_lock lock(plannerMutex());
        plan = fftwf_plan_dft_r2c_1d(size, input.get(), output.get(), FFTW_ESTIMATE);
    }
    ~Plan()
    {
        const std::scoped_lock lock(plannerMutex());
        fftwf_destroy_plan(plan);
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    struct Free {
        void operator()(void* memory) const { fftwf_free(memory); }
    };
    std::unique_ptr<float[], Free> input;
    std::unique_ptr<fftwf_complex[], Free> output;
    fftwf_plan plan = nullptr;
};

Stft::Stft(int size) : m_window(hannWindow(size)), m_plan(std::make_unique<Plan>(size))
{
    assert(size > 0 && size % 2 == 0);
}

Stft::~Stft() = default;
Stft::Stft(Stft&&) noexcept = default;
Stft& Stft::operator=(Stft&&) noexcept = default;

void Stft::power(std::span<const float> samples, std::int64_t centre, Padding padding,
                 std::span<float> out)
{
    assert(out.size() == static_cast<std::size_t>(bins()));
    const std::span<float> input(m_plan->input.get(), m_window.size());
    cutFrame(samples, centre, padding, input);
    for (std::size_t i = 0; i < input.size(); ++i)
        input[i] *= m_window[i];
    fftwf_execute(m_plan->plan);
    for (std::size_t bin = 0; bin < out.size(); ++bin) {
        const fftwf_complex& value = m_plan->output[bin];
        out[bin] = value[0] * value[0] + value[1] * value[1];
    }
}

void Stft::magnitude(std::span<const float> samples, std::int64_t centre, Padding padding,
                     std::span<float> out)
{
    power(samples, centre, padding, out);
    for (float& value : out)
        value = std::sqrt(value);
}

} // namespace rollwright
