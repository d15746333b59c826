#include "core/audio/Downmix.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr std::size_t kFrames = 1000;

float sine(std::size_t frame)
{
    return std::sin(0.1F * static_cast<float>(frame));
}

/// The sine in every channel, scaled; mixed block by block.
std::vector<float> mixed(const std::vector<float>& scales, std::size_t block = kFrames)
{
    Downmix downmix(scales.size());
    std::vector<float> mono(kFrames);
    for (std::size_t begin = 0; begin < kFrames; begin += block) {
        std::vector<float> channels;
        for (std::size_t frame = begin; frame < begin + block; ++frame)
            std::ranges::transform(scales, std::back_inserter(channels),
                                   [&](float scale) { return scale * sine(frame); });
        downmix.mix(channels, std::span(mono).subspan(begin, block));
    }
    return mono;
}

void expectScaled(const std::vector<float>& mono, float scale)
{
    for (std::size_t frame = 0; frame < kFrames; ++frame)
        ASSERT_NEAR(mono[frame], scale * sine(frame), 1e-5) << frame;
}

TEST(Downmix, IsTheMean)
{
    expectScaled(mixed({0.7F}), 0.7F);
    expectScaled(mixed({0.6F, 0.2F}), 0.4F);
    expectScaled(mixed({0.6F, 0}), 0.3F);
    expectScaled(mixed({0.3F, 0.6F, 0.9F}), 0.6F);
    expectScaled(mixed({0.5F, -0.1F}), 0.2F);
    expectScaled(mixed({0, 0}), 0);
}

TEST(Downmix, OfTwoThatCancelEachOtherItIsHalfTheDifference)
{
    for (const std::size_t block : {kFrames, kFrames / 10}) {
        expectScaled(mixed({0.6F, -0.6F}, block), 0.6F);
        expectScaled(mixed({0.6F, -0.54F}, block), 0.57F);
    }
}

TEST(Downmix, OfManyTheSilentAreLeftOut)
{
    expectScaled(mixed({0, 0, 0.6F, 0, 0, 0}), 0.6F);
    expectScaled(mixed({0.5F, 0.3F, 0.001F, 0}), 0.4F);
    expectScaled(mixed({0, 0, 0}), 0);
}

/// What a constant in one of the channels, the others so much softer, gives on both sides.
std::pair<float, float> sidesOf(std::size_t channels, std::size_t loud, float others)
{
    Downmix downmix(channels);
    std::vector<float> samples(4 * channels, others);
    for (std::size_t frame = 0; frame < 4; ++frame)
        samples[frame * channels + loud] = 0.8F;
    std::vector<float> stereo(8);
    downmix.mixToStereo(samples, stereo);
    return {stereo[6], stereo[7]};
}

TEST(Downmix, PutsTheChannelsOfAFilmOnTheirSides)
{
    const auto expectSides = [](std::size_t channels, const std::string& places) {
        for (std::size_t i = 0; i < channels; ++i) {
            const auto [left, right] = sidesOf(channels, i, 0);
            EXPECT_FLOAT_EQ(left, places[i] == 'R' ? 0 : 0.8F) << channels << ", " << i;
            EXPECT_FLOAT_EQ(right, places[i] == 'L' ? 0 : 0.8F) << channels << ", " << i;
        }
    };
    expectSides(3, "LRM");
    expectSides(4, "LRMM");
    expectSides(5, "LRMLR");
    expectSides(6, "LRMMLR"); // 5.1
    expectSides(7, "LRMMMLR");
    expectSides(8, "LRMMLRLR"); // 7.1
}

TEST(Downmix, IsTheMeanOfWhatIsHeardOnEachSide)
{
    const auto [left, right] = sidesOf(6, 0, 0.4F); // four channels on each side
    EXPECT_FLOAT_EQ(left, 0.5F);
    EXPECT_FLOAT_EQ(right, 0.4F);
    Downmix downmix(6);
    std::vector<float> stereo(2);
    downmix.mixToStereo(std::vector{0.5F, -0.5F, 0.F, 0.F, 0.F, 0.F}, stereo);
    EXPECT_EQ(stereo, (std::vector{0.5F, -0.5F})) << "the silent are left out";
}

TEST(Downmix, MovesToAnotherMixWithoutAStep)
{
    Downmix downmix(3);
    std::vector<float> mono(kFrames);
    std::vector<float> one(3 * kFrames);
    for (std::size_t frame = 0; frame < kFrames; ++frame)
        one[3 * frame] = 0.6F;
    downmix.mix(one, mono);
    EXPECT_FLOAT_EQ(mono.back(), 0.6F);
    for (std::size_t frame = 0; frame < kFrames; ++frame)
        one[3 * frame + 1] = 0.2F;
    downmix.mix(one, mono);
    EXPECT_NEAR(mono.front(), 0.6F, 0.001F);
    EXPECT_NEAR(mono[kFrames / 2], 0.5F, 0.001F);
    EXPECT_FLOAT_EQ(mono.back(), 0.4F);
}

} // namespace
} // namespace rollwright
