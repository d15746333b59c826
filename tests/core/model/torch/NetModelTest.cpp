#include "core/model/torch/NetModel.h"

#include <algorithm>
#include <random>
#include <set>
#include <span>

#include <gtest/gtest.h>

#include "core/features/SoundDelay.h"
#include "core/model/torch/Autocast.h"
#include "core/model/torch/ContextNet.h"
#include "core/training/Room.h"
#include "tests/support/Strokes.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

std::vector<float> noise(double seconds)
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0, 0.1F);
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate.hertz));
    for (float& sample : samples)
        sample = normal(random);
    return samples;
}

NetModel makeModel(const char* id, const std::map<std::string, double>& sizes)
{
    torch::manual_seed(1);
    const Architecture& architecture = *findArchitecture(id);
    ModelInfo info;
    info.onsetTarget = architecture.onsetTarget;
    return {info, architecture, architecture.makeNet(sizes)};
}

NetModel smallOvertone()
{
    return makeModel("overtone", {{"channels", 8}, {"mixed", 2}, {"recurrent", 0}});
}

TEST(NetModel, SegmentsJoinToWhatOnePassOverAllGives)
{
    const auto samples = noise(40); // three segments
    NetModel model = smallOvertone();
    JobControl control;
    const auto joined = model.infer({samples, kRate}, control, nullptr);
    ASSERT_TRUE(joined);

    torch::manual_seed(1);
    const Architecture& architecture = *findArchitecture("overtone");
    const auto net = architecture.makeNet({{"channels", 8}, {"mixed", 2}, {"recurrent", 0}});
    net->eval();
    const torch::NoGradGuard guard;
    const Autocast autocast(architecture.bfloat16 && Autocast::supported());
    const auto frontEnd = architecture.makeFrontEnd();
    frontEnd->correct(correctionFor({samples, kRate}));
    FeatureMatrix features =
        frontEnd->compute({samples, kRate}, 0, frontEnd->grid(samples.size()).frames);
    const auto whole =
        torch::sigmoid(net->forward(torch::from_blob(features.values().data(),
                                                     {1, features.frames(), features.bins()}))
                           .onset[0]);
    ASSERT_EQ(joined->grid.frames, features.frames());
    for (int frame = 0; frame < features.frames(); ++frame) {
        for (int key = 0; key < kKeyCount; ++key)
            ASSERT_NEAR(joined->onset.at(frame, key), whole[frame][key].item<float>(), 1e-4);
    }
}

TEST(NetModel, StrokesAreJudgedInContextWhenAllIsHeard)
{
    const auto samples = strokes(4);
    const std::map<std::string, double> sizes{{"channels", 8}, {"mixed", 2}, {"recurrent", 0}};
    std::map<std::string, double> withContext = sizes;
    withContext[kContextParameter] = 1;
    NetModel plain = makeModel("overtone", sizes);
    torch::manual_seed(1);
    const Architecture& architecture = *findArchitecture("overtone");
    const auto net = architecture.makeNet(withContext);
    ASSERT_NE(net->context(), nullptr);
    {
        const torch::NoGradGuard guard;
        net->context()->named_parameters()["own.bias"].fill_(-1);
    }
    NetModel judging({}, architecture, net);
    JobControl control;
    const auto before = plain.infer({samples, kRate}, control, nullptr);
    std::vector<double> fractions;
    JobControl watched({}, [&](const Progress& news) { fractions.push_back(news.fraction); });
    const auto after = judging.infer({samples, kRate}, watched, nullptr);
    ASSERT_TRUE(before && after);
    EXPECT_TRUE(std::ranges::is_sorted(fractions));
    EXPECT_EQ(std::ranges::count(fractions, 1.0), 1) << "done when all is judged";
    const StrokeCandidates candidates = findStrokes(*before);
    ASSERT_FALSE(candidates.empty());
    for (const StrokeCandidate& candidate : candidates) {
        const float p = candidate.peak.value;
        const float expected = 1 / (1 + std::exp(1.0F) * (1 - p) / p);
        EXPECT_NEAR(after->onset.at(candidate.peak.frame, candidate.key), expected, 1e-4);
    }
    EXPECT_TRUE(std::ranges::equal(before->frame.values(), after->frame.values()));
}

