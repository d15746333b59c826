#include "core/notes/NoteList.h"

#include <random>
#include <tuple>

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tidied, SortsByOnsetThenPitch)
{
    EXPECT_THAT(tidied({note(2, 3, 60), note(1, 2, 64), note(1, 2, 62)}),
                ElementsAre(note(1, 2, 62), note(1, 2, 64), note(2, 3, 60)));
}

TEST(Tidied, DropsWhatDoesNotSound)
{
    EXPECT_THAT(tidied({note(1, 1, 60), note(2, 1, 61)}), IsEmpty());
}

TEST(Tidied, JoinsNotesThatBeginTogether)
{
    const Note longer = note(1, 4, 60, 30);
    const Note louder = note(1, 2, 60, 90);
    EXPECT_THAT(tidied({louder, longer}), ElementsAre(note(1, 4, 60, 90)));
    EXPECT_THAT(tidied({longer, louder}), ElementsAre(note(1, 4, 60, 90)));
}

TEST(Tidied, EndsANoteWhereItsKeyIsStruckAgain)
{
    EXPECT_THAT(tidied({note(1, 9, 60), note(1.5, 8, 61), note(2, 3, 60)}),
                ElementsAre(note(1, 2, 60), note(1.5, 8, 61), note(2, 3, 60)));
}

TEST(Tidied, ClampsVelocities)
{
    EXPECT_THAT(tidied({note(0, 1, 60, 0), note(1, 2, 60, 300)}),
                ElementsAre(note(0, 1, 60, 1), note(1, 2, 60, 127)));
}

std::vector<Note> randomNotes(std::mt19937& random)
{
    std::vector<Note> notes(random() % 200);
    for (Note& each : notes) {
        const double onset = (random() % 100) / 10.0;
        const double length = static_cast<int>(random() % 40) - 5;
        each = note(onset, onset + length / 10, 60 + static_cast<int>(random() % 5),
                    static_cast<int>(random() % 200));
    }
    return notes;
}

TEST(Tidied, OfAnyNotesIsOrderedAndFreeOfOverlapAndStaysAsItIs)
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const NoteList list = tidied(randomNotes(random));
        for (std::size_t i = 0; i < list.size(); ++i) {
            EXPECT_TRUE(list[i].sounds());
            for (std::size_t j = i + 1; j < list.size(); ++j) {
                EXPECT_LT(std::tuple(list[i].onset, list[i].pitch),
                          std::tuple(list[j].onset, list[j].pitch));
                if (list[i].pitch == list[j].pitch) {
                    EXPECT_LE(list[i].offset, list[j].onset);
                }
            }
        }
        EXPECT_EQ(tidied(list), list);
    }
}

} // namespace
} // namespace rollwright
