#include "core/training/torch/ContextTrainer.h"

#include <fstream>
#include <iterator>
#include <limits>
#include <thread>

#include <gtest/gtest.h>

#include "core/model/Manifest.h"
#include "core/notes/DecoderParams.h"
#include "tests/core/training/ContextMusic.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class ContextTrainerTest : public testing::Test
{
protected:
    ContextTrainerTest()
    {
        m_plan.output = output("out");
        m_plan.layers = 1;
        m_plan.batch = 2;
        m_plan.steps = 6;
        m_plan.checkpointEvery = 2;
        m_plan.validateEvery = 50;
        m_ears.name = "Ears";
        m_ears.architecture = "overtone";
        m_ears.rate = {16000};
        m_ears.architectureParameters["channels"] = 4;
    }

    std::filesystem::path output(const std::string& name) const
    {
        std::filesystem::create_directory(m_folder / name);
        return m_folder / name;
    }

    ContextTrainer trainer() const
    {
        return {m_plan, m_ears, {{{"stem", {1}, std::vector<float>{2}}}, {}}, 0};
    }

    Result<void> run(JobControl control = {}, const ContextSink& sink = nullptr)
    {
        ContextTrainer one = trainer();
        if (auto begun = one.begin(); !begun)
            return begun;
        return one.run(m_music, m_validation, control, sink);
    }

    std::string checksum() const
    {
        const auto info = readManifest(m_plan.output / kManifestName);
        return info ? info->sha256 : info.error().detail.english();
    }

    TemporaryFolder m_folder;
    ContextPlan m_plan;
    ModelInfo m_ears;
    std::vector<HeardStrokes> m_music{octavesHeard(1), octavesHeard(2)};
    std::vector<HeardStrokes> m_validation{octavesHeard(3, 100)};
};

TEST_F(ContextTrainerTest, LearnsWhatOnlyTheNeighboursTell)
{
    m_plan.steps = 120;
    m_plan.checkpointEvery = 200;
    m_plan.learningRate = 0.02;
    m_plan.averaging = 0.9;
    std::vector<ContextStatus> news;
    const auto ran = run({}, [&](const ContextStatus& status) { news.push_back(status); });
    ASSERT_TRUE(ran) << ran.error().detail.english();
    ASSERT_EQ(news.size(), 3U);
    EXPECT_NEAR(news.back().validation.before, 0.8, 0.02) << "all of them, two thirds right";
    EXPECT_GT(news.back().validation.after, 0.98);
    EXPECT_LT(news.back().loss, news.front().loss / 2);
}

/// The tensors of the context of a model, named as ContextNet names them.
TensorFile contextOf(const std::filesystem::path& model)
{
    TensorFile context;
    const auto weights = readTensors(readManifest(model / kManifestName)->weights);
    for (NamedTensor tensor : weights->tensors) {
        if (!tensor.name.starts_with("context."))
            continue;
        tensor.name.erase(0, 8);
        context.tensors.push_back(std::move(tensor));
    }
    return context;
}

TEST_F(ContextTrainerTest, TaughtFurtherItBeginsWhereTheOtherEnded)
{
    m_plan.steps = 120;
    m_plan.learningRate = 0.02;
    m_plan.averaging = 0.9;
    ASSERT_TRUE(run());
    const TensorFile context = contextOf(m_plan.output);
    m_plan.output = output("further");
    m_plan.further = true;
    m_plan.steps = 1;
    m_plan.learningRate = 1e-9;
    ContextTrainer further = trainer();
    ASSERT_TRUE(further.beginFrom(context));
    ASSERT_TRUE(further.begin());
    ContextStatus last;
    JobControl control;
    ASSERT_TRUE(further.run(m_music, m_validation, control,
                            [&](const ContextStatus& status) { last = status; }));
    EXPECT_GT(last.validation.after, 0.98);
    m_plan.layers = 2;
    EXPECT_EQ(trainer().beginFrom(context).error().code, ErrorCode::ModelMismatch);
}

