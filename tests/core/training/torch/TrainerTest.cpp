#include "core/training/Training.h"

#include <cmath>
#include <fstream>
#include <numbers>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sndfile.h>

#include "core/model/Manifest.h"
#include "core/model/ModelRegistry.h"
#include "core/pedal/PedalFinder.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

constexpr int kRate = 16000;

/// Half-second tones with three harmonics that die away, one after the other.
void writeRecording(const fs::path& file, int lowest)
{
    std::vector<float> samples(12 * kRate);
    std::ofstream notes(fs::path(file).replace_extension(".tsv"));
    notes << "onset\toffset\tpitch\tvelocity\n";
    for (int i = 0; i < 20; ++i) {
        const double onset = 0.5 + 0.55 * i;
        const int pitch = lowest + (i * 5) % 24;
        notes << onset << '\t' << onset + 0.5 << '\t' << pitch << "\t80\n";
        const double hertz = 440 * std::exp2((pitch - 69) / 12.0);
        for (int n = 0; n < kRate / 2; ++n) {
            const double time = static_cast<double>(n) / kRate;
            const auto at = static_cast<std::size_t>(onset * kRate) + static_cast<std::size_t>(n);
            for (const int harmonic : {1, 2, 3})
                samples[at] +=
                    static_cast<float>(0.2 / harmonic * std::exp(-4 * time) *
                                       std::sin(2 * std::numbers::pi * hertz * harmonic * time));
        }
    }
    SF_INFO info{};
    info.samplerate = kRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr);
    sf_write_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

class Training : public testing::Test
{
protected:
    void SetUp() override
    {
        fs::create_directories(m_folder / "data");
        writeRecording(m_folder / "data/low.wav", 40);
        writeRecording(m_folder / "data/high.wav", 64);
    }

    TrainingPlan plan(const std::string& output) const
    {
        TrainingPlan plan;
        plan.architecture = "overtone";
        plan.architectureParameters = {{"channels", 8}, {"mixed", 2}, {"recurrent", 0}};
        plan.data = {m_folder / "data"};
        plan.output = m_folder / output;
        plan.steps = 12;
        plan.batch = 2;
        plan.segment = 2;
        plan.warmUp = 4;
        plan.rooms = 1;
        plan.threads = 1;
        return plan;
    }

    fs::path data() const { return m_folder / "data"; }
    fs::path in(const std::string& name) const { return m_folder / name; }

    /// The losses in a run's log, by step.
    static std::map<int, double> losses(const TrainingPlan& plan)
    {
        std::map<int, double> losses;
        std::ifstream log(plan.output / "log.jsonl");
        for (std::string line; std::getline(log, line);) {
            const auto news = nlohmann::json::parse(line);
            losses[news["step"].get<int>()] = news["loss"].get<double>();
        }
        return losses;
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Training, LeavesAModelThatCanBeLoaded)
{
    JobControl control;
    const auto summary = train(plan("run"), control, nullptr);
    ASSERT_TRUE(summary) << summary.error().detail;
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
    TrainingPlan other = plan("run");
    other.learningRate *= 2;
    const auto result = train(other, control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
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

TEST_F(Training, SkipsAndNamesWhatItCannotUse)
{
    writeRecording(data() / "alone.wav", 50);
    fs::remove(data() / "alone.tsv");
    std::ofstream(data() / "broken.wav") << "no sound";
    std::ofstream(data() / "broken.tsv") << "onset\toffset\tpitch\tvelocity\n1\t2\t60\t80\n";
    writeRecording(data() / "short.wav", 50);
    std::ofstream(data() / "short.tsv") << "onset\toffset\tpitch\tvelocity\n99\t100\t60\t80\n";
    TrainingPlan shortPlan = plan("run");
    shortPlan.steps = 1;
    JobControl control;
    const auto summary = train(shortPlan, control, nullptr);
    ASSERT_TRUE(summary) << summary.error().detail;
    EXPECT_EQ(summary->recordings, 2);
    EXPECT_EQ(summary->skipped.size(), 3U);
}

TEST_F(Training, SaysThatThereIsNoData)
{
    TrainingPlan empty = plan("run");
    fs::create_directories(in("empty"));
    empty.data = {in("empty")};
    JobControl control;
    const auto result = train(empty, control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
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
