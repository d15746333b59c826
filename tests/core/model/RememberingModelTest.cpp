#include "core/model/RememberingModel.h"

#include <vector>

#include <gtest/gtest.h>

#include "core/model/Manifest.h"
#include "core/model/ScriptFormat.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// What the model of a test was asked for.
struct Counts {
    int loads = 0;
    int runs = 0;
    bool broken = false;
};

/// Hears a frame for each sample, and in it the sample.
class EchoModel : public TranscriptionModel
{
public:
    EchoModel(ModelInfo info, Counts& counts) : m_info(std::move(info)), m_counts(counts) {}
    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl& control, const SegmentSink& sink) override
    {
        ++m_counts.runs;
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, m_info.id);
        const int frames = static_cast<int>(audio.samples.size());
        Posteriors posteriors{
            {Seconds(0.02), Seconds(0), frames}, Posteriorgram(frames), {}, {}, {}};
        for (int frame = 0; frame < frames; ++frame)
            posteriors.frame.at(frame, 0) = audio.samples[static_cast<std::size_t>(frame)];
        if (sink)
            sink(0, posteriors);
        return posteriors;
    }

private:
    ModelInfo m_info;
    Counts& m_counts;
};

class RememberingModelTest : public testing::Test
{
protected:
    RememberingModelTest()
    {
        m_info.id = "echo";
        m_info.sha256 = "1234";
    }

    std::unique_ptr<TranscriptionModel> load() const
    {
        const ModelLoader inner =
            [this](const ModelInfo& info) -> Result<std::unique_ptr<TranscriptionModel>> {
            ++m_counts.loads;
            if (m_counts.broken)
                return failure(ErrorCode::ModelDamaged, info.id);
            return std::make_unique<EchoModel>(info, m_counts);
        };
        return std::move(*remembering(inner, PosteriorStore(m_folder / "kept"))(m_info));
    }

    /// By a model that was loaded anew.
    Result<Posteriors> hear(const std::vector<float>& samples, int hertz = 16000,
                            const SegmentSink& sink = nullptr) const
    {
        JobControl control;
        return load()->infer({samples, SampleRate{hertz}}, control, sink);
    }

    TemporaryFolder m_folder;
    ModelInfo m_info;
    mutable Counts m_counts;
};

TEST_F(RememberingModelTest, HearsTheSameOnceAndLoadsNothingForIt)
{
    EXPECT_EQ(load()->info().id, "echo");
    EXPECT_EQ(m_counts.loads, 0);
    int segments = 0;
    const SegmentSink count = [&](int, const Posteriors&) { ++segments; };
    const auto first = hear({0.5F, 0.25F}, 16000, count);
    const auto again = hear({0.5F, 0.25F}, 16000, count);
    ASSERT_TRUE(first);
    ASSERT_TRUE(again);
    EXPECT_EQ(m_counts.loads, 1);
    EXPECT_EQ(m_counts.runs, 1);
    EXPECT_EQ(segments, 1);
    EXPECT_EQ(again->grid, first->grid);
    EXPECT_EQ(again->frame.at(1, 0), 0.25F);
}

TEST_F(RememberingModelTest, OtherSoundsRatesAndWeightsAreHeardAnew)
{
    ASSERT_TRUE(hear({0.5F, 0.25F}));
    EXPECT_EQ(hear({0.25F, 0.5F})->frame.at(0, 0), 0.25F);
    EXPECT_EQ(m_counts.runs, 2);
    ASSERT_TRUE(hear({0.5F, 0.25F}, 22050));
    EXPECT_EQ(m_counts.runs, 3);
    m_info.sha256 = "5678";
    ASSERT_TRUE(hear({0.5F, 0.25F}));
    EXPECT_EQ(m_counts.runs, 4);
    m_info.version = 2;
    ASSERT_TRUE(hear({0.5F, 0.25F}));
    EXPECT_EQ(m_counts.runs, 5);
}

TEST_F(RememberingModelTest, OtherParametersAreHeardAnew)
{
    ASSERT_TRUE(hear({0.5F}));
    m_info.architectureParameters = {{"width", 2}};
    ASSERT_TRUE(hear({0.5F}));
    m_info.architectureParameters = {{"width", 3}};
    ASSERT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 3);
}

TEST_F(RememberingModelTest, AScriptIsWhatItsManifestSays)
{
    m_info.architecture = kTorchScript;
    m_info.manifest = m_folder / kManifestName;
    m_folder.write(kManifestName, R"({"script": {"lowestKey": 21}})");
    ASSERT_TRUE(hear({0.5F}));
    ASSERT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 1);
    m_folder.write(kManifestName, R"({"script": {"lowestKey": 33}})");
    ASSERT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 2);
}

TEST_F(RememberingModelTest, ANetworkIsOfTheManifestThatItWasLoadedBy)
{
    m_info.architecture = kTorchScript;
    m_info.manifest = m_folder / kManifestName;
    m_folder.write(kManifestName, R"({"script": {"lowestKey": 21}})");
    const auto model = load();
    JobControl control;
    ASSERT_TRUE(model->infer({std::vector{0.1F}, SampleRate{16000}}, control, nullptr));
    m_folder.write(kManifestName, R"({"script": {"lowestKey": 33}})");
    ASSERT_TRUE(model->infer({std::vector{0.5F}, SampleRate{16000}}, control, nullptr));
    ASSERT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 3) << "what the first one heard is not by this manifest";
}

TEST_F(RememberingModelTest, OneNetworkServesAll)
{
    const auto model = load();
    JobControl control;
    for (const float sample : {0.1F, 0.2F, 0.3F})
        ASSERT_TRUE(model->infer({std::vector{sample}, SampleRate{16000}}, control, nullptr));
    EXPECT_EQ(m_counts.loads, 1);
    EXPECT_EQ(m_counts.runs, 3);
}

TEST_F(RememberingModelTest, FailuresAreNotRemembered)
{
    m_counts.broken = true;
    EXPECT_EQ(hear({0.5F}).error().code, ErrorCode::ModelDamaged);
    m_counts.broken = false;
    std::stop_source stop;
    stop.request_stop();
    JobControl cancelled(stop.get_token(), nullptr);
    EXPECT_EQ(
        load()->infer({std::vector{0.5F}, SampleRate{16000}}, cancelled, nullptr).error().code,
        ErrorCode::Cancelled);
    EXPECT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 2);
}

TEST_F(RememberingModelTest, WeightsWithoutAChecksumAreNotTrusted)
{
    m_info.sha256.clear();
    ASSERT_TRUE(hear({0.5F}));
    ASSERT_TRUE(hear({0.5F}));
    EXPECT_EQ(m_counts.runs, 2);
}

} // namespace
} // namespace rollwright
