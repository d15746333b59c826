#include "core/score/Accidentals.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

TEST(Accidentals, SignaturesAlterTheirSteps)
{
    EXPECT_EQ(alterIn({0, false}, 'F'), 0);
    EXPECT_EQ(alterIn({1, false}, 'F'), 1);
    EXPECT_EQ(alterIn({1, false}, 'C'), 0);
    EXPECT_EQ(alterIn({6, false}, 'E'), 1);
    EXPECT_EQ(alterIn({6, false}, 'B'), 0);
    EXPECT_EQ(alterIn({-1, true}, 'B'), -1);
    EXPECT_EQ(alterIn({-1, true}, 'E'), 0);
    EXPECT_EQ(alterIn({-6, true}, 'C'), -1);
    EXPECT_EQ(alterIn({-6, true}, 'F'), 0);
}

TEST(Accidentals, AreWrittenWhereTheSignatureSaysSomethingElse)
{
    BarAccidentals bar({1, false});
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}, {'A', 0, 4}, {'C', 1, 5}}, false),
                ElementsAre(false, false, true));
    EXPECT_THAT(bar.writtenFor({{'F', 0, 4}}, false), ElementsAre(true));
}

TEST(Accidentals, HoldInTheirOctaveUntilAnother)
{
    BarAccidentals bar({0, false});
    EXPECT_THAT(bar.writtenFor({{'G', 1, 4}}, false), ElementsAre(true));
    EXPECT_THAT(bar.writtenFor({{'G', 1, 4}, {'G', 1, 5}}, false), ElementsAre(false, true));
    EXPECT_THAT(bar.writtenFor({{'G', 0, 4}}, false), ElementsAre(true));
    EXPECT_THAT(bar.writtenFor({{'G', 0, 4}}, false), ElementsAre(false));
}

TEST(Accidentals, TiedNotesHaveNoneAndLeaveTheNextInDoubt)
{
    BarAccidentals bar({0, false});
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}, {'A', 0, 4}}, true), ElementsAre(false, false));
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}, {'A', 0, 4}}, false), ElementsAre(true, false));
    BarAccidentals other({0, false});
    EXPECT_THAT(other.writtenFor({{'F', 1, 4}}, true), ElementsAre(false));
    EXPECT_THAT(other.writtenFor({{'F', 0, 4}}, false), ElementsAre(true));
}

TEST(Accidentals, HoldAfterATieWithinTheBar)
{
    BarAccidentals bar({0, false});
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}}, false), ElementsAre(true));
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}}, true), ElementsAre(false));
    EXPECT_THAT(bar.writtenFor({{'F', 1, 4}}, false), ElementsAre(false));
}

TEST(Accidentals, ThoseOfABarAreTakenBackInTheNext)
{
    BarAccidentals bars({0, false});
    EXPECT_THAT(bars.writtenFor({{'C', 1, 5}, {'F', 1, 5}}, false), ElementsAre(true, true));
    EXPECT_THAT(bars.writtenFor({{'F', 0, 5}}, false), ElementsAre(true));
    bars.nextBar();
    EXPECT_THAT(bars.writtenFor({{'C', 0, 5}, {'F', 0, 5}}, false), ElementsAre(true, false));
    EXPECT_THAT(bars.writtenFor({{'C', 0, 5}}, false), ElementsAre(false));
    bars.nextBar();
    EXPECT_THAT(bars.writtenFor({{'C', 0, 5}}, false), ElementsAre(false));
}

TEST(Accidentals, TwoNotesInOnePlaceBothHaveTheirs)
{
    BarAccidentals bar({0, false});
    EXPECT_THAT(bar.writtenFor({{'G', 0, 4}, {'G', 1, 4}}, false), ElementsAre(true, true));
    EXPECT_THAT(bar.writtenFor({{'G', 0, 4}}, false), ElementsAre(true));
}

} // namespace
} // namespace rollwright
