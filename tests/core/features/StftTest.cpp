#include "core/features/Stft.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>
#include <thread>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

std::vector<float> noise(std::size_t length)
{
    std::mt19937 random(7);
    std::vector<float> samples(length);
    for (float& sample : samples)
        sample = static_cast<float>(random()) / 4.3e9F - 0.5F;
    return samples;
}

std::vector<float> cut(const std::vector<float>& samples, std::int64_t centre, Padding padding,
                       std::size_t size)
{
    std::vector<float> frame(size);
    cutFrame(samples, centre, padding, frame);
    return frame;
}

TEST(CutFrame, ReflectsWithoutRepeatingTheEnds)
{
    const std::vector<float> samples{1, 2, 3, 4};
    EXPECT_EQ(cut(samples, 0, Padding::Reflect, 6), (std::vector<float>{4, 3, 2, 1, 2, 3}));
    EXPECT_EQ(cut(samples, 4, Padding::Reflect, 6), (std::vector<float>{2, 3, 4, 3, 2, 1}));
    EXPECT_EQ(cut(samples, 4, Padding::Zero, 6), (std::vector<float>{2, 3, 4, 0, 0, 0}));
}

TEST(CutFrame, TakesFramesFarOutsideAndDegenerateSignals)
{
    EXPECT_EQ(cut({1, 2, 3}, -10, Padding::Reflect, 2), (std::vector<float>{2, 3}));
    EXPECT_EQ(cut({5}, 3, Padding::Reflect, 4), (std::vector<float>{5, 5, 5, 5}));
    EXPECT_EQ(cut({}, 0, Padding::Reflect, 2), (std::vector<float>{0, 0}));
}

TEST(Stft, AgreesWithTheDefinition)
{
    constexpr int kSize = 64;
    const std::vector<float> samples = noise(200);
    Stft stft(kSize);
    std::vector<float> magnitude(static_cast<std::size_t>(stft.bins()));
    stft.magnitude(samples, 100, Padding::Zero, magnitude);

    for (int bin = 0; bin < stft.bins(); ++bin) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < kSize; ++i) {
            const double turn = 2 * std::numbers::pi * i / kSize;
            const double value = samples[static_cast<std::size_t>(100 - kSize / 2 + i)] *
                                 (0.5 - 0.5 * std::cos(turn));
            real += value * std::cos(turn * bin);
            imaginary -= value * std::sin(turn * bin);
        }
        EXPECT_NEAR(magnitude[static_cast<std::size_t>(bin)], std::hypot(real, imaginary), 1e-5);
    }
}

TEST(Stft, PowerIsTheSquareOfMagnitude)
{
    const std::vector<float> samples = noise(5000);
    Stft stft(2048);
    std::vector<float> power(static_cast<std::size_t>(stft.bins()));
    std::vector<float> magnitude(power.size());
    stft.power(samples, 30, Padding::Reflect, power);
    stft.magnitude(samples, 30, Padding::Reflect, magnitude);
    for (std::size_t bin = 0; bin < power.size(); ++bin)
        EXPECT_NEAR(power[bin], magnitude[bin] * magnitude[bin], 1e-4 * power[bin] + 1e-9);
}

TEST(Stft, FullScaleSineHasAQuarterOfTheSize)
{
    std::vector<float> sine(8192);
    for (std::size_t i = 0; i < sine.size(); ++i)
        sine[i] = static_cast<float>(std::sin(2 * std::numbers::pi * 100 * double(i) / 8192));
    Stft stft(8192);
    std::vector<float> magnitude(static_cast<std::size_t>(stft.bins()));
    stft.magnitude(sine, 4096, Padding::Zero, magnitude);
    EXPECT_NEAR(magnitude[100], 2048, 0.1);
    EXPECT_LT(magnitude[110], 0.1);
}

// Planning is what FFTW cannot do in parallel; the thread sanitizer sees a missing lock here.
TEST(Stft, ObjectsMayBeMadeAndUsedOnSeveralThreads)
{
    const std::vector<float> samples = noise(4096);
    const auto work = [&samples](std::vector<float>& out) {
        for (int i = 0; i < 20; ++i) {
            Stft stft(1024);
            out.resize(static_cast<std::size_t>(stft.bins()));
            stft.power(samples, 2048, Padding::Zero, out);
        }
    };
    std::vector<float> first;
    std::vector<float> second;
    {
        const std::jthread a(work, std::ref(first));
        const std::jthread b(work, std::ref(second));
    }
    EXPECT_EQ(first, second);
}

} // namespace
} // namespace rollwright
