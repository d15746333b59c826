#include "core/features/Stft.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace rollwright {

namespace {

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

Stft::Stft(int size) : m_window(hannWindow(size)), m_fft(size)
{
    assert(size > 0 && size % 2 == 0);
}

void Stft::power(std::span<const float> samples, std::int64_t centre, Padding padding,
                 std::span<float> out)
{
    assert(out.size() == static_cast<std::size_t>(bins()));
    const std::span<float> input = m_fft.signal();
    cutFrame(samples, centre, padding, input);
    for (std::size_t i = 0; i < input.size(); ++i)
        input[i] *= m_window[i];
    m_fft.forward();
    std::ranges::transform(m_fft.spectrum(), out.begin(),
                           [](std::complex<float> value) { return std::norm(value); });
}

void Stft::magnitude(std::span<const float> samples, std::int64_t centre, Padding padding,
                     std::span<float> out)
{
    power(samples, centre, padding, out);
    for (float& value : out)
        value = std::sqrt(value);
}

} // namespace rollwright
