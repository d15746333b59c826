#include "core/audio/Convolution.h"

#include <algorithm>
#include <bit>
#include <complex>
#include <functional>

#include "core/audio/RealFft.h"

namespace rollwright {

std::vector<float> convolved(std::span<const float> signal, std::span<const float> impulse)
{
    std::vector<float> result(signal.size());
    if (signal.empty() || impulse.empty())
        return result;

    const std::size_t size = std::bit_ceil(4 * impulse.size());
    const std::size_t block = size - impulse.size() + 1;
    RealFft fft(static_cast<int>(size));
    const auto load = [&](std::span<const float> samples) {
        std::ranges::fill(fft.signal(), 0.0F);
        std::ranges::copy(samples, fft.signal().begin());
        fft.forward();
    };

    load(impulse);
    std::vector<std::complex<float>> response(fft.spectrum().begin(), fft.spectrum().end());
    for (auto& value : response)
        value /= static_cast<float>(size);

    for (std::size_t start = 0; start < signal.size(); start += block) {
        load(signal.subspan(start, std::min(block, signal.size() - start)));
        std::ranges::transform(fft.spectrum(), response, fft.spectrum().begin(),
                               std::multiplies<>());
        fft.backward();
        const std::size_t length = std::min(size, signal.size() - start);
        for (std::size_t i = 0; i < length; ++i)
            result[start + i] += fft.signal()[i];
    }
    return result;
}

} // namespace rollwright
