#include "core/features/SoundDelay.h"

#include <gtest/gtest.h>

#include "core/training/Room.h"
#include "tests/support/Strokes.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

TEST(SoundDelay, IsShortWhereNothingIsReflected)
{
    EXPECT_LT(soundDelayOf({strokes(20), kRate}).count(), 0.005);
}

TEST(SoundDelay, IsLongWhereReflectionsOutweighTheDirectSound)
{
    Room room;
    room.absorption = 0.15;
    ASSERT_GT(room.arrival().count(), 0.01);
    const auto heard = heardIn(room, strokes(20), kRate, 1);
    EXPECT_GT(soundDelayOf({heard, kRate}).count(), 0.008);
}

TEST(SoundDelay, IsNoneWhereAttacksAreTooFew)
{
    EXPECT_EQ(soundDelayOf({std::vector<float>(160000), kRate}), Seconds(0));
    EXPECT_EQ(soundDelayOf({{}, kRate}), Seconds(0));
}

TEST(SoundDelay, IsASumOfWeightsWithinItsLimits)
{
    const AttackShape shape{0, 0.5, 1, 1, 1, 1, 1, 1, 10};
    DelayWeights weights{};
    weights.back() = 0.01;
    EXPECT_DOUBLE_EQ(delayOf(shape, weights).count(), 0.01);
    weights[1] = 0.01;
    EXPECT_DOUBLE_EQ(delayOf(shape, weights).count(), 0.015);
    weights[8] = 1;
    EXPECT_EQ(delayOf(shape, weights), Seconds(0.03));
    weights[8] = -1;
    EXPECT_EQ(delayOf(shape, weights), Seconds(0));
}

} // namespace
} // namespace rollwright
