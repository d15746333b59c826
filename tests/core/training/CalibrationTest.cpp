#include "core/training/Calibration.h"

#include <fstream>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr int kRate = 16000;

void writeNoise(const std::filesystem::path& file, int seconds = 3)
{
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = i % 7 == 0 ? 0.1F : -0.02F;
    SF_INFO info{};
    info.samplerate = kRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr);
    sf_write_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

std::vector<RecordingPair> recordingsIn(const TemporaryFolder& folder)
{
    return findRecordings(folder.path())->pairs;
}

/// Sure of one right note by 0.42, of wrong ones by less; the right one sounds by 0.9 for as long
/// as it should, and by 0.5 for longer.
class FakeModel : public TranscriptionModel
{
public:
    explicit FakeModel(std::vector<float> wrong = {0.32F}) : m_wrong(std::move(wrong))
    {
        m_info.decoder = {{"onset-threshold", 0.4}, {"frame-threshold", 0.2}};
    }
    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView, JobControl&, const SegmentSink&) override
    {
        const FrameGrid grid{Seconds(0.02), Seconds(0), 150};
        const Posteriorgram blank(grid.frames);
        Posteriors posteriors{grid, blank, blank, {}, {}};
        posteriors.onset.at(50, 39) = 0.42F;
        for (int i = 0; i < static_cast<int>(m_wrong.size()); ++i) {
            posteriors.onset.at(80, 45 + i) = m_wrong[static_cast<std::size_t>(i)];
            posteriors.frame.at(80, 45 + i) = 0.9F;
        }
        for (int frame = 50; frame < 140; ++frame)
            posteriors.frame.at(frame, 39) = frame < 75 ? 0.9F : 0.5F;
        return posteriors;
    }

private:
    ModelInfo m_info;
    std::vector<float> m_wrong;
};

TEST(Calibration, FindsTheThresholdsThatScoreBest)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav");
    std::ofstream(folder / "one.tsv") << "onset\toffset\tpitch\tvelocity\n1.0\t1.5\t60\t80\n";
    std::ofstream(folder / "broken.wav") << "RIFF";
    std::ofstream(folder / "broken.tsv") << "1 1.5 60 80\n";
    FakeModel model;
    JobControl control;
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0.01), control);
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->recordings, 1);
    EXPECT_EQ(calibration->skipped.size(), 1U);
    EXPECT_EQ(calibration->noteF1, 1);
    EXPECT_EQ(calibration->noteWithOffsetsF1, 1);
    EXPECT_NEAR(calibration->params.onsetThreshold, 0.35, 1e-9);
    EXPECT_NEAR(calibration->params.frameThreshold, 0.6, 1e-9);
    EXPECT_EQ(calibration->params.velocitySmoothing, 0);
    EXPECT_EQ(calibration->params.timeShift, 0.01);
}

TEST(Calibration, FindsAThresholdBetweenTheUsualOnes)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav");
    std::ofstream(folder / "one.tsv") << "onset\toffset\tpitch\tvelocity\n1.0\t1.5\t60\t80\n";
    FakeModel model({0.36F, 0.405F}); // 0.4 is the best of the usual thresholds
    JobControl control;
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0), control);
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->noteF1, 1);
    EXPECT_NEAR(calibration->params.onsetThreshold, 0.41, 1e-9);
}

/// Hears ten soft notes, then ten loud ones, each a little louder or softer than it was played.
class UnsteadyModel : public TranscriptionModel
{
public:
    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView, JobControl&, const SegmentSink&) override
    {
        const FrameGrid grid{Seconds(0.02), Seconds(0), 400};
        const Posteriorgram blank(grid.frames);
        Posteriors posteriors{grid, blank, blank, blank, blank};
        for (int note = 0; note < 20; ++note) {
            const int onset = onsetOf(note);
            posteriors.onset.at(onset, 39) = 0.9F;
            posteriors.offset.at(onset + 8, 39) = 0.9F;
            for (int frame = onset; frame < onset + 8; ++frame)
                posteriors.frame.at(frame, 39) = 0.9F;
            const float error = note % 2 == 0 ? 0.1F : -0.1F;
            for (int frame = onset - 1; frame <= onset + 1; ++frame)
                posteriors.velocity.at(frame, 39) = (note < 10 ? 0.3F : 0.8F) + error;
        }
        return posteriors;
    }

    static int onsetOf(int note) { return 10 + 10 * note + (note < 10 ? 0 : 150); }

private:
    ModelInfo m_info;
};

TEST(Calibration, SmoothsVelocitiesAsFarAsThatHelps)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav", 8);
    std::ofstream reference(folder / "one.tsv");
    reference << "onset\toffset\tpitch\tvelocity\n";
    for (int note = 0; note < 20; ++note) {
        const double onset = 0.02 * UnsteadyModel::onsetOf(note);
        reference << onset << '\t' << onset + 0.16 << "\t60\t" << (note < 10 ? 38 : 102) << '\n';
    }
    reference.close();
    UnsteadyModel model;
    JobControl control;
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0), control);
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->noteWithOffsetsF1, 1);
    EXPECT_GE(calibration->params.velocitySmoothing, 0.4);
}

