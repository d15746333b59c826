#include "core/model/torch/ContextNet.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/model/torch/Weights.h"

namespace rollwright {
namespace {

ContextSizes sizes()
{
    ContextSizes sizes;
    sizes.layers = 2;
    return sizes;
}

JobControl quiet;

/// One candidate every 50 ms.
StrokeCandidates candidatesOf(std::size_t count)
{
    StrokeCandidates candidates(count);
    for (std::size_t i = 0; i < count; ++i) {
        candidates[i].key = static_cast<int>(i * 7 % 40) + 20;
        candidates[i].time = Seconds(0.05 * static_cast<double>(i));
        candidates[i].heard[0] = static_cast<float>(i % 11) / 2 - 2;
    }
    return candidates;
}

/// Its output no longer as it began, but from random weights.
void stir(ContextNet& net)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(3);
    for (auto& parameter : net.parameters())
        parameter.add_(0.3 * torch::randn_like(parameter));
}

TEST(ContextNet, BeginsAsWhatItIsGivenForEveryCandidateOfALongRecording)
{
    ContextNet net(sizes(), 0);
    net.scaleBy(torch::full(12, 0.7F), torch::full(12, 2.0F));
    for (const std::size_t count : {0U, 1U, 255U, 256U, 257U, 384U, 385U, 3000U}) {
        const torch::InferenceMode guard;
        const StrokeCandidates candidates = candidatesOf(count);
        const auto probabilities = *judge(net, candidates, quiet);
        ASSERT_EQ(probabilities.size(), count);
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_NEAR(probabilities[i], 1 / (1 + std::exp(-candidates[i].heard[0])), 1e-5) << i;
    }
}

TEST(ContextNet, HearsWhatIsWithinSixSecondsAndNothingElse)
{
    const torch::InferenceMode guard;
    ContextNet net(sizes(), 0);
    stir(net);
    StrokeCandidates candidates = candidatesOf(200);
    candidates.resize(100);
    const auto before = *judge(net, candidates, quiet);
    candidates[20].heard[0] += 3;
    candidates.back().time += Seconds(20);
    const auto after = *judge(net, candidates, quiet);
    EXPECT_GT(std::abs(after[20] - before[20]), 1e-3);
    EXPECT_GT(std::abs(after[30] - before[30]), 1e-5) << "a neighbour";
    candidates[20].heard[0] -= 6;
    EXPECT_EQ(judge(net, candidates, quiet)->back(), after.back()) << "far from all";
}

TEST(ContextNet, TimeAndPlaceInTheRecordingDoNotCount)
{
    const torch::InferenceMode guard;
    ContextNet net(sizes(), 0);
    stir(net);
    StrokeCandidates candidates = candidatesOf(150);
    const auto before = *judge(net, candidates, quiet);
    for (StrokeCandidate& candidate : candidates)
        candidate.time += Seconds(4096);
    const auto after = *judge(net, candidates, quiet);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_NEAR(after[i], before[i], 1e-5);
}

TEST(ContextNet, ItsProgressEndsAtOne)
{
    const torch::InferenceMode guard;
    ContextNet net(sizes(), 0);
    for (const std::size_t count : {0U, 3000U}) {
        std::vector<double> fractions;
        JobControl control({}, [&](const Progress& news) { fractions.push_back(news.fraction); });
        ASSERT_TRUE(judge(net, candidatesOf(count), control, 0.9));
        EXPECT_GE(fractions.front(), 0.9);
        EXPECT_EQ(fractions.back(), 1) << count;
    }
}

TEST(ContextNet, CanBeCancelled)
{
    ContextNet net(sizes(), 0);
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), nullptr);
    const auto judged = judge(net, candidatesOf(10), control);
    ASSERT_FALSE(judged);
    EXPECT_EQ(judged.error().code, ErrorCode::Cancelled);
}

TEST(ContextNet, HearsWhatANetworkTellsBesidePosteriors)
{
    const torch::InferenceMode guard;
    ContextNet net(sizes(), 3);
    stir(net);
    StrokeCandidates candidates = candidatesOf(50);
    for (StrokeCandidate& candidate : candidates)
        candidate.heard.resize(kStrokeFeatures + 3);
    const auto before = *judge(net, candidates, quiet);
    candidates[20].heard.back() = 2;
    const auto after = *judge(net, candidates, quiet);
    EXPECT_GT(std::abs(after[20] - before[20]), 1e-3);
    EXPECT_GT(std::abs(after[21] - before[21]), 1e-5) << "a neighbour";
}

TEST(ContextNet, AbsentCandidatesAreNotHeard)
{
    const torch::InferenceMode guard;
    ContextNet net(sizes(), 0);
    stir(net);
    const StrokeCandidates candidates = candidatesOf(10);
    const std::size_t first = 0;
    const auto alone = net.forward(rowsOf(candidates, {&first, 1}, 10));
    StrokeRows longer = rowsOf(candidates, {&first, 1}, 30);
    longer.heard.slice(1, 10).fill_(5);
    const auto padded = net.forward(longer).slice(1, 0, 10);
    EXPECT_TRUE(torch::allclose(alone, padded, 1e-4, 1e-5));
}

} // namespace
} // namespace rollwright
