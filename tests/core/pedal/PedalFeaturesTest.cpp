#include "core/pedal/PedalFeatures.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

// By their place, as the header orders them.
enum Feature { Begins, Ends, EndsStruckAgain, LengthOfEnding, Sounds, Old, VeryOld, Lately, Part };

float value(const FeatureMatrix& features, Feature feature, double time)
{
    return features.frame(features.grid().frameAt(Seconds(time)))[feature];
}

float logOf(double count)
{
    return static_cast<float>(std::log1p(count));
}

TEST(PedalFeatures, CountWhatBeginsSoundsAndEnds)
{
    const NoteList notes{note(1, 2.5, 60), note(1, 4, 64), note(3, 3.2, 67)};
    const auto features = pedalFeatures(notes, pedalGrid(Seconds(5)));
    EXPECT_EQ(features.bins(), kPedalFeatures);
    EXPECT_EQ(value(features, Begins, 1.01), logOf(2));
    EXPECT_EQ(value(features, Begins, 1.03), 0);
    EXPECT_EQ(value(features, Sounds, 0.9), 0);
    EXPECT_EQ(value(features, Sounds, 2), logOf(2));
    EXPECT_EQ(value(features, Sounds, 2.6), logOf(1));
    EXPECT_EQ(value(features, Ends, 2.51), logOf(1));
    EXPECT_EQ(value(features, LengthOfEnding, 2.51), logOf(1.5));
    EXPECT_EQ(value(features, Old, 1.4), 0);
    EXPECT_EQ(value(features, Old, 1.6), logOf(2));
    EXPECT_EQ(value(features, VeryOld, 2.6), logOf(1));
    EXPECT_EQ(value(features, Lately, 1.9), logOf(2));
    EXPECT_EQ(value(features, Lately, 2.1), 0);
    EXPECT_EQ(value(features, Part, 3.5), 1) << "one of one";
    EXPECT_EQ(value(features, Sounds, 4.5), 0);
}

TEST(PedalFeatures, TellANoteWhoseKeyIsStruckAgainFromOneThatEnds)
{
    const NoteList notes{note(1, 2, 60), note(1, 2, 62), note(2.01, 3, 60)};
    const auto features = pedalFeatures(notes, pedalGrid(Seconds(4)));
    EXPECT_EQ(value(features, EndsStruckAgain, 2.01), logOf(1));
    EXPECT_EQ(value(features, Ends, 2.01), logOf(1));
    EXPECT_EQ(value(features, LengthOfEnding, 2.01), logOf(1));
}

TEST(PedalFeatures, WhatLiesOutsideCountsAtTheEdges)
{
    const NoteList notes{note(-3, 9, 60)};
    const auto features = pedalFeatures(notes, pedalGrid(Seconds(1)));
    EXPECT_EQ(value(features, Begins, 0), logOf(1));
    EXPECT_EQ(value(features, Sounds, 0.5), logOf(1));
    EXPECT_EQ(value(features, Ends, 1), logOf(1));
    EXPECT_EQ(value(features, LengthOfEnding, 1), logOf(3)) << "longer ones tell no more";
}

TEST(PedalFeatures, HaveAFrameForNothing)
{
    const auto features = pedalFeatures({}, pedalGrid(Seconds(0)));
    ASSERT_EQ(features.frames(), 1);
    for (const float feature : features.values())
        EXPECT_EQ(feature, 0);
    EXPECT_EQ(pedalGrid(Seconds(-1)).frames, 1);
    EXPECT_GT(pedalGrid(Seconds(2)).timeOf(pedalGrid(Seconds(2)).frames), Seconds(2));
}

} // namespace
} // namespace rollwright
