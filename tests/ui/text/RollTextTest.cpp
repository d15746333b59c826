#include "ui/text/RollText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(RollText, ClockCountsMinutesAndMilliseconds)
{
    EXPECT_EQ(clockText(Seconds(0)), "0:00.000");
    EXPECT_EQ(clockText(Seconds(62.3456)), "1:02.346");
    EXPECT_EQ(clockText(Seconds(59.9996)), "1:00.000");
    EXPECT_EQ(clockText(Seconds(4000)), "66:40.000");
}

TEST(RollText, SpansAreRough)
{
    EXPECT_EQ(spanText(Seconds(0.2)), "1 s");
    EXPECT_EQ(spanText(Seconds(12.4)), "12 s");
    EXPECT_EQ(spanText(Seconds(130)), "2 min 10 s");
    EXPECT_EQ(spanText(Seconds(3700)), "1 h 1 min");
}

TEST(RollText, AnOctaveHasTheKeysOfAPiano)
{
    EXPECT_EQ(octaveText(4), QString::fromUtf8("C4\u2013B4"));
    EXPECT_EQ(octaveText(0), QString::fromUtf8("A0\u2013B0"));
    EXPECT_EQ(octaveText(8), "C8");
}

TEST(RollText, ALongNameLosesItsMiddle)
{
    EXPECT_EQ(shortName("sonata.flac"), "sonata.flac");
    const QString name = shortName("Scarlatti " + QString(70, 'x') + " K 466.flac");
    EXPECT_LE(name.size(), 40);
    EXPECT_TRUE(name.startsWith("Scarlatti ")) << name.toStdString();
    EXPECT_TRUE(name.endsWith(" K 466.flac")) << name.toStdString();
}

} // namespace
} // namespace rollwright
