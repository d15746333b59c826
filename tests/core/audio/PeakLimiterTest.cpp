#include "core/audio/PeakLimiter.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};
const double kHighest = std::pow(10, -1.0 / 20);

/// Strings that are struck three times a second, louder on the left, where they peak at about 1.1.
std::vector<float> strikes(double seconds)
{
    std::vector<float> stereo;
    for (int i = 0; i < static_cast<int>(seconds * kRate.hertz); ++i) {
        const double time = static_cast<double>(i % 16000) / kRate.hertz;
        const double hertz = 110 * (1 + i / 16000 % 7);
        double sum = 0;
        for (int partial = 1; partial <= 5; ++partial)
            sum += std::sin(2 * std::numbers::pi * hertz * partial * time) / partial;
        const double level = 0.7 * std::exp(-6 * time) * std::min(1.0, time / 0.003);
        stereo.push_back(static_cast<float>(level * sum));
        stereo.push_back(static_cast<float>(0.6 * level * sum));
    }
    return stereo;
}

double peakOf(std::span<const float> stereo, SampleRate rate = kRate)
{
    PeakLimiter meter(rate);
    meter.measure(stereo);
    return meter.peak();
}

std::vector<float> limited(std::vector<float> stereo, double gain, SampleRate rate = kRate,
                           std::size_t block = 1000)
{
    PeakLimiter limiter(rate);
    const auto eachBlock = [&](const auto& work) {
        for (std::size_t done = 0; done < stereo.size(); done += 2 * block)
            work(std::span(stereo).subspan(done, std::min(2 * block, stereo.size() - done)),
                 done / 2);
    };
    eachBlock([&](std::span<float> part, std::size_t) { limiter.measure(part); });
    limiter.setGain(gain);
    eachBlock([&](std::span<float> part, std::size_t frame) { limiter.limit(part, frame); });
    return stereo;
}

TEST(PeakLimiter, SeesPeaksBetweenSamples)
{
    std::vector<float> stereo;
    for (int i = 0; i < 4800; ++i) // at a quarter of the rate, half a sample beside its peaks
        stereo.insert(stereo.end(), 2, i / 2 % 2 == 0 ? 0.5F : -0.5F);
    EXPECT_NEAR(peakOf(stereo), 0.5 * std::numbers::sqrt2, 0.05);
}

TEST(PeakLimiter, LetsNoPeakThrough)
{
    for (const SampleRate rate : {SampleRate{8000}, kRate, SampleRate{96000}})
        for (const double gain : {0.95, 1.3, 2.0, 10.0}) {
            const auto loud = limited(strikes(2), gain, rate);
            EXPECT_LE(peakOf(loud, rate), kHighest) << rate.hertz << " Hz, " << gain;
            EXPECT_GT(peakOf(loud, rate), 0.8) << rate.hertz << " Hz, " << gain;
        }
}

TEST(PeakLimiter, LetsNoClickThrough)
{
    for (const std::size_t frame : {0, 1, 4795, 4800, 9599}) { // both ends of a step, and of all
        std::vector<float> stereo(2 * 9600, 0.1F);
        stereo[2 * frame + 1] = -0.9F;
        EXPECT_LE(peakOf(limited(stereo, 4)), kHighest) << frame;
    }
}

TEST(PeakLimiter, OnlyMakesLouderWhatStaysBelow)
{
    const auto stereo = strikes(1);
    const auto softer = limited(stereo, 0.5);
    for (std::size_t i = 0; i < stereo.size(); ++i)
        ASSERT_EQ(softer[i], 0.5F * stereo[i]) << i;
}

TEST(PeakLimiter, FallsShortlyBeforeAPeakAndComesBackAfterIt)
{
    std::vector<float> stereo(2 * 96000, 0.1F);
    stereo[2 * 48000] = 0.9F;
    const auto loud = limited(stereo, 2);
    const auto gainAt = [&](std::size_t frame) { return loud[2 * frame + 1] / 0.1F; };
    EXPECT_EQ(gainAt(48000 - 480), 2) << "10 ms before";
    EXPECT_NEAR(gainAt(48000), PeakLimiter::kCeiling / 0.9, 0.06) << "on both sides";
    EXPECT_LT(gainAt(48000 + 480), 1.2);
    EXPECT_GT(gainAt(48000 + 14400), 1.9) << "300 ms after";
    for (std::size_t frame = 40000; frame < 60000; ++frame)
        ASSERT_NEAR(gainAt(frame), gainAt(frame + 1), 0.01) << frame;
}

TEST(PeakLimiter, DoesTheSameHoweverTheSoundIsCut)
{
    const auto stereo = strikes(1);
    const auto whole = limited(stereo, 2, kRate, 48000);
    EXPECT_EQ(limited(stereo, 2, kRate, 48), whole);
    const auto odd = limited(stereo, 2, kRate, 777);
    for (std::size_t i = 0; i < stereo.size(); ++i)
        ASSERT_NEAR(odd[i], whole[i], 1e-3) << i;
}

TEST(PeakLimiter, LeavesSilenceAlone)
{
    const std::vector<float> silence(2 * 4800);
    EXPECT_EQ(limited(silence, 4), silence);
    EXPECT_TRUE(limited({}, 4).empty());
}

} // namespace
} // namespace rollwright
