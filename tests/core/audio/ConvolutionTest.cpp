#include "core/audio/Convolution.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

std::vector<float> noise(std::size_t length, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> samples(length);
    std::ranges::generate(samples, [&] { return normal(random); });
    return samples;
}

std::vector<float> byDefinition(const std::vector<float>& signal, const std::vector<float>& impulse)
{
    std::vector<float> result(signal.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        double sum = 0;
        for (std::size_t k = 0; k <= std::min(i, impulse.size() - 1); ++k)
            sum += static_cast<double>(impulse[k]) * signal[i - k];
        result[i] = static_cast<float>(sum);
    }
    return result;
}

TEST(Convolution, IsTheSumOfItsDefinition)
{
    for (const std::size_t length : {1U, 5U, 63U, 64U, 65U, 1000U}) {
        for (const std::size_t impulseLength : {1U, 2U, 17U, 100U}) {
            const auto signal = noise(length, 1);
            const auto impulse = noise(impulseLength, 2);
            const auto expected = byDefinition(signal, impulse);
            const auto found = convolved(signal, impulse);
            ASSERT_EQ(found.size(), length);
            for (std::size_t i = 0; i < length; ++i)
                ASSERT_NEAR(found[i], expected[i], 1e-4) << length << " * " << impulseLength;
        }
    }
}

TEST(Convolution, WithNothingIsSilence)
{
    EXPECT_TRUE(convolved({}, noise(3, 1)).empty());
    EXPECT_EQ(convolved(noise(3, 1), {}), std::vector<float>(3));
}

} // namespace
} // namespace rollwright
