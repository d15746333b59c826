#include "core/notes/NoteDecoder.h"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "core/notes/VelocitySmoothing.h"

namespace rollwright {
namespace {

Posteriorgram noise(int frames, std::mt19937& random)
{
    Posteriorgram posteriorgram(frames);
    std::uniform_real_distribution<float> uniform(0, 1);
    for (float& value : posteriorgram.values())
        value = uniform(random);
    return posteriorgram;
}

Posteriors noisyPosteriors(int frames)
{
    std::mt19937 random(3);
    Posteriors posteriors{{Seconds{0.02}, Seconds{0}, frames}};
    posteriors.frame = noise(frames, random);
    posteriors.onset = noise(frames, random);
    posteriors.offset = noise(frames, random);
    posteriors.velocity = noise(frames, random);
    return posteriors;
}

DecoderParams paramsOf(DecoderRule rule)
{
    DecoderParams params;
    params.rule = rule;
    return params;
}

class EveryRule : public testing::TestWithParam<DecoderRule>
{
};
INSTANTIATE_TEST_SUITE_P(NoteDecoder, EveryRule,
                         testing::Values(DecoderRule::PeakPicking, DecoderRule::Threshold));

TEST_P(EveryRule, GivesNoNotesForEmptyPosteriors)
{
    EXPECT_TRUE(decodeNotes({}, paramsOf(GetParam())).empty());
}

TEST_P(EveryRule, GivesATidyListWithinTheGridForAnyPosteriors)
{
    const Posteriors posteriors = noisyPosteriors(300);
    const NoteList notes = decodeNotes(posteriors, paramsOf(GetParam()));
    EXPECT_GT(notes.size(), 100U);
    EXPECT_EQ(tidied(notes), notes);
    for (const Note& note : notes) {
        EXPECT_GE(note.duration().count(), DecoderParams().minimumLength);
        EXPECT_LE(note.offset, posteriors.grid.timeOf(posteriors.grid.frames));
    }
}

TEST_P(EveryRule, DropsNotesShorterThanTheMinimum)
{
    const Posteriors posteriors = noisyPosteriors(300);
    DecoderParams params = paramsOf(GetParam());
    const NoteList all = decodeNotes(posteriors, params);
    params.minimumLength = 0.1;
    NoteList expected = all;
    std::erase_if(expected, [](const Note& note) { return note.duration().count() < 0.1; });
    EXPECT_EQ(decodeNotes(posteriors, params), expected);
    EXPECT_LT(expected.size(), all.size());
}

TEST_P(EveryRule, MovesNotesByTheTimeShift)
{
    const Posteriors posteriors = noisyPosteriors(300);
    DecoderParams params = paramsOf(GetParam());
    params.minimumLength = 0;
    const NoteList all = decodeNotes(posteriors, params);
    for (const double shift : {0.02, -0.03}) {
        NoteList expected = all;
        for (Note& note : expected) {
            note.onset += Seconds(shift);
            note.offset += Seconds(shift);
        }
        params.timeShift = shift;
        NoteList moved = decodeNotes(posteriors, params);
        EXPECT_EQ(tidied(moved), moved) << "what comes before the beginning is cut";
        for (NoteList* notes : {&expected, &moved})
            std::erase_if(*notes, [](const Note& note) { return note.onset.count() < 0.05; });
        EXPECT_EQ(moved, expected);
    }
}

TEST_P(EveryRule, SmoothsVelocitiesWhenAsked)
{
    const Posteriors posteriors = noisyPosteriors(300);
    DecoderParams params = paramsOf(GetParam());
    NoteList expected = decodeNotes(posteriors, params);
    smoothVelocities(expected, 0.3);
    params.velocitySmoothing = 0.3;
    EXPECT_EQ(decodeNotes(posteriors, params), expected);
}

TEST_P(EveryRule, SurvivesPosteriorsThatAreNotNumbers)
{
    Posteriors posteriors = noisyPosteriors(50);
    for (Posteriorgram* each : {&posteriors.onset, &posteriors.frame, &posteriors.velocity})
        for (std::size_t i = 0; i < each->values().size(); i += 3)
            each->values()[i] = std::numeric_limits<float>::quiet_NaN();
    const NoteList notes = decodeNotes(posteriors, paramsOf(GetParam()));
    EXPECT_EQ(tidied(notes), notes);
}

TEST(NoteDecoder, AHigherOnsetThresholdNeverGivesMoreNotesByPeaks)
{
    const Posteriors posteriors = noisyPosteriors(300);
    std::size_t before = std::numeric_limits<std::size_t>::max();
    for (double threshold = 0.1; threshold < 1; threshold += 0.1) {
        DecoderParams params;
        params.onsetThreshold = threshold;
        params.minimumLength = 0;
        const std::size_t count = decodeNotes(posteriors, params).size();
        EXPECT_LE(count, before);
        before = count;
    }
}

} // namespace
} // namespace rollwright
