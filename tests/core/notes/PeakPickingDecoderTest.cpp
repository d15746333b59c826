#include "core/notes/PeakPickingDecoder.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>

#include "core/notes/NoteDecoder.h"

namespace rollwright {
namespace {

constexpr int kKey = 39;
constexpr double kHop = 0.02;

Posteriors silence(int frames)
{
    return {{Seconds{kHop}, Seconds{0}, frames}, Posteriorgram(frames), Posteriorgram(frames)};
}

/// What a model with triangular onset targets gives for one note, in seconds.
void play(Posteriors& posteriors, double onset, double offset)
{
    for (int t = 0; t < posteriors.grid.frames; ++t) {
        const double time = t * kHop;
        const double triangle = 1 - std::abs(time - onset) / (3 * kHop);
        float& peak = posteriors.onset.at(t, kKey);
        peak = std::max(peak, static_cast<float>(triangle));
        if (time >= onset && time < offset)
            posteriors.frame.at(t, kKey) = 0.9F;
    }
}

std::vector<Note> decode(const Posteriors& posteriors, const DecoderParams& params = {})
{
    return decodeByPeaks(posteriors, params);
}

TEST(PeakPickingDecoder, FindsTheOnsetWithinTheFrameAndTheOffsetToTheFrame)
{
    for (double onset = 0.2; onset < 0.24; onset += 0.0013) {
        Posteriors posteriors = silence(60);
        play(posteriors, onset, 0.8);
        const auto notes = decode(posteriors);
        ASSERT_EQ(notes.size(), 1U);
        EXPECT_NEAR(notes[0].onset.count(), onset, 1e-6);
        EXPECT_NEAR(notes[0].offset.count(), 0.8, kHop);
        EXPECT_EQ(notes[0].pitch, Pitch::ofKey(kKey));
        EXPECT_EQ(notes[0].velocity, 64);
    }
}

TEST(PeakPickingDecoder, ARepeatedNoteEndsWhereTheNextBegins)
{
    Posteriors posteriors = silence(60);
    play(posteriors, 0.2, 0.5);
    play(posteriors, 0.5, 0.9);
    const auto notes = decode(posteriors);
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].offset, notes[1].onset);
}

TEST(PeakPickingDecoder, AnOnsetThatNoFrameConfirmsIsNoNote)
{
    Posteriors posteriors = silence(60);
    play(posteriors, 0.2, 0.2);
    EXPECT_THAT(decode(posteriors), testing::IsEmpty());
    posteriors.frame.at(12, kKey) = 0.9F;
    const auto notes = decode(posteriors);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NEAR(notes[0].offset.count(), 13 * kHop, kHop / 2);
}

TEST(PeakPickingDecoder, TheOffsetPosteriorEndsANoteThatSoundsOn)
{
    Posteriors posteriors = silence(60);
    play(posteriors, 0.2, 0.8);
    posteriors.offset = Posteriorgram(60);
    posteriors.offset.at(20, kKey) = 0.95F;
    EXPECT_NEAR(decode(posteriors)[0].offset.count(), 0.4, kHop / 2);
}

TEST(PeakPickingDecoder, TakesTheVelocityAtThePeak)
{
    Posteriors posteriors = silence(60);
    play(posteriors, 0.2, 0.8);
    posteriors.velocity = Posteriorgram(60);
    posteriors.velocity.at(10, kKey) = 0.5F;
    EXPECT_EQ(decode(posteriors)[0].velocity, 64);
    posteriors.velocity.at(10, kKey) = 2;
    EXPECT_EQ(decode(posteriors)[0].velocity, 127);
    posteriors.velocity.at(10, kKey) = -1;
    EXPECT_EQ(decode(posteriors)[0].velocity, 1);
    posteriors.velocity.at(10, kKey) = NAN;
    EXPECT_EQ(decode(posteriors)[0].velocity, 1);
}

TEST(PeakPickingDecoder, BinaryOnsetsOfTheSeedModelsAreOneNoteInTheMiddleOfTheirFrame)
{
    Posteriors posteriors{
        {Seconds{0.032}, Seconds{0.016}, 20}, Posteriorgram(20), Posteriorgram(20)};
    posteriors.onset.at(4, kKey) = 1;
    posteriors.onset.at(10, kKey) = 1;
    posteriors.onset.at(11, kKey) = 1;
    for (int t = 4; t < 15; ++t)
        posteriors.frame.at(t, kKey) = 1;
    const auto notes = decode(posteriors);
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_NEAR(notes[0].onset.count(), 4.5 * 0.032, 1e-9);
    EXPECT_NEAR(notes[1].onset.count(), 11 * 0.032, 1e-9);
    EXPECT_NEAR(notes[1].offset.count(), 15.5 * 0.032, 1e-3);
}

} // namespace
} // namespace rollwright
