#include "core/training/torch/Losses.h"

#include <gtest/gtest.h>

#include "core/model/Posteriors.h"

namespace rollwright {
namespace {

constexpr int kFrames = 4;
constexpr std::size_t kCells = kFrames * kKeyCount;

/// One segment with an onset of each velocity in the second frame, from key 10 on.
Batch batchWith(const std::vector<float>& velocities)
{
    const std::vector<float> blank(kCells);
    Batch batch{1, kFrames, 1, std::vector<float>(kFrames), blank, blank, blank, blank, blank};
    for (std::size_t i = 0; i < velocities.size(); ++i) {
        const std::size_t cell = kKeyCount + 10 + i;
        batch.onset[cell] = 1;
        batch.velocity[cell] = velocities[i];
        batch.velocityMask[cell] = 1;
    }
    return batch;
}

/// Silence everywhere, with the given velocities at the onsets.
NetOutput silence(const std::vector<float>& velocities = {})
{
    const auto logits = torch::full({1, kFrames, kKeyCount}, -4.0);
    NetOutput output{logits, logits, logits, torch::zeros({1, kFrames, kKeyCount})};
    for (std::size_t i = 0; i < velocities.size(); ++i)
        output.velocity[0][1][static_cast<std::int64_t>(10 + i)] =
            torch::logit(torch::tensor(velocities[i]));
    return output;
}

double lossOfVelocities(const std::vector<float>& played, const std::vector<float>& heard)
{
    Batch batch = batchWith(played);
    return lossOf(silence(heard), Labels(batch, torch::kCPU)).item<double>();
}

TEST(Losses, AMissedSoftOnsetCostsMoreThanALoudOne)
{
    EXPECT_GT(lossOfVelocities({0.2F}, {0.2F}), 1.2 * lossOfVelocities({0.8F}, {0.8F}));
}

TEST(Losses, TheOrderOfVelocitiesCountsMoreThanTheirLevel)
{
    const std::vector<float> played{0.6F, 0.7F, 0.8F};
    const double right = lossOfVelocities(played, played);
    const double louder = lossOfVelocities(played, {0.7F, 0.8F, 0.9F});
    const double turned = lossOfVelocities(played, {0.8F, 0.7F, 0.6F});
    EXPECT_GT(louder, right);
    EXPECT_GT(turned - right, 4 * (louder - right));
}

TEST(Losses, OnsetWithoutAVelocityHeadIsPlainCrossEntropy)
{
    Batch batch = batchWith({0.2F});
    const Labels labels(batch, torch::kCPU);
    NetOutput output = silence();
    output.offset = output.velocity = torch::Tensor();
    const auto expected = torch::binary_cross_entropy_with_logits(output.onset, labels.onset) +
                          torch::binary_cross_entropy_with_logits(output.frame, labels.frame);
    EXPECT_FLOAT_EQ(lossOf(output, labels).item<float>(), expected.item<float>());
}

TEST(Losses, WhatTheConvolutionsSayEarlyCountsHalf)
{
    Batch batch = batchWith({0.5F});
    const Labels labels(batch, torch::kCPU);
    NetOutput output = silence();
    output.offset = output.velocity = torch::Tensor();
    const float without = lossOf(output, labels).item<float>();
    output.earlyOnset = output.onset;
    output.earlyFrame = output.frame;
    EXPECT_FLOAT_EQ(lossOf(output, labels).item<float>(), 1.5F * without);
}

} // namespace
} // namespace rollwright
