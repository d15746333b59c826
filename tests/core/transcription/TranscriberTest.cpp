#include "core/transcription/Transcriber.h"

#include <cmath>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "core/notes/NoteDecoder.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

constexpr int kRate = 16000;
constexpr int kFramesPerSecond = 50;
constexpr int kKey = 39;

/// Hears middle C in every second that starts with an even number, in segments of one second.
class FakeModel : public TranscriptionModel
{
public:
    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl& control, const SegmentSink& sink) override
    {
        EXPECT_EQ(audio.rate, m_info.rate);
        const int seconds = static_cast<int>(audio.duration().count());
        const Seconds hop(1.0 / kFramesPerSecond);
        const FrameGrid grid{hop, Seconds(0), seconds * kFramesPerSecond};
        Posteriors whole{grid, Posteriorgram(grid.frames), Posteriorgram(grid.frames), {}, {}};
        for (int second = 0; second < seconds; ++second) {
            control.report(Stage::Transcribing, static_cast<double>(second) / seconds);
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, "");
            const int first = second * kFramesPerSecond;
            Posteriors part{grid.part(first, kFramesPerSecond),
                            Posteriorgram(kFramesPerSecond),
                            Posteriorgram(kFramesPerSecond),
                            {},
                            {}};
            hear(part, second % 2 == 0, 0);
            hear(whole, second % 2 == 0, first);
            if (sink)
                sink(first, part);
        }
        return whole;
    }

    ModelInfo m_info{};

private:
    static void hear(Posteriors& posteriors, bool sounding, int first)
    {
        if (!sounding)
            return;
        posteriors.onset.at(first + 10, kKey) = 0.6F;
        for (int frame = first + 10; frame < first + 30; ++frame)
            posteriors.frame.at(frame, kKey) = 0.9F;
    }
};

class TranscriberTest : public testing::Test
{
protected:
    void SetUp() override
    {
        std::vector<float> samples(4 * kRate);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = 0.3F * std::sin(0.1F * static_cast<float>(i));
        SF_INFO info{0, kRate, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0, 0};
        SNDFILE* out = sf_open(m_file.c_str(), SFM_WRITE, &info);
        sf_writef_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
        sf_close(out);
        m_model.m_info.id = "fake";
    }

    Result<Transcription> run(TranscriptionRequest request = {})
    {
        request.audio = m_file;
        return transcribe(m_model, request, m_control);
    }

    TemporaryFolder m_folder;
    const fs::path m_file = m_folder / "a.wav";
    FakeModel m_model;
    JobControl m_control;
};

TEST_F(TranscriberTest, GoesTheWholeWay)
{
    const auto result = run();
    ASSERT_TRUE(result) << result.error().detail.english();
    EXPECT_EQ(result->model.id, "fake");
    EXPECT_DOUBLE_EQ(result->duration.count(), 4);
    EXPECT_EQ(result->title, "a");
    EXPECT_EQ(result->params, defaultParams(m_model.m_info));
    ASSERT_EQ(result->notes.size(), 2U);
    EXPECT_EQ(result->notes[0].pitch, Pitch::ofKey(kKey));
    EXPECT_NEAR(result->notes[0].onset.count(), 0.2, 0.02);
    EXPECT_NEAR(result->notes[1].onset.count(), 2.2, 0.02);
    EXPECT_EQ(result->notes, decodeNotes(*result->posteriors, result->params));
    EXPECT_NEAR(result->tuning.value(), -46.7, 0.5); // 254.6 Hz instead of 261.6
}

TEST_F(TranscriberTest, UsesTheModelsThresholdsUnlessOthersAreAsked)
{
    m_model.m_info.decoder = {{"onset-threshold", 0.7}};
    EXPECT_TRUE(run()->notes.empty());

    TranscriptionRequest request;
    request.params = DecoderParams();
    request.params->onsetThreshold = 0.55;
    EXPECT_EQ(run(request)->notes.size(), 2U);
}

TEST_F(TranscriberTest, HandsOnSegmentsWithTheirNotes)
{
    std::vector<TranscribedSegment> segments;
    TranscriptionRequest request;
    request.onSegment = [&](TranscribedSegment segment) { segments.push_back(std::move(segment)); };
    const auto result = run(request);
    ASSERT_TRUE(result);
    ASSERT_EQ(segments.size(), 4U);
    NoteList notes;
    int firstFrame = 0;
    for (const TranscribedSegment& segment : segments) {
        EXPECT_EQ(segment.posteriors->grid,
                  result->posteriors->grid.part(firstFrame, kFramesPerSecond));
        firstFrame += kFramesPerSecond;
        notes.insert(notes.end(), segment.notes.begin(), segment.notes.end());
    }
    ASSERT_EQ(notes.size(), result->notes.size());
    for (std::size_t i = 0; i < notes.size(); ++i)
        EXPECT_NEAR(notes[i].onset.count(), result->notes[i].onset.count(), 1e-9);
}

TEST_F(TranscriberTest, RedecodingSharesThePosteriors)
{
    const auto result = run();
    ASSERT_TRUE(result);
    DecoderParams strict = result->params;
    strict.onsetThreshold = 0.9;
    const Transcription changed = redecoded(*result, strict);
    EXPECT_TRUE(changed.notes.empty());
    EXPECT_EQ(changed.params, strict);
    EXPECT_EQ(changed.posteriors, result->posteriors);
    EXPECT_EQ(redecoded(changed, result->params).notes, result->notes);
}

TEST_F(TranscriberTest, RedecodingForgetsWhatAHandMade)
{
    const Transcription heard = run().value();
    const Transcription changed = corrected(heard, {heard.notes, {}, BeatGrid(), Pedalling()});
    EXPECT_TRUE(changed.corrected && changed.beats && changed.pedal);
    EXPECT_TRUE(changed.notes.empty());
    EXPECT_TRUE(corrected(changed, {}).corrected);
    const Transcription again = redecoded(changed, heard.params);
    EXPECT_EQ(again.notes, heard.notes);
    EXPECT_FALSE(again.corrected || again.beats || again.pedal);
}

TEST_F(TranscriberTest, StopsInTheMiddle)
{
    std::stop_source stop;
    m_control = JobControl(stop.get_token(), [&](const Progress& progress) {
        if (progress.stage == Stage::Transcribing && progress.fraction >= 0.0)
            stop.request_stop();
    });
    const auto result = run();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST_F(TranscriberTest, FailsAsTheLoaderDoes)
{
    TranscriptionRequest request;
    request.audio = "/nowhere/a.wav";
    const auto result = transcribe(m_model, request, m_control);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace rollwright
