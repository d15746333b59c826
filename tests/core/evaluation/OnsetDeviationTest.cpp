#include "core/evaluation/OnsetDeviation.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

std::vector<Note> scale(int count)
{
    std::vector<Note> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back({Seconds{i * 0.5}, Seconds{i * 0.5 + 0.4}, Pitch{40 + i}});
    return notes;
}

TEST(MedianOnsetDeviation, IsTheShiftWhateverAFewNotesDo)
{
    for (const int count : {9, 10}) {
        const auto reference = scale(count);
        auto estimate = moved(reference, Seconds{0.08});
        estimate[3].onset += Seconds{0.015};
        estimate[4].onset -= Seconds{0.1};
        const auto deviation = medianOnsetDeviation(reference, estimate);
        ASSERT_TRUE(deviation);
        EXPECT_NEAR(deviation->count(), 0.08, 1e-12);
    }
}

TEST(MedianOnsetDeviation, OfTwoIsTheirMean)
{
    const auto reference = scale(2);
    auto estimate = moved(reference, Seconds{0.01});
    estimate[1].onset += Seconds{0.02};
    EXPECT_NEAR(medianOnsetDeviation(reference, estimate)->count(), 0.02, 1e-12);
}

TEST(MedianOnsetDeviation, IsAbsentWhenNothingMatchesWithinATenthOfASecond)
{
    const auto reference = scale(5);
    EXPECT_FALSE(medianOnsetDeviation(reference, moved(reference, Seconds{0.101})));
    EXPECT_FALSE(medianOnsetDeviation(reference, {}));
}

} // namespace
} // namespace rollwright
