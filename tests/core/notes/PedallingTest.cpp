#include "core/notes/Pedalling.h"

#include <limits>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

PedalPress press(double down, double up)
{
    return {Seconds(down), Seconds(up)};
}

const Pedalling kTwice{press(1, 2), press(3, 5)};

TEST(Pedalling, IsValidInOrderAndApart)
{
    EXPECT_TRUE(valid({}));
    EXPECT_TRUE(valid(kTwice));
    EXPECT_FALSE(valid({press(3, 5), press(1, 2)}));
    EXPECT_FALSE(valid({press(1, 3), press(3, 5)})) << "that is one press";
    EXPECT_FALSE(valid({press(2, 2)}));
    EXPECT_FALSE(valid({press(1, std::numeric_limits<double>::infinity())}));
    EXPECT_FALSE(valid({press(std::numeric_limits<double>::quiet_NaN(), 2)}));
}

TEST(Pedalling, IsDownFromEachPressUntilBeforeItsEnd)
{
    for (const double time : {1.0, 1.5, 3.0, 4.9})
        EXPECT_TRUE(isDown(kTwice, Seconds(time))) << time;
    for (const double time : {0.0, 2.0, 2.5, 5.0, 9.0})
        EXPECT_FALSE(isDown(kTwice, Seconds(time))) << time;
}

TEST(Pedalling, IsPressedBetweenOthersAndThroughThem)
{
    EXPECT_THAT(pressed({}, Seconds(1), Seconds(2)), ElementsAre(press(1, 2)));
    EXPECT_THAT(pressed(kTwice, Seconds(2.2), Seconds(2.8)),
                ElementsAre(press(1, 2), press(2.2, 2.8), press(3, 5)));
    EXPECT_THAT(pressed(kTwice, Seconds(1.5), Seconds(2.5)),
                ElementsAre(press(1, 2.5), press(3, 5)));
    EXPECT_THAT(pressed(kTwice, Seconds(0), Seconds(9)), ElementsAre(press(0, 9)));
    EXPECT_THAT(pressed(kTwice, Seconds(2), Seconds(3)), ElementsAre(press(1, 5))) << "they touch";
    EXPECT_EQ(pressed(kTwice, Seconds(3.5), Seconds(4)), kTwice);
    EXPECT_EQ(pressed(kTwice, Seconds(2.5), Seconds(2.5)), kTwice);
}

TEST(Pedalling, IsLiftedWithinPressesAndOverThem)
{
    EXPECT_THAT(lifted(kTwice, Seconds(3.5), Seconds(4)),
                ElementsAre(press(1, 2), press(3, 3.5), press(4, 5)));
    EXPECT_THAT(lifted(kTwice, Seconds(1.5), Seconds(4)), ElementsAre(press(1, 1.5), press(4, 5)));
    EXPECT_THAT(lifted(kTwice, Seconds(0), Seconds(9)), IsEmpty());
    EXPECT_EQ(lifted(kTwice, Seconds(2), Seconds(3)), kTwice);
    EXPECT_EQ(lifted(kTwice, Seconds(4), Seconds(4)), kTwice);
}

TEST(Pedalling, StaysValidWhateverIsChanged)
{
    Pedalling pedalling;
    for (int i = 0; i < 200; ++i) {
        const Seconds begin(i * 37 % 101);
        const Seconds end = begin + Seconds(i * 13 % 11 - 1);
        pedalling = i % 3 == 0 ? lifted(pedalling, begin, end) : pressed(pedalling, begin, end);
        ASSERT_TRUE(valid(pedalling)) << i;
        if (begin < end) {
            ASSERT_EQ(isDown(pedalling, begin), i % 3 != 0) << i;
        }
    }
}

} // namespace
} // namespace rollwright
