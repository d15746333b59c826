#include "core/notes/Note.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(Pitch, EverySemitoneIsTheNearestToItsOwnFrequency)
{
    for (int midi = 0; midi <= 127; ++midi)
        EXPECT_EQ(Pitch::nearestTo(Pitch{midi}.hertz()), Pitch{midi});
}

TEST(Pitch, NearestPitchChangesHalfASemitoneAway)
{
    EXPECT_EQ(Pitch::nearestTo(440 * std::exp2(0.49 / 12)), Pitch{69});
    EXPECT_EQ(Pitch::nearestTo(440 * std::exp2(0.51 / 12)), Pitch{70});
}

TEST(Pitch, ImpossibleFrequenciesGiveAPitchAllTheSame)
{
    EXPECT_EQ(Pitch::nearestTo(0), Pitch{0});
    EXPECT_EQ(Pitch::nearestTo(-440), Pitch{0});
    EXPECT_EQ(Pitch::nearestTo(std::numeric_limits<double>::quiet_NaN()), Pitch{0});
    EXPECT_EQ(Pitch::nearestTo(std::numeric_limits<double>::infinity()), Pitch{127});
}

TEST(Pitch, NamesFollowMiddleCIsC4)
{
    EXPECT_EQ(Pitch{60}.name(), "C4");
    EXPECT_EQ(Pitch{69}.name(), "A4");
    EXPECT_EQ(Pitch{54}.name(), "F#3");
    EXPECT_EQ(Pitch::ofKey(0).name(), "A0");
    EXPECT_EQ(Pitch::ofKey(87).name(), "C8");
    EXPECT_EQ(Pitch{0}.name(), "C-1");
}

TEST(Pitch, IsFoundByItsName)
{
    for (int midi = 0; midi <= 127; ++midi)
        EXPECT_EQ(Pitch::named(Pitch{midi}.name()), Pitch{midi});
    EXPECT_EQ(Pitch::named("Bb2"), Pitch{46});
    EXPECT_EQ(Pitch::named("b2"), Pitch{47});
    EXPECT_EQ(Pitch::named("cb4"), Pitch{59});
    for (const char* text :
         {"", "H4", "C", "#4", "C#", "C4x", " C4", "C 4", "Cb-1", "A9", "C99", "4"})
        EXPECT_FALSE(Pitch::named(text)) << text;
}

TEST(Pitch, EightyEightKeysAreOnThePiano)
{
    EXPECT_FALSE(Pitch{20}.onPiano());
    EXPECT_TRUE(Pitch{21}.onPiano());
    EXPECT_TRUE(Pitch{108}.onPiano());
    EXPECT_FALSE(Pitch{109}.onPiano());
}

TEST(Note, SoundsWithFiniteTimesAndAPositiveLengthOnly)
{
    const Seconds infinite{std::numeric_limits<double>::infinity()};
    const Seconds nan{std::numeric_limits<double>::quiet_NaN()};
    EXPECT_TRUE((Note{Seconds{1}, Seconds{1.001}}.sounds()));
    EXPECT_FALSE((Note{Seconds{1}, Seconds{1}}.sounds()));
    EXPECT_FALSE((Note{Seconds{1}, Seconds{0.5}}.sounds()));
    EXPECT_FALSE((Note{Seconds{1}, infinite}.sounds()));
    EXPECT_FALSE((Note{nan, Seconds{1}}.sounds()));
}

} // namespace
} // namespace rollwright
