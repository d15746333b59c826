#include "core/audio/RealFft.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(RealFft, FindsASineInItsBin)
{
    constexpr int kSize = 64;
    constexpr int kBin = 5;
    RealFft fft(kSize);
    for (int i = 0; i < kSize; ++i) {
        fft.signal()[static_cast<std::size_t>(i)] =
            static_cast<float>(std::cos(2 * std::numbers::pi * kBin * i / kSize));
    }
    fft.forward();
    ASSERT_EQ(fft.spectrum().size(), kSize / 2 + 1U);
    for (std::size_t bin = 0; bin < fft.spectrum().size(); ++bin)
        EXPECT_NEAR(std::abs(fft.spectrum()[bin]), bin == kBin ? kSize / 2 : 0, 1e-4) << bin;
}

TEST(RealFft, ForwardAndBackwardMultiplyByTheSize)
{
    constexpr std::size_t kSize = 12;
    RealFft fft(kSize);
    for (std::size_t i = 0; i < kSize; ++i)
        fft.signal()[i] = static_cast<float>(i * i % 7);
    fft.forward();
    fft.backward();
    for (std::size_t i = 0; i < kSize; ++i)
        EXPECT_NEAR(fft.signal()[i], static_cast<float>(kSize * (i * i % 7)), 1e-3);
}

} // namespace
} // namespace rollwright