TEST_F(ContextTrainerTest, KeepsTheWholeModel)
{
    ASSERT_TRUE(run());
    const auto info = readManifest(m_plan.output / kManifestName);
    ASSERT_TRUE(info) << info.error().detail.english();
    EXPECT_EQ(info->id, "out");
    EXPECT_EQ(info->name, "Ears");
    EXPECT_EQ(info->architectureParameters,
              (std::map<std::string, double>{{"channels", 4}, {"context", 1}}));
    EXPECT_TRUE(info->decoder.contains("onset-threshold"));
    const auto weights = readTensors(info->weights);
    ASSERT_TRUE(weights);
    EXPECT_NE(weights->find("stem"), nullptr);
    EXPECT_NE(weights->find("context.layers.0.relations"), nullptr);
}

TEST_F(ContextTrainerTest, WritesAThresholdThatModelsMayHave)
{
    for (StrokeCandidate& candidate : m_validation[0].candidates)
        candidate.heard[0] = -20; // all are unlikely, and most were struck
    ASSERT_TRUE(run());
    const auto info = readManifest(m_plan.output / kManifestName);
    ASSERT_TRUE(info) << info.error().detail.english();
    EXPECT_EQ(info->decoder.at("onset-threshold"), 0.01);
    EXPECT_EQ(defaultParams(*info).onsetThreshold, 0.01);
}

TEST_F(ContextTrainerTest, ARunThatWasStoppedGivesTheSameWeights)
{
    ASSERT_TRUE(run());
    const std::string whole = checksum();
    m_plan.output = output("stopped");
    for (int stops = 0; stops < 2; ++stops) {
        std::stop_source stop;
        const auto ran =
            run({stop.get_token(), nullptr}, [&](const ContextStatus&) { stop.request_stop(); });
        ASSERT_FALSE(ran);
        ASSERT_EQ(ran.error().code, ErrorCode::Cancelled);
    }
    ASSERT_TRUE(run());
    EXPECT_EQ(checksum(), whole);
    m_plan.output = output("other");
    m_plan.seed = 2;
    ASSERT_TRUE(run());
    EXPECT_NE(checksum(), whole);
}

TEST_F(ContextTrainerTest, AValidationEndsAtOnceAndIsMadeUpFor)
{
    m_plan.steps = 1;
    m_validation = {octavesHeard(3, 20000)}; // seconds
    ASSERT_TRUE(run());
    const std::string whole = checksum();
    m_plan.output = output("stopped");
    std::stop_source stop;
    std::jthread later;
    const JobControl::Sink sink = [&](const Progress&) {
        later = std::jthread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            stop.request_stop();
        });
    };
    const auto ran = run({stop.get_token(), sink});
    ASSERT_FALSE(ran);
    EXPECT_EQ(ran.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(m_plan.output / kManifestName));
    int told = 0;
    ASSERT_TRUE(run({}, [&](const ContextStatus& news) { told += news.validation.after > 0; }));
    EXPECT_EQ(told, 1);
    EXPECT_EQ(checksum(), whole);
}

TEST_F(ContextTrainerTest, ARunThatDivergesLeavesWhatItHad)
{
    m_music[0].candidates[0].heard[0] = std::numeric_limits<float>::quiet_NaN();
    const auto ran = run();
    ASSERT_FALSE(ran);
    EXPECT_EQ(ran.error().code, ErrorCode::TrainingDiverged);
    EXPECT_FALSE(std::filesystem::exists(m_plan.output / kManifestName));
}

TEST_F(ContextTrainerTest, ModelsAndRunsOfOthersStayAsTheyAre)
{
    ASSERT_TRUE(run());
    const std::string before = checksum();
    m_plan.steps = 7;
    EXPECT_EQ(run().error().code, ErrorCode::InvalidArgument);
    std::filesystem::remove(m_plan.output / "checkpoint.pt");
    EXPECT_EQ(run().error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(checksum(), before);
    m_plan.output = m_folder.write("file", "");
    EXPECT_EQ(run().error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
