#include "core/training/DelayFit.h"

#include <chrono>

#include <gtest/gtest.h>

#include "core/audio/SoundWriter.h"
#include "tests/support/Strokes.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class DelayFitting : public testing::Test
{
protected:
    void add(const std::string& name, std::span<const float> samples)
    {
        std::vector<float> stereo;
        for (const float sample : samples)
            stereo.insert(stereo.end(), {sample, sample});
        JobControl control;
        ASSERT_TRUE(
            writeSound(m_folder / (name + ".wav"), SoundFormat::Wav, stereo, {16000}, control));
    }

    void addStrokes(unsigned count)
    {
        for (unsigned i = 0; i < count; ++i)
            add(std::to_string(i), strokes(5, i));
    }

    Result<DelayFit> fit()
    {
        JobControl control(m_stop.get_token(), nullptr);
        return fitSoundDelay({m_folder.path(), 3, 1}, control);
    }

    TemporaryFolder m_folder;
    std::stop_source m_stop;
};

TEST_F(DelayFitting, TellsTheDelaysOfRecordingsThatWereLeftOut)
{
    addStrokes(20);
    const auto found = fit();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->heard, 80);
    EXPECT_GT(found->spread.count(), 0.003);
    EXPECT_LT(found->error, 0.7 * found->spread);
    EXPECT_LT(found->bias.count(), 0.004);
}

TEST_F(DelayFitting, GivesEqualWeightsForEqualSeeds)
{
    addStrokes(20);
    const auto first = fit();
    const auto second = fit();
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->weights, second->weights);
}

TEST_F(DelayFitting, NamesWhatItSkips)
{
    addStrokes(20);
    m_folder.write("broken.wav", "no sound");
    m_folder.write("empty.wav", "");
    const auto found = fit();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->skipped.size(), 2U);
}

TEST_F(DelayFitting, NeedsRecordingsWithAttacks)
{
    addStrokes(19);
    const auto tooFew = fit();
    ASSERT_FALSE(tooFew);
    EXPECT_EQ(tooFew.error().code, ErrorCode::InvalidArgument);
    add("silent", std::vector<float>(3 * 16000, 0.1F));
    EXPECT_FALSE(fit());
}

TEST_F(DelayFitting, StopsWithinARecording)
{
    addStrokes(1);
    JobControl control(m_stop.get_token(), [this](const Progress& progress) {
        if (progress.stage == Stage::Reading && progress.fraction >= 1)
            m_stop.request_stop();
    });
    const auto begin = std::chrono::steady_clock::now();
    const auto result = fitSoundDelay({m_folder.path(), 1'000'000, 1}, control);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST_F(DelayFitting, StopsWhenCancelled)
{
    addStrokes(20);
    m_stop.request_stop();
    const auto result = fit();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
