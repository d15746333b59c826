#include "core/features/AttackShape.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/training/Room.h"
#include "tests/support/Strokes.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

TEST(AttackShape, OfStrokesIsAStep)
{
    const auto samples = strokes(10);
    const auto shape = attackShapeOf({samples, kRate});
    ASSERT_TRUE(shape);
    EXPECT_LT((*shape)[0], 0.3);  // before the rise
    EXPECT_GT((*shape)[4], 0.85); // 36 ms later
    EXPECT_LE(*std::max_element(shape->begin(), shape->end() - 1), 1);
    EXPECT_GT(shape->back(), 3);
}

TEST(AttackShape, GoesOnRisingWhereReflectionsFollow)
{
    const auto dry = strokes(10);
    Room room;
    room.absorption = 0.15;
    const auto reflected = heardIn(room, dry, kRate, 1);
    const auto near = attackShapeOf({dry, kRate});
    const auto far = attackShapeOf({reflected, kRate});
    ASSERT_TRUE(near && far);
    EXPECT_LT((*far)[3], (*near)[3] - 0.05); // as the steepest 20 ms end
}

TEST(AttackShape, DoesNotDependOnTheLevel)
{
    auto samples = strokes(10);
    const auto loud = attackShapeOf({samples, kRate});
    for (float& sample : samples)
        sample *= 0.001F;
    const auto soft = attackShapeOf({samples, kRate});
    ASSERT_TRUE(loud && soft);
    for (std::size_t i = 0; i < loud->size(); ++i)
        EXPECT_NEAR((*soft)[i], (*loud)[i], 1e-3);
}

TEST(AttackShape, TakesOtherRates)
{
    const auto samples = strokes(10);
    std::vector<float> twice(2 * samples.size());
    for (std::size_t i = 0; i + 1 < samples.size(); ++i) {
        twice[2 * i] = samples[i];
        twice[2 * i + 1] = (samples[i] + samples[i + 1]) / 2;
    }
    const auto shape = attackShapeOf({samples, kRate});
    const auto same = attackShapeOf({twice, {32000}});
    ASSERT_TRUE(shape && same);
    EXPECT_NEAR((*same)[3], (*shape)[3], 0.1);
}

TEST(AttackShape, IsUnknownWhereLittleIsStruck)
{
    std::vector<float> tone(10 * 16000);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = std::sin(0.1F * static_cast<float>(i));
    EXPECT_FALSE(attackShapeOf({tone, kRate}));
    EXPECT_FALSE(attackShapeOf({std::vector<float>(160000), kRate}));
    EXPECT_FALSE(attackShapeOf({strokes(2), kRate}));
    EXPECT_FALSE(attackShapeOf({std::vector<float>(50, 0.5F), kRate}));
    EXPECT_FALSE(attackShapeOf({{}, kRate}));
}

} // namespace
} // namespace rollwright
