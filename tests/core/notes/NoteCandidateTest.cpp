#include "core/notes/NoteCandidate.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

constexpr int kKey = 39; // middle C
constexpr Pitch kPitch{60};

/// Three minutes at 50 frames a second; strokes are added by hand.
class NoteCandidateTest : public testing::Test
{
protected:
    void strike(double time, float onset, double length, float frame)
    {
        const int first = m_posteriors.grid.frameAt(Seconds(time));
        m_posteriors.onset.at(first, kKey) = onset;
        for (int i = 0; i < static_cast<int>(length * 50); ++i)
            m_posteriors.frame.at(first + i, kKey) = frame;
    }

    std::optional<Note> at(double time)
    {
        return candidateAt(m_posteriors, m_params, kPitch, Seconds(time));
    }

    Posteriors m_posteriors{
        {Seconds(0.02), Seconds(0), 9000}, Posteriorgram(9000), Posteriorgram(9000), {}, {}};
    DecoderParams m_params;
};

TEST_F(NoteCandidateTest, IsWhatTheNetworkHeldLikelyThoughItDidNotPass)
{
    strike(100, 0.1F, 0.6, 0.2F);
    const auto note = at(100.06);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->pitch, kPitch);
    EXPECT_NEAR(note->onset.count(), 100, 0.011);
    EXPECT_NEAR(note->offset.count(), 100.6, 0.06);
}

TEST_F(NoteCandidateTest, IsTheLikeliestInReach)
{
    strike(99.96, 0.2F, 0.1, 0.2F);
    strike(100.06, 0.1F, 0.1, 0.2F);
    ASSERT_TRUE(at(100.02));
    EXPECT_NEAR(at(100.02)->onset.count(), 99.96, 0.011);
}

TEST_F(NoteCandidateTest, IsNothingBeyondReachOrBesideTheKeyOrThePiano)
{
    strike(100, 0.1F, 0.6, 0.2F);
    EXPECT_FALSE(at(100.2));
    EXPECT_FALSE(at(99.8));
    EXPECT_FALSE(candidateAt(m_posteriors, m_params, Pitch{61}, Seconds(100)));
    EXPECT_FALSE(candidateAt(m_posteriors, m_params, Pitch{120}, Seconds(100)));
    EXPECT_FALSE(at(-5));
    EXPECT_FALSE(at(500));
    EXPECT_FALSE(candidateAt({}, m_params, kPitch, Seconds(0)));
}

TEST_F(NoteCandidateTest, IsNotEndedByWhatIsLessLikely)
{
    strike(100, 0.2F, 1, 0.9F);
    m_posteriors.onset.at(m_posteriors.grid.frameAt(Seconds(100.5)), kKey) = 0.1F;
    EXPECT_NEAR(at(100)->offset.count(), 101, 0.06);
    m_posteriors.onset.at(m_posteriors.grid.frameAt(Seconds(100.5)), kKey) = 0.3F;
    EXPECT_NEAR(at(100)->offset.count(), 100.5, 0.06);
}

TEST_F(NoteCandidateTest, TimesAreThoseOfTheDecoder)
{
    strike(100, 0.1F, 0.6, 0.2F);
    m_params.timeShift = 0.05;
    ASSERT_TRUE(at(100.14));
    EXPECT_NEAR(at(100.14)->onset.count(), 100.05, 0.011);
}

} // namespace
} // namespace rollwright
