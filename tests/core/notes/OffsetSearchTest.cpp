#include "core/notes/OffsetSearch.h"

#include <limits>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kKey = 39;
constexpr int kFrames = 200;
constexpr double kThreshold = 0.4;
constexpr PosteriorPeak kStroke{10, 10.0, 0.9F};
constexpr int kEarliest = 12;

class OffsetSearchTest : public testing::Test
{
protected:
    void sound(int first, int end, float value = 0.95F)
    {
        for (int frame = first; frame < end; ++frame)
            m_posteriors.frame.at(frame, kKey) = value;
    }

    void release(int frame, float value = 0.9F)
    {
        if (m_posteriors.offset.empty()) {
            m_posteriors.offset = Posteriorgram(kFrames);
            for (float& each : m_posteriors.offset.values())
                each = 0.01F;
        }
        m_posteriors.offset.at(frame, kKey) = value;
    }

    double end(const PosteriorPeak* next = nullptr, double threshold = kThreshold) const
    {
        return OffsetSearch(m_posteriors, threshold).endOf(kKey, kStroke, kEarliest, next);
    }

    Posteriors m_posteriors{
        {Seconds(0.02), Seconds(0), kFrames}, Posteriorgram(kFrames), Posteriorgram(kFrames)};
};

TEST_F(OffsetSearchTest, WithoutOffsetsANoteEndsWhereItsFramesFall)
{
    sound(10, 80);
    EXPECT_NEAR(end(), 80, 0.5);
}

TEST_F(OffsetSearchTest, AShortGapInTheFramesDoesNotEndANoteALongOneDoes)
{
    sound(10, 80);
    sound(40, 42, 0);
    EXPECT_NEAR(end(), 80, 0.5);
    sound(40, 75, 0);
    EXPECT_NEAR(end(), 40, 0.5);
}

TEST_F(OffsetSearchTest, TheSurestOfTwoReleasesEndsANoteThatSoundsOn)
{
    sound(10, 120);
    release(40, 0.3F);
    release(80, 0.9F);
    EXPECT_NEAR(end(), 80, 0.5);
    release(40, 0.97F);
    EXPECT_NEAR(end(), 40, 0.5);
}

TEST_F(OffsetSearchTest, AReleaseLongAfterTheKeyFellSilentDoesNotCount)
{
    sound(10, 40);
    release(40, 0.5F);
    release(150, 0.9F);
    EXPECT_NEAR(end(), 40, 0.5);
}

TEST_F(OffsetSearchTest, LiesBetweenFramesThatShareARelease)
{
    sound(10, 60);
    release(59, 0.4F);
    release(60, 0.8F);
    release(61, 0.6F);
    const double found = end();
    EXPECT_GT(found, 60);
    EXPECT_LT(found, 60.5);
}

TEST_F(OffsetSearchTest, ManyDoubtfulFramesTogetherOutweighASurerOneApart)
{
    sound(10, 100);
    release(30, 0.55F);
    for (int frame = 88; frame < 96; ++frame)
        release(frame, 0.4F);
    EXPECT_NEAR(end(), 91.5, 2);
}

TEST_F(OffsetSearchTest, APedalThatEndsOtherNotesEndsThisOneToo)
{
    sound(10, 120);
    release(40, 0.45F);
    release(80, 0.5F);
    EXPECT_NEAR(end(), 80, 0.5);
    for (int key = 0; key < 12; ++key)
        m_posteriors.offset.at(40, key) = 0.9F;
    EXPECT_NEAR(end(), 40, 0.5);
}

TEST_F(OffsetSearchTest, EndsAtTheNextStrokeAtTheLatest)
{
    sound(10, kFrames);
    const PosteriorPeak next{70, 69.7, 0.9F};
    EXPECT_LE(end(&next), 69.7);
    EXPECT_NEAR(end(&next), 69.7, 3);
    release(71, 0.9F);
    EXPECT_LE(end(&next), 69.7);
    release(70, 0.9F);
    EXPECT_EQ(end(&next), 69.7);
    release(50, 0.97F);
    EXPECT_NEAR(end(&next), 50, 0.5);
}

TEST_F(OffsetSearchTest, AHigherThresholdEndsADoubtfulNoteEarlier)
{
    sound(10, 60);
    sound(60, 160, 0.5F);
    EXPECT_NEAR(end(nullptr, 0.05), 160, 8);
    EXPECT_NEAR(end(nullptr, 0.4), 60, 1);
}

TEST_F(OffsetSearchTest, StaysWithinTheGridWhateverItIsGiven)
{
    const auto staysWithin = [&] {
        const double found = end();
        EXPECT_GE(found, kEarliest);
        EXPECT_LE(found, kFrames - 1);
    };
    staysWithin();
    for (const float value : {1.0F, -1.0F, std::numeric_limits<float>::quiet_NaN()}) {
        sound(0, kFrames, value);
        staysWithin();
        for (int frame = 0; frame < kFrames; ++frame)
            release(frame, value);
        staysWithin();
    }
    EXPECT_EQ(OffsetSearch(m_posteriors, 0.4).endOf(kKey, kStroke, kFrames - 1, nullptr),
              kFrames - 1);
}

} // namespace
} // namespace rollwright
