#include <fstream>

#include "core/model/Manifest.h"
#include "core/model/ModelRegistry.h"
#include "core/pedal/PedalFinder.h"
#include "tests/core/training/torch/TrainingFixture.h"

namespace rollwright {
namespace {

TEST_F(Training, LeavesAModelThatCanBeLoaded)
{
    JobControl control;
    const auto summary = train(plan("run"), control, nullptr);
    ASSERT_TRUE(summary) << summary.error().detail.english();
    EXPECT_EQ(summary->recordings, 2);
    const auto info = readManifest(in("run") / "manifest.json");
    ASSERT_TRUE(info);
    EXPECT_EQ(info->architecture, "overtone");
    EXPECT_EQ(info->decoder.at("pedal-threshold"), kPedalThreshold);
    EXPECT_TRUE(loadModel(*info));
}

TEST_F(Training, WorksWithAnyNumberOfChannels)
{
    for (const int channels : {16, 20, 24}) {
        TrainingPlan odd = plan("run-" + std::to_string(channels));
        odd.architectureParameters = {{"channels", channels}};
        odd.segment = 6.4;
        odd.steps = 2;
        JobControl control;
        EXPECT_TRUE(train(odd, control, nullptr)) << channels;
    }
}

TEST_F(Training, GoesOnAsIfItHadNotBeenStopped)
{
    JobControl control;
    const TrainingPlan whole = plan("whole");
    ASSERT_TRUE(train(whole, control, nullptr));

    TrainingPlan stopped = plan("stopped");
    std::stop_source stop;
    JobControl stopping(stop.get_token(), nullptr);
    const auto cancelled = train(stopped, stopping, [&](const TrainingStatus& news) {
        if (news.step == 10)
            stop.request_stop();
    });
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    ASSERT_TRUE(train(stopped, control, nullptr));

    EXPECT_EQ(losses(stopped), losses(whole));
    const auto first = readManifest(whole.output / "manifest.json");
    const auto second = readManifest(stopped.output / "manifest.json");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->sha256, second->sha256);
}

TEST_F(Training, KeepsACheckpointAsOftenAsThePlanSays)
{
    TrainingPlan often = plan("often");
    often.checkpointEvery = 7;
    const TrainingPlan copied = [&] {
        TrainingPlan copy = often;
        copy.output = in("copied");
        return copy;
    }();
    fs::create_directories(copied.output);
    JobControl control;
    ASSERT_TRUE(train(often, control, [&](const TrainingStatus& news) {
        if (news.step == 7)
            fs::copy(often.output / "checkpoint.pt", copied.output);
    }));
    ASSERT_TRUE(train(copied, control, nullptr));
    EXPECT_FALSE(losses(copied).contains(7)) << "it began there";
    EXPECT_EQ(losses(copied).at(12), losses(often).at(12));
}

TEST_F(Training, RefusesTheCheckpointOfAnotherPlan)
{
    JobControl control;
    ASSERT_TRUE(train(plan("run"), control, nullptr));
    TrainingPlan faster = plan("run");
    faster.learningRate *= 2;
    TrainingPlan validated = plan("run");
    validated.validation = in("none"); // is looked at afterwards
    for (const TrainingPlan& other : {faster, validated}) {
        const auto result = train(other, control, nullptr);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(result.error().subject, in("run") / "checkpoint.pt");
    }
}

TEST_F(Training, KeepsAModelOnTheWayWithoutValidationToo)
{
    TrainingPlan brief = plan("run");
    brief.validateEvery = 5;
    std::map<int, bool> there;
    JobControl control;
    ASSERT_TRUE(train(brief, control, [&](const TrainingStatus& news) {
        there[news.step] = fs::exists(in("run") / kManifestName);
        EXPECT_EQ(news.noteF1, -1);
    }));
    EXPECT_EQ(there, (std::map<int, bool>{{5, true}, {10, true}, {12, true}}));
    EXPECT_FALSE(readManifest(in("run") / kManifestName)->decoder.contains("onset-threshold"));
}

TEST_F(Training, LeavesAnotherModelAndOtherWeightsAlone)
{
    JobControl control;
    ASSERT_TRUE(train(plan("run"), control, nullptr));
    const fs::path kept = in("run") / "best.safetensors";
    fs::copy(in("run") / "step-12.safetensors", kept);
    fs::remove(in("run") / "checkpoint.pt");
    const auto before = readManifest(in("run") / "manifest.json");
    const auto result = train(plan("run"), control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(readManifest(in("run") / "manifest.json")->sha256, before->sha256);

    fs::remove(in("run") / "manifest.json");
    TrainingPlan longer = plan("run");
    longer.steps = 14;
    longer.validation = data();
    longer.validateEvery = 13; // and at the end
    ASSERT_TRUE(train(longer, control, nullptr));
    EXPECT_TRUE(fs::exists(kept));
    EXPECT_FALSE(fs::exists(in("run") / "step-13.safetensors"));
    EXPECT_TRUE(fs::exists(in("run") / "step-14.safetensors"));
}

TEST_F(Training, NamesItsModelAfterTheFolder)
{
    JobControl control;
    ASSERT_TRUE(train(plan("run/"), control, nullptr));
    const auto info = readManifest(in("run") / "manifest.json");
    ASSERT_TRUE(info);
    EXPECT_EQ(info->id, "run");
    EXPECT_EQ(info->frontEnd, "log-frequency");
}

TEST_F(Training, NamesADamagedCheckpoint)
{
    fs::create_directories(in("run"));
    std::ofstream(in("run") / "checkpoint.pt") << "not a checkpoint";
    JobControl control;
    const auto result = train(plan("run"), control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ModelDamaged);
    EXPECT_NE(result.error().subject.find("checkpoint.pt"), std::string::npos);
}

TEST_F(Training, LowersTheLoss)
{
    TrainingPlan longer = plan("run");
    longer.steps = 60;
    longer.learningRate = 1e-2;
    longer.rooms = 0;
    longer.augmentation = {false, false};
    JobControl control;
    ASSERT_TRUE(train(longer, control, nullptr));
    const auto byStep = losses(longer);
    EXPECT_LT(byStep.at(60), 0.6 * byStep.at(10));
}

TEST_F(Training, LeavesDropoutOutWhereThePlanSaysSo)
{
    const auto firstLosses = [this](const char* output, bool dropout) {
        TrainingPlan brief = plan(output);
        brief.architecture = "crnn";
        brief.architectureParameters = {{"one-stack", 1}};
        brief.steps = 2;
        brief.rooms = 0;
        brief.dropout = dropout;
        JobControl control;
        EXPECT_TRUE(train(brief, control, nullptr));
        return losses(brief).at(2);
    };
    const double without = firstLosses("without", false);
    EXPECT_EQ(firstLosses("again", false), without); // nothing else differs
    EXPECT_NE(firstLosses("with", true), without);
}

TEST_F(Training, TeachesTriangularOnsetsWhereThePlanSaysSo)
{
    const auto firstLoss = [this](const char* output, std::optional<OnsetTarget> target) {
        TrainingPlan brief = plan(output);
        brief.architecture = "crnn";
        brief.architectureParameters = {{"one-stack", 1}};
        brief.steps = 1;
        brief.rooms = 0;
        brief.onsetTarget = target;
        JobControl control;
        EXPECT_TRUE(train(brief, control, nullptr));
        const auto info = readManifest(brief.output / "manifest.json");
        EXPECT_TRUE(info && info->onsetTarget == target.value_or(OnsetTarget::Binary));
        return losses(brief).at(1);
    };
    const double usual = firstLoss("usual", std::nullopt);
    EXPECT_EQ(firstLoss("binary", OnsetTarget::Binary), usual);
    EXPECT_GT(firstLoss("triangular", OnsetTarget::Triangular), usual); // more to be said
}

TEST_F(Training, GoesOnFromAnotherModel)
{
    JobControl control;
    const TrainingPlan first = plan("first");
    ASSERT_TRUE(train(first, control, nullptr));
    TrainingPlan second = plan("second");
    second.start = first.output;
    ASSERT_TRUE(train(second, control, nullptr));
    EXPECT_LT(losses(second).at(10), losses(first).at(10));
}

} // namespace
} // namespace rollwright
