#include "core/transcription/NewStroke.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

class NewStrokeTest : public testing::Test
{
protected:
    NewStrokeTest()
    {
        m_heard.duration = Seconds(10);
        m_heard.notes = {note(1, 3, 60, 40), note(6, 7, 62, 90)};
    }

    std::optional<Note> at(double time, int pitch)
    {
        return newStroke(m_heard, Pitch{pitch}, Seconds(time));
    }

    Transcription m_heard;
};

TEST_F(NewStrokeTest, IsWhatTheModelHeldLikely)
{
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0), 500}, Posteriorgram(500), Posteriorgram(500), {}, {}};
    posteriors.onset.at(200, 39) = 0.1F;
    for (int frame = 200; frame < 250; ++frame)
        posteriors.frame.at(frame, 39) = 0.2F;
    m_heard.posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
    ASSERT_TRUE(at(4.03, 60));
    EXPECT_NEAR(at(4.03, 60)->onset.count(), 4, 0.011);
    EXPECT_NEAR(at(4.03, 60)->offset.count(), 5, 0.06);

    m_heard.notes.push_back(note(4, 5, 60));
    EXPECT_FALSE(at(4.03, 60)) << "it is there already";
    EXPECT_EQ(at(4.08, 60)->onset, Seconds(4.08)) << "so another stroke is meant";
}

TEST_F(NewStrokeTest, TheLikeliestIsOfAKeyThatIsNotThereYet)
{
    EXPECT_FALSE(likeliestStroke(m_heard, Seconds(4))) << "without posteriors";
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0), 500}, Posteriorgram(500), Posteriorgram(500), {}, {}};
    for (const int key : {39, 43, 46}) {
        posteriors.onset.at(200, key) = 0.01F * static_cast<float>(key - 30);
        for (int frame = 200; frame < 250; ++frame)
            posteriors.frame.at(frame, key) = 0.2F;
    }
    m_heard.posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
    EXPECT_EQ(likeliestStroke(m_heard, Seconds(4.03))->pitch, Pitch::ofKey(46));
    m_heard.notes.push_back(note(4, 5, Pitch::ofKey(46).midi));
    ASSERT_TRUE(likeliestStroke(m_heard, Seconds(4.03)));
    EXPECT_EQ(likeliestStroke(m_heard, Seconds(4.03))->pitch, Pitch::ofKey(43));
    EXPECT_NEAR(likeliestStroke(m_heard, Seconds(4.03))->onset.count(), 4, 0.011);
    m_heard.notes.back() = note(3.9, 5, Pitch::ofKey(46).midi);
    EXPECT_EQ(likeliestStroke(m_heard, Seconds(4.03))->pitch, Pitch::ofKey(43))
        << "its stroke is the one that is written a little earlier";
    EXPECT_FALSE(likeliestStroke(m_heard, Seconds(8)));
}

TEST_F(NewStrokeTest, IsAPlainNoteElsewhereAsLoudAsTheOneNextToIt)
{
    EXPECT_EQ(at(5, 64), note(5, 5.5, 64, 90));
    EXPECT_EQ(at(2, 64), note(2, 2.5, 64, 40));
    m_heard.notes.clear();
    EXPECT_EQ(at(2, 64), note(2, 2.5, 64, 64));
}

TEST_F(NewStrokeTest, DividesANote)
{
    EXPECT_EQ(at(2, 60), note(2, 3, 60, 40));
}

TEST_F(NewStrokeTest, IsNothingWhereAStrokeIsOrNoneCanBe)
{
    EXPECT_FALSE(at(1.04, 60));
    EXPECT_FALSE(at(0.96, 60));
    EXPECT_FALSE(at(2, 20));
    EXPECT_FALSE(at(-1, 60));
    EXPECT_FALSE(at(11, 60));
}

} // namespace
} // namespace rollwright
