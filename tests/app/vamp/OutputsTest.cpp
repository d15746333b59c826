#include "app/vamp/Outputs.h"

#include <algorithm>
#include <memory>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr Seconds kHop{0.25};

double secondsOf(const Vamp::RealTime& time)
{
    return time / Vamp::RealTime(1, 0);
}

/// Four frames, the first in the middle of `centre`; frame t has t / 4 on the lowest key.
Transcription transcription(Seconds centre)
{
    Posteriors posteriors{{kHop, centre, 4}, Posteriorgram(4), Posteriorgram(4), {}, {}};
    for (int frame = 0; frame < 4; ++frame)
        posteriors.onset.at(frame, 0) = static_cast<float>(frame) / 4;
    Transcription result;
    result.posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
    result.notes = {{Seconds(0.5), Seconds(0.75), Pitch{61}, 80}};
    return result;
}

/// The features of an output, by its identifier.
Vamp::Plugin::FeatureList featuresOf(const Transcription& heard, const std::string& output,
                                     Seconds begin = {})
{
    const auto outputs = describeOutputs(kHop);
    const auto place =
        std::ranges::find(outputs, output, &Vamp::Plugin::OutputDescriptor::identifier);
    return featuresOf(heard, begin)[static_cast<int>(place - outputs.begin())];
}

TEST(VampOutputs, HaveAsManyValuesAsAnnounced)
{
    Transcription heard = transcription(Seconds(0));
    heard.pedal = {{Seconds(0.25), Seconds(1)}};
    auto features = featuresOf(heard, Seconds(0));
    const auto outputs = describeOutputs(kHop);
    ASSERT_EQ(features.size(), outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        ASSERT_FALSE(features[static_cast<int>(i)].empty()) << outputs[i].identifier;
        for (const auto& feature : features[static_cast<int>(i)]) {
            EXPECT_EQ(feature.values.size(), outputs[i].binCount) << outputs[i].identifier;
            EXPECT_EQ(feature.hasDuration, outputs[i].hasDuration) << outputs[i].identifier;
        }
        EXPECT_TRUE(outputs[i].binNames.empty() ||
                    outputs[i].binNames.size() == outputs[i].binCount);
    }
}

TEST(VampOutputs, ANoteIsItsPitchAndVelocityFromOnsetToOffset)
{
    const auto notes = featuresOf(transcription(Seconds(0)), "notes", Seconds(10));
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(secondsOf(notes[0].timestamp), 10.5);
    EXPECT_EQ(secondsOf(notes[0].duration), 0.25);
    EXPECT_EQ(notes[0].values, (std::vector<float>{61, 80}));
    EXPECT_EQ(notes[0].label, "C#4");
    const auto onsets = featuresOf(transcription(Seconds(0)), "onsets", Seconds(10));
    ASSERT_EQ(onsets.size(), 1U);
    EXPECT_EQ(secondsOf(onsets[0].timestamp), 10.5);
}

TEST(VampOutputs, FramesBeginWhereTheFirstOneLies)
{
    const auto frames = featuresOf(transcription(Seconds(0.125)), "onset-posterior", Seconds(2));
    ASSERT_EQ(frames.size(), 4U);
    EXPECT_EQ(secondsOf(frames[0].timestamp), 2.125);
    EXPECT_FALSE(frames[1].hasTimestamp);
    EXPECT_EQ(frames[3].values[0], 0.75F);
    EXPECT_EQ(frames[3].values[1], 0);
}

TEST(VampOutputs, FramesBeforeTimeZeroAreLeftOut)
{
    const Transcription early = transcription(Seconds(-0.375));
    const auto frames = featuresOf(early, "onset-posterior");
    ASSERT_EQ(frames.size(), 2U);
    EXPECT_EQ(secondsOf(frames[0].timestamp), 0.125);
    EXPECT_EQ(frames[0].values[0], 0.5F);
    EXPECT_EQ(featuresOf(early, "onset-posterior", Seconds(1)).size(), 4U);
    EXPECT_TRUE(featuresOf(transcription(Seconds(-9)), "onset-posterior").empty());
}

TEST(VampOutputs, FramesFollowAtTheAnnouncedRate)
{
    int posteriorgrams = 0;
    for (const auto& output : describeOutputs(Seconds(0.02))) {
        if (output.sampleType != Vamp::Plugin::OutputDescriptor::FixedSampleRate)
            continue;
        EXPECT_FLOAT_EQ(output.sampleRate, 50);
        EXPECT_EQ(output.binNames.front(), "A0");
        ++posteriorgrams;
    }
    EXPECT_EQ(posteriorgrams, 2);
}

} // namespace
} // namespace rollwright
