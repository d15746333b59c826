#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace rollwright {

/// Strings that are struck three times a second, each at once at its full level; 16 kHz.
inline std::vector<float> strokes(double seconds, unsigned seed = 1)
{
    constexpr int kRate = 16000;
    constexpr std::size_t kLength = kRate / 2;
    constexpr int kPartials = 12;
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> pitch(40, 80);
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate));
    for (std::size_t begin = kRate / 4; begin < samples.size(); begin += kRate / 3) {
        const double step = 2 * std::numbers::pi * 440 * std::exp2((pitch(random) - 69) / 12.0);
        for (std::size_t i = begin; i < std::min(begin + kLength, samples.size()); ++i) {
            const double age = static_cast<double>(i - begin) / kRate;
            for (int partial = 1; partial <= kPartials; ++partial)
                samples[i] += static_cast<float>(0.1 / partial * std::exp(-10 * age) *
                                                 std::cos(step * partial * age + partial));
        }
    }
    return samples;
}

} // namespace rollwright