TEST(NetModel, StrokesAreFoundWithWhatTheNetworkTellsOfThem)
{
    const auto samples = noise(40); // three segments
    NetModel model = smallOvertone();
    JobControl control;
    const auto found = model.findStrokesIn({samples, kRate}, control);
    const auto posteriors = model.infer({samples, kRate}, control, nullptr);
    ASSERT_TRUE(found && posteriors);
    const StrokeCandidates expected = findStrokes(*posteriors);
    ASSERT_EQ(found->size(), expected.size());
    ASSERT_FALSE(expected.empty());
    std::set<std::vector<float>> states;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto& heard = (*found)[i].heard;
        ASSERT_EQ(heard.size(), kStrokeFeatures + 8);
        EXPECT_TRUE(std::ranges::equal(std::span(heard).first(kStrokeFeatures), expected[i].heard));
        states.insert({heard.begin() + kStrokeFeatures, heard.end()});
    }
    EXPECT_GT(states.size(), expected.size() / 2) << "each its own";
}

TEST(NetModel, TakesTheWayOfTheSoundOutOfItsTimes)
{
    const auto samples = heardIn(Room(), strokes(10), kRate, 1);
    const Seconds delay = soundDelayOf({samples, kRate});
    ASSERT_GT(delay.count(), 0);
    NetModel model = smallOvertone();
    JobControl control;
    Seconds first{1};
    const auto whole = model.infer({samples, kRate}, control, [&](int, const Posteriors& part) {
        first = std::min(first, part.grid.centre);
    });
    ASSERT_TRUE(whole);
    const auto frontEnd = findArchitecture("overtone")->makeFrontEnd();
    const FrameGrid heard = frontEnd->grid(samples.size());
    EXPECT_EQ(whole->grid, (FrameGrid{heard.hop, heard.centre - delay, heard.frames}));
    EXPECT_EQ(first, whole->grid.centre);
    EXPECT_EQ(whole->delay, delay);
}

TEST(NetModel, HandsEverySegmentOverInOrder)
{
    const auto samples = noise(40);
    NetModel model = smallOvertone();
    JobControl control;
    int next = 0;
    std::vector<float> velocities;
    const auto whole =
        model.infer({samples, kRate}, control, [&](int first, const Posteriors& part) {
            EXPECT_EQ(first, next);
            next += part.grid.frames;
            velocities.insert(velocities.end(), part.velocity.values().begin(),
                              part.velocity.values().end());
        });
    ASSERT_TRUE(whole);
    EXPECT_EQ(next, whole->grid.frames);
    EXPECT_TRUE(std::ranges::equal(velocities, whole->velocity.values()));
}

TEST(NetModel, StopsAtTheNextSegmentWhenCancelled)
{
    const auto samples = noise(40);
    NetModel model = smallOvertone();
    std::stop_source stop;
    JobControl control(stop.get_token(), nullptr);
    int segments = 0;
    const auto result = model.infer({samples, kRate}, control, [&](int, const Posteriors&) {
        ++segments;
        stop.request_stop();
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(segments, 1);
}

TEST(NetModel, AStudyNetworkGivesFramesAndOnsetsOnly)
{
    NetModel model = makeModel("lstm", {});
    JobControl control;
    const auto samples = noise(1.5);
    const auto posteriors = model.infer({samples, kRate}, control, nullptr);
    ASSERT_TRUE(posteriors);
    EXPECT_EQ(posteriors->grid.frames, posteriors->onset.frames());
    EXPECT_TRUE(posteriors->offset.empty());
    EXPECT_TRUE(posteriors->velocity.empty());
}

} // namespace
} // namespace rollwright
