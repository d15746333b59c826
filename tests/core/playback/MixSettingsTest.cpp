#include "core/playback/MixSettings.h"

#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

struct Gains {
    float recording = 0;
    float notes = 0;
};

Gains gainsOf(const MixSettings& settings)
{
    const auto levels = levelsOf(settings);
    return {levels[0].gain, levels[1].gain};
}

TEST(MixSettings, TheCrossFaderGoesFromOneToTheOtherAtEqualPower)
{
    MixSettings settings;
    for (const double x : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        settings.crossfade = x;
        const auto [recording, notes] = gainsOf(settings);
        EXPECT_NEAR(recording * recording + notes * notes, 1, 1e-6) << x;
    }
    settings.crossfade = 0;
    EXPECT_NEAR(gainsOf(settings).notes, 0, 1e-6);
    settings.crossfade = 1;
    EXPECT_NEAR(gainsOf(settings).recording, 0, 1e-6);
}

TEST(MixSettings, MuteSilencesOneChannelOnly)
{
    MixSettings settings;
    settings[MixChannel::Recording].mute = true;
    EXPECT_EQ(gainsOf(settings).recording, 0);
    EXPECT_GT(gainsOf(settings).notes, 0.5F);
}

TEST(MixSettings, SoloIsHeardFullyWhereverTheCrossFaderStands)
{
    MixSettings settings;
    settings.crossfade = 0;
    settings[MixChannel::Notes].solo = true;
    EXPECT_EQ(gainsOf(settings).recording, 0);
    EXPECT_EQ(gainsOf(settings).notes, 1);
}

TEST(MixSettings, MuteWinsOverSolo)
{
    MixSettings settings;
    settings[MixChannel::Notes].solo = true;
    settings[MixChannel::Notes].mute = true;
    EXPECT_EQ(gainsOf(settings).notes, 0);
}

TEST(MixSettings, TheGainOfTheNotesScalesThemAlone)
{
    MixSettings settings;
    const auto [recording, notes] = gainsOf(settings);
    settings.notesGain = 3;
    EXPECT_NEAR(gainsOf(settings).notes, 3 * notes, 1e-6);
    EXPECT_EQ(gainsOf(settings).recording, recording);
}

TEST(MixSettings, NotesAreMadeAsLoudAsTheRecordingWithinBounds)
{
    EXPECT_NEAR(notesGainFor(-25.5), std::pow(10, 6.0 / 20), 1e-9);
    EXPECT_NEAR(notesGainFor(-45), std::pow(10, -13.5 / 20), 1e-9);
    EXPECT_EQ(notesGainFor(-60), 0.1);
    EXPECT_EQ(notesGainFor(-3), 6);
    EXPECT_EQ(notesGainFor(std::nullopt), 1);
}

TEST(MixSettings, AHandIsAsLoudAsTheRecordingAndWellHeardWithoutOne)
{
    EXPECT_EQ(handGainFor(-25.5), notesGainFor(-25.5));
    EXPECT_NEAR(handGainFor(std::nullopt), std::pow(10, 11.5 / 20), 1e-9);
}

TEST(MixSettings, SplitGivesEachEarItsChannelAtFullLevel)
{
    MixSettings settings;
    settings.split = true;
    settings.crossfade = 0.9;
    const auto levels = levelsOf(settings);
    EXPECT_EQ(levels[0], (ChannelLevel{1, -1}));
    EXPECT_EQ(levels[1], (ChannelLevel{1, 1}));
}

} // namespace
} // namespace rollwright