TEST(Calibration, VelocitiesThatNobodyGaveSmoothNothing)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav", 8);
    std::ofstream reference(folder / "one.txt");
    for (int note = 0; note < 20; ++note) {
        const double onset = 0.02 * UnsteadyModel::onsetOf(note);
        reference << onset << ' ' << onset + 0.16 << " 261.63\n";
    }
    reference.close();
    UnsteadyModel model;
    JobControl control;
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0), control);
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->noteWithOffsetsF1, 1);
    EXPECT_EQ(calibration->params.velocitySmoothing, 0);
}

TEST(Calibration, LabelsThatAreLongerThanTheRecordingAreSkippedAndNamed)
{
    const TemporaryFolder folder;
    for (const char* name : {"good", "long"})
        writeNoise(folder / (std::string(name) + ".wav"));
    std::ofstream(folder / "good.tsv") << "1.0 1.5 60 80\n";
    std::ofstream(folder / "long.tsv") << "1.0 1.5 60 80\n9.0 9.5 60 80\n";
    FakeModel model;
    JobControl control;
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0), control);
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->recordings, 1);
    ASSERT_EQ(calibration->skipped.size(), 1U);
    EXPECT_EQ(calibration->skipped[0].code, ErrorCode::ReferenceTooLong);
    EXPECT_EQ(calibration->skipped[0].subject, folder / "long.tsv");
}

TEST(Calibration, TheTimeShiftTakesOutTheLatenessOfMostRecordings)
{
    const TemporaryFolder folder;
    for (const auto& [name, onset] :
         {std::pair{"one", "0.985"}, {"two", "0.986"}, {"far", "0.94"}}) {
        writeNoise(folder / (std::string(name) + ".wav"));
        std::ofstream(folder / (std::string(name) + ".tsv")) << "onset\toffset\tpitch\tvelocity\n"
                                                             << onset << "\t1.5\t60\t80\n";
    }
    std::ofstream(folder / "broken.wav") << "RIFF";
    std::ofstream(folder / "broken.tsv") << "1 1.5 60 80\n";
    FakeModel model;
    JobControl control;
    const auto shift = findTimeShift(model, recordingsIn(folder), control);
    ASSERT_TRUE(shift);
    EXPECT_EQ(shift->recordings, 3);
    EXPECT_EQ(shift->skipped.size(), 1U);
    EXPECT_NEAR(shift->shift.count(), -0.015, 1e-9);
}

TEST(Calibration, NotesThatAreNotHeardTellNoTimeShift)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav");
    std::ofstream(folder / "one.tsv") << "onset\toffset\tpitch\tvelocity\n2.5\t2.8\t30\t80\n";
    FakeModel model;
    JobControl control;
    const auto shift = findTimeShift(model, recordingsIn(folder), control);
    ASSERT_FALSE(shift);
    EXPECT_EQ(shift.error().code, ErrorCode::InvalidArgument);
}

TEST(Calibration, SaysHowFarTheSearchIsAndCanBeCancelledInIt)
{
    const TemporaryFolder folder;
    writeNoise(folder / "one.wav");
    std::ofstream(folder / "one.tsv") << "onset\toffset\tpitch\tvelocity\n1.0\t1.5\t60\t80\n";
    FakeModel model;
    std::stop_source stop;
    JobControl control(stop.get_token(), [&](const Progress& progress) {
        if (progress.stage == Stage::Evaluating)
            stop.request_stop();
    });
    const auto calibration = calibrate(model, recordingsIn(folder), Seconds(0), control);
    ASSERT_FALSE(calibration);
    EXPECT_EQ(calibration.error().code, ErrorCode::Cancelled);
}

TEST(Calibration, SaysWhichRecordingItHearsAndHowFarEachTryIs)
{
    const TemporaryFolder folder;
    for (const char* name : {"a", "b"}) {
        writeNoise(folder / (std::string(name) + ".wav"), 8);
        std::ofstream(folder / (std::string(name) + ".tsv")) << "0.2 0.36 60 80\n";
    }
    UnsteadyModel model;
    std::string heard;
    double last = 0;
    bool falls = false;
    JobControl control({}, [&](const Progress& progress) {
        if (progress.stage != Stage::Evaluating)
            return;
        falls = falls || progress.fraction < last;
        last = progress.fraction;
    });
    const CalibrationEvents events{[&](std::size_t i) { heard += std::to_string(i); },
                                   [&] { heard += "!"; }};
    ASSERT_TRUE(calibrate(model, recordingsIn(folder), Seconds(0), control, events));
    EXPECT_EQ(heard, "01!");
    EXPECT_FALSE(falls);
    ASSERT_TRUE(findTimeShift(model, recordingsIn(folder), control, events));
    EXPECT_EQ(heard, "01!01!");
}

TEST(Calibration, SaysThatThereIsNothingToCalibrateOn)
{
    const TemporaryFolder folder;
    FakeModel model;
    JobControl control;
    const auto calibration = calibrate(model, {}, Seconds(0), control);
    ASSERT_FALSE(calibration);
    EXPECT_EQ(calibration.error().code, ErrorCode::InvalidArgument);
    std::ofstream(folder / "broken.wav") << "RIFF";
    std::ofstream(folder / "broken.tsv") << "1 1.5 60 80\n";
    const auto broken = findTimeShift(model, recordingsIn(folder), control);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().subject, folder / "broken.wav");
}

} // namespace
} // namespace rollwright
