#include "core/evaluation/ThresholdCurve.h"

#include <gtest/gtest.h>

#include "core/evaluation/NoteScoring.h"

namespace rollwright {
namespace {

/// Key 40 at 1, 2, 3 and 4 s, heard with onset posteriors 0.2, 0.4, 0.6 and 0.8; the last two are
/// true.
Transcription fourNotes()
{
    auto posteriors = std::make_shared<Posteriors>();
    posteriors->grid = {Seconds(0.02), Seconds(0.01), 300};
    posteriors->frame = Posteriorgram(300);
    posteriors->onset = Posteriorgram(300);
    for (int i = 0; i < 4; ++i) {
        const int frame = 50 + 50 * i;
        posteriors->onset.at(frame, 40) = 0.2F * static_cast<float>(i + 1);
        for (int t = frame; t < frame + 25; ++t)
            posteriors->frame.at(t, 40) = 0.9F;
    }
    Transcription transcription;
    transcription.duration = Seconds(6);
    transcription.posteriors = posteriors;
    return redecoded(transcription, transcription.params);
}

std::vector<Note> truth()
{
    return {{Seconds(3), Seconds(3.5), Pitch::ofKey(40), 64},
            {Seconds(4), Seconds(4.5), Pitch::ofKey(40), 64}};
}

TEST(ThresholdCurve, EachPointIsWhatDecodingThereScores)
{
    const Transcription transcription = fourNotes();
    const std::vector<double> thresholds = curveThresholds();
    JobControl control;
    const auto curve =
        thresholdCurve(truth(), transcription, transcription.params, thresholds, control);
    ASSERT_TRUE(curve);
    ASSERT_EQ(curve->points.size(), thresholds.size());
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        const CurvePoint& point = curve->points[i];
        EXPECT_EQ(point.threshold, thresholds[i]);
        DecoderParams params = transcription.params;
        params.onsetThreshold = thresholds[i];
        const NoteScores scores =
            scoreNotes(truth(), redecoded(transcription, params).notes, MatchRule::Onset);
        EXPECT_EQ(point.scores.precision, scores.precision);
        EXPECT_EQ(point.scores.recall, scores.recall);
    }
    EXPECT_DOUBLE_EQ(curve->points.front().scores.precision, 0.5);
    EXPECT_DOUBLE_EQ(curve->points.front().scores.recall, 1);
    EXPECT_DOUBLE_EQ(curve->points.back().scores.recall, 0) << "nothing is that sure";
}

TEST(ThresholdCurve, TheBestPointIsTheLowestOfThose)
{
    const Transcription transcription = fourNotes();
    JobControl control;
    const auto curve =
        thresholdCurve(truth(), transcription, transcription.params, curveThresholds(), control);
    ASSERT_TRUE(curve && curve->best());
    EXPECT_EQ(curve->best()->scores.f1, 1);
    EXPECT_NEAR(curve->best()->threshold, 0.45, 1e-9);
    EXPECT_EQ(ThresholdCurve{}.best(), nullptr);
}

TEST(ThresholdCurve, KeepsTheOtherValues)
{
    const Transcription transcription = fourNotes();
    DecoderParams deaf = transcription.params;
    deaf.minimumLength = 0.15;
    deaf.frameThreshold = 0.95;
    JobControl control;
    const auto curve = thresholdCurve(truth(), transcription, deaf, curveThresholds(), control);
    ASSERT_TRUE(curve);
    EXPECT_EQ(curve->params, deaf);
    DecoderParams at = deaf;
    at.onsetThreshold = curve->points[3].threshold;
    EXPECT_EQ(curve->points[3].scores.f1,
              scoreNotes(truth(), redecoded(transcription, at).notes, MatchRule::Onset).f1);
}

TEST(ThresholdCurve, APointMoreComesInItsPlace)
{
    const ThresholdCurve curve{{}, {{0.2, {0.5, 1, 0.67, 0}}, {0.6, {1, 0.5, 0.67, 0}}}};
    const CurvePoint between{0.4, {0.8, 0.8, 0.8, 0}};
    const ThresholdCurve more = curve.with(between);
    ASSERT_EQ(more.points.size(), 3U);
    EXPECT_EQ(more.points[1].threshold, 0.4);
    EXPECT_EQ(more.best()->threshold, 0.4);
    EXPECT_EQ(more.with({0.4, {0.1, 0.1, 0.1, 0}}).points.size(), 3U);
    EXPECT_EQ(curve.with({0.1, {}}).points.front().threshold, 0.1);
    EXPECT_EQ(curve.with({0.9, {}}).points.back().threshold, 0.9);
}

TEST(ThresholdCurve, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), [](const Progress&) {});
    const Transcription transcription = fourNotes();
    const auto curve =
        thresholdCurve(truth(), transcription, transcription.params, curveThresholds(), control);
    ASSERT_FALSE(curve);
    EXPECT_EQ(curve.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
