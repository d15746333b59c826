#include "core/training/BatchSource.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/features/LogFrequency.h"

namespace rollwright {
namespace {

constexpr int kFrames = 500;

/// Features that are zero but for the lowest bin, which counts the frames in thousandths.
FeatureMatrix countedFrames()
{
    const LogFrequency frontEnd;
    FeatureMatrix features({Seconds(0.02), Seconds(0), kFrames}, frontEnd.bins());
    for (int frame = 0; frame < kFrames; ++frame)
        features.frame(frame)[0] = static_cast<float>(frame) / 1000;
    return features;
}

/// One recording, a note in each second.
TrainingSet makeSet()
{
    TrainingVersion version{CompactFeatures(countedFrames()), {}};
    for (int second = 0; second < 10; ++second)
        version.notes.push_back({Seconds(second + 0.5), Seconds(second + 0.9), Pitch{60}, 80});
    TrainingSet set;
    set.recordings.push_back({"counted", {std::move(version)}});
    return set;
}

TrainingPlan makePlan(bool augmentation)
{
    TrainingPlan plan;
    plan.batch = 3;
    plan.segment = 2;
    plan.augmentation = {augmentation, augmentation};
    return plan;
}

TEST(BatchSource, DependsOnSeedAndStepAlone)
{
    const TrainingSet set = makeSet();
    const LogFrequency frontEnd;
    TrainingPlan plan = makePlan(true);
    const BatchSource source(set, plan, frontEnd, OnsetTarget::Triangular);
    const Batch batch = source.make(5);
    EXPECT_EQ(source.make(5).features, batch.features);
    EXPECT_EQ(source.make(5).onset, batch.onset);
    EXPECT_NE(source.make(6).features, batch.features);
    plan.seed = 2;
    const BatchSource other(set, plan, frontEnd, OnsetTarget::Triangular);
    EXPECT_NE(other.make(5).features, batch.features);
}

TEST(BatchSource, VelocitiesThatNobodyGaveAreNotTaught)
{
    const LogFrequency frontEnd;
    const TrainingPlan plan = makePlan(false);
    TrainingSet set = makeSet();
    const auto taught = [&] {
        return BatchSource(set, plan, frontEnd, OnsetTarget::Triangular).make(0);
    };
    const Batch known = taught();
    EXPECT_EQ(std::ranges::max(known.velocityMask), 1);
    set.recordings[0].velocities = false;
    const Batch unknown = taught();
    EXPECT_EQ(std::ranges::max(unknown.velocityMask), 0);
    EXPECT_EQ(unknown.onset, known.onset);
}

TEST(BatchSource, LabelsBelongToTheFramesOfTheFeatures)
{
    const TrainingSet set = makeSet();
    const LogFrequency frontEnd;
    const BatchSource source(set, makePlan(false), frontEnd, OnsetTarget::Triangular);
    const Batch batch = source.make(1);
    ASSERT_EQ(batch.frames, 100);
    ASSERT_EQ(batch.bins, frontEnd.bins());
    const int key = Pitch{60}.key();
    for (int i = 0; i < batch.size * batch.frames; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const float counted = batch.features[row * static_cast<std::size_t>(batch.bins)];
        const int frame = static_cast<int>(std::lround(counted * 1000)) % 50; // in its second
        const float label = batch.frame[row * kKeyCount + static_cast<std::size_t>(key)];
        EXPECT_EQ(label, frame >= 25 && frame < 45 ? 1 : 0) << frame;
    }
}

TEST(BatchSource, TranspositionMovesTheLabels)
{
    const TrainingSet set = makeSet();
    const LogFrequency frontEnd;
    const BatchSource source(set, makePlan(true), frontEnd, OnsetTarget::Triangular);
    std::vector<bool> seen(kKeyCount);
    for (int step = 0; step < 60; ++step) {
        const Batch batch = source.make(step);
        for (std::size_t i = 0; i < batch.frame.size(); ++i) {
            if (batch.frame[i] > 0)
                seen[i % kKeyCount] = true;
        }
    }
    for (int key = 0; key < kKeyCount; ++key) {
        const bool within = std::abs(key - Pitch{60}.key()) <= 4;
        EXPECT_EQ(seen[static_cast<std::size_t>(key)], within) << key;
    }
}

TEST(BatchSource, ARecordingShorterThanASegmentIsFilledWithSilence)
{
    const TrainingSet set = makeSet();
    const LogFrequency frontEnd;
    TrainingPlan plan = makePlan(false);
    plan.segment = 20;
    const BatchSource source(set, plan, frontEnd, OnsetTarget::Triangular);
    const Batch batch = source.make(0);
    ASSERT_EQ(batch.frames, 1000);
    const auto beyond = static_cast<std::size_t>(kFrames) * static_cast<std::size_t>(batch.bins);
    EXPECT_EQ(std::accumulate(batch.features.begin() + static_cast<std::ptrdiff_t>(beyond),
                              batch.features.begin() + static_cast<std::ptrdiff_t>(2 * beyond),
                              0.0),
              0);
}

} // namespace
} // namespace rollwright
