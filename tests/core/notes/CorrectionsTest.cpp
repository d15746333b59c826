#include "core/notes/Corrections.h"

#include <random>

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Corrections, NoneLeaveTheNotes)
{
    const NoteList heard{note(1, 2, 60), note(2, 3, 61)};
    EXPECT_EQ(corrected(heard, {}), heard);
}

TEST(Corrections, RemoveAndAdd)
{
    const Corrections corrections{{note(1, 2, 60)}, {note(0.5, 4, 62, 90)}};
    EXPECT_THAT(corrected({note(1, 2, 60), note(2, 3, 61)}, corrections),
                ElementsAre(note(0.5, 4, 62, 90), note(2, 3, 61)));
}

TEST(Corrections, HoldForStrokesThatAnotherDecodingHearsALittleElsewhere)
{
    const Corrections corrections{{note(1, 2, 60)}, {note(3, 4, 61, 90)}};
    EXPECT_THAT(corrected({note(1.04, 5, 60), note(2.96, 5, 61)}, corrections),
                ElementsAre(note(3, 4, 61, 90)));
    EXPECT_THAT(corrected({note(1.06, 2, 60), note(1, 2, 59)}, {{note(1, 2, 60)}, {}}),
                ElementsAre(note(1, 2, 59), note(1.06, 2, 60)))
        << "another stroke and another key";
}

TEST(Corrections, AnAddedStrokeDividesANote)
{
    const Corrections corrections = replaced({}, {}, {}, std::vector{note(2, 3, 60, 50)});
    EXPECT_THAT(corrected({note(1, 3, 60)}, corrections),
                ElementsAre(note(1, 2, 60), note(2, 3, 60, 50)));
}

TEST(Corrections, WhatWasAddedIsTakenBackWithoutATrace)
{
    const std::vector added{note(2, 3, 60)};
    EXPECT_TRUE(replaced(replaced({}, {}, {}, added), added, added, {}).empty());
}

TEST(Corrections, WhatWasAddedIsKnownAgainWhenTheNextNoteCutsIt)
{
    Corrections corrections = replaced({}, {}, {}, std::vector{note(1, 9, 60)});
    corrections =
        replaced(corrections, corrected({}, corrections), {}, std::vector{note(2, 3, 60)});
    const NoteList shown = corrected({}, corrections);
    ASSERT_THAT(shown, ElementsAre(note(1, 2, 60), note(2, 3, 60)));
    corrections = replaced(corrections, shown, std::vector{shown[0]}, {});
    EXPECT_THAT(corrected({}, corrections), ElementsAre(note(2, 3, 60)));
}

TEST(Corrections, ANoteIsMovedTwice)
{
    const NoteList heard{note(1, 2, 60)};
    Corrections corrections = replaced({}, heard, heard, std::vector{note(1.2, 2.2, 60)});
    corrections = replaced(corrections, corrected(heard, corrections),
                           std::vector{note(1.2, 2.2, 60)}, std::vector{note(1.2, 2.2, 65)});
    EXPECT_THAT(corrected(heard, corrections), ElementsAre(note(1.2, 2.2, 65)));
}

class CorrectionsNearby : public testing::Test
{
protected:
    /// In the place of notes that are shown.
    void replace(const std::vector<Note>& before, const std::vector<Note>& after)
    {
        m_corrections = replaced(m_corrections, shown(), before, after);
    }
    NoteList shown() const { return corrected(m_heard, m_corrections); }

    NoteList m_heard{note(1, 1.5, 60, 50), note(1.53, 2, 60, 70)};
    Corrections m_corrections;
};

TEST_F(CorrectionsNearby, ANeighbourOfAPieceStays)
{
    replace({m_heard[0]}, {note(1, 1.49, 60, 50), note(1.49, 1.53, 60, 50)});
    EXPECT_THAT(shown(), ElementsAre(note(1, 1.49, 60, 50), note(1.49, 1.53, 60, 50),
                                     note(1.53, 2, 60, 70)));
    replace({m_heard[1]}, {});
    EXPECT_THAT(shown(), ElementsAre(note(1, 1.49, 60, 50), note(1.49, 1.53, 60, 50)))
        << "it can be deleted all the same";
}

TEST_F(CorrectionsNearby, ANeighbourOfWhatIsRemovedStays)
{
    m_heard[0].onset = Seconds(1.5);
    m_heard[0].offset = Seconds(1.53);
    replace({m_heard[0]}, {});
    EXPECT_THAT(shown(), ElementsAre(note(1.53, 2, 60, 70)));
}

TEST_F(CorrectionsNearby, ANeighbourThatStayedIsTheSameStrokeForAnotherDecoding)
{
    replace({}, {note(1.49, 1.6, 60, 50)});
    m_heard[1] = note(1.55, 1.9, 60, 71);
    EXPECT_THAT(shown(), ElementsAre(note(1, 1.49, 60, 50), note(1.49, 1.53, 60, 50),
                                     note(1.53, 2, 60, 70)));
}

TEST_F(CorrectionsNearby, WhatIsStruckOverGivesWay)
{
    replace({}, {note(1.52, 3, 60, 90)});
    EXPECT_THAT(shown(), ElementsAre(m_heard[0], note(1.52, 3, 60, 90)));
    replace({}, {note(1.53, 3, 60, 91)});
    EXPECT_THAT(shown(), ElementsAre(m_heard[0], note(1.53, 3, 60, 91))) << "a hand's, too";
}

/// Whatever is replaced, the list is what a person who replaced it there would have.
TEST(Corrections, ReplacingFollowsTheHand)
{
    std::mt19937 random(7);
    const auto draw = [&](int below) { return static_cast<int>(random() % unsigned(below)); };
    NoteList heard;
    for (int i = 0; i < 40; ++i)
        heard.push_back(note(0.2 * i, 0.2 * i + 0.15, 60 + i % 5));
    NoteList expected = heard;
    Corrections corrections;
    for (int step = 0; step < 200; ++step) {
        std::vector<Note> before;
        std::vector<Note> after;
        if (!expected.empty() && draw(3) > 0)
            before.push_back(expected[std::size_t(draw(int(expected.size())))]);
        if (draw(3) > 0) {
            const double onset = 10 + 0.2 * step;
            after.push_back(note(onset, onset + 0.1, 60 + draw(10)));
        }
        corrections = replaced(corrections, expected, before, after);
        for (const Note& gone : before)
            std::erase(expected, gone);
        expected.insert(expected.end(), after.begin(), after.end());
        expected = tidied(expected);
        ASSERT_EQ(corrected(heard, corrections), expected) << "step " << step;
    }
}

} // namespace
} // namespace rollwright
