#include "core/pedal/Sustain.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

const Pedalling kPedalling{{Seconds(1), Seconds(3)}, {Seconds(4), Seconds(5)}};

TEST(Sustain, NotesThatEndWhileThePedalIsDownSoundUntilItIsLifted)
{
    EXPECT_THAT(sustained({note(0.5, 2, 60), note(0.6, 1, 62), note(2, 4.5, 64)}, kPedalling),
                ElementsAre(note(0.5, 3, 60), note(0.6, 3, 62), note(2, 5, 64)));
}

TEST(Sustain, OthersEndWhereTheyDid)
{
    const NoteList notes{note(0, 0.9, 60), note(2, 3, 62), note(2, 3.5, 64), note(6, 7, 65)};
    EXPECT_EQ(sustained(notes, kPedalling), notes);
    EXPECT_EQ(sustained(notes, {}), notes);
}

TEST(Sustain, AKeyThatIsStruckAgainEndsItsNote)
{
    EXPECT_THAT(sustained({note(1.2, 1.5, 60), note(2, 2.2, 60)}, kPedalling),
                ElementsAre(note(1.2, 2, 60), note(2, 3, 60)));
}

} // namespace
} // namespace rollwright
