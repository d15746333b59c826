#include "core/capture/Recorder.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "tests/core/capture/FakeInput.h"
#include "tests/support/Becomes.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

class RecorderTest : public testing::Test
{
protected:
    void start(Seconds patience = Seconds(20))
    {
        const auto open = fakeInputs(m_microphones).open;
        m_recorder.emplace([open](const std::stop_token& stop) { return open("mic", stop); },
                           patience);
    }

    bool listens()
    {
        return becomes([this] { return m_recorder->status().listening; });
    }
    bool recordsFor(Seconds time)
    {
        return becomes([&] { return m_recorder->status().elapsed >= time; });
    }
    Take takeDone()
    {
        std::optional<Take> take;
        EXPECT_TRUE(becomes([&] { return (take = m_recorder->takeDone()).has_value(); }));
        return take.value_or(Take());
    }

    static std::vector<float> left(const std::filesystem::path& file)
    {
        const auto stereo = readStereo(file);
        std::vector<float> samples(stereo.size() / 2);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = stereo[2 * i];
        return samples;
    }

    /// Counts up, again and again, in steps that a file of 24 bits holds exactly.
    static float count(std::uint64_t frame, int) { return 0.5F * float(frame % kSteps) / kSteps; }

    /// The last frame that was heard, from now on.
    std::shared_ptr<const std::atomic<std::int64_t>> hearCounts()
    {
        const auto heard = std::make_shared<std::atomic<std::int64_t>>(0);
        m_microphones->setSound([heard](std::uint64_t frame, int channel) {
            *heard = static_cast<std::int64_t>(frame);
            return count(frame, channel);
        });
        return heard;
    }

    /// A take whose thread goes on writing when it is no longer held up.
    void beginHeldUp(const std::atomic<bool>& holdsUp)
    {
        m_recorder->begin(m_folder.path(), "Take", [&](auto&&...) {
            while (holdsUp)
                std::this_thread::sleep_for(1ms);
        });
    }

    static void expectWhole(const std::vector<float>& samples)
    {
        for (std::size_t i = 1; i < samples.size(); ++i) {
            const auto before = static_cast<std::uint64_t>(2 * kSteps * samples[i - 1]);
            ASSERT_EQ(samples[i], count(before + 1, 0)) << i;
        }
    }

    static constexpr std::uint64_t kSteps = 1 << 16;

    TemporaryFolder m_folder;
    std::shared_ptr<FakeMicrophones> m_microphones = std::make_shared<FakeMicrophones>();
    std::optional<Recorder> m_recorder;
};

TEST_F(RecorderTest, ListensBeforeItRecords)
{
    start();
    ASSERT_TRUE(listens());
    EXPECT_TRUE(becomes([this] { return m_recorder->takePeak() > 0.24F; }));
    EXPECT_FALSE(m_recorder->status().recording);
    EXPECT_FALSE(m_recorder->close());
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
}

TEST_F(RecorderTest, RecordsWithoutAGapFromBeginToEnd)
{
    m_microphones->setSound(count);
    start();
    ASSERT_TRUE(listens());
    for (int round = 0; round < 2; ++round) {
        m_recorder->begin(m_folder.path(), "Take");
        EXPECT_TRUE(m_recorder->status().recording);
        ASSERT_TRUE(recordsFor(Seconds(0.5)));
        m_recorder->end();
        const Take take = takeDone();
        EXPECT_FALSE(m_recorder->status().recording);
        EXPECT_EQ(take.file.filename(), round == 0 ? "Take.flac" : "Take (2).flac");
        EXPECT_FALSE(take.error || take.trouble || take.clipped);
        EXPECT_EQ(take.missing, Seconds(0));
        const auto samples = left(take.file);
        EXPECT_EQ(FakeMicrophones::kFormat.rate.duration(std::int64_t(samples.size())),
                  take.length);
        EXPECT_GE(take.length, Seconds(0.5));
        expectWhole(samples);
    }
}

TEST_F(RecorderTest, EndsWhereItWasToldToFirst)
{
    const SampleRate rate = FakeMicrophones::kFormat.rate;
    const auto heard = hearCounts();
    start();
    ASSERT_TRUE(listens());
    std::atomic<bool> holdsUp = true;
    beginHeldUp(holdsUp);
    const std::int64_t begin = *heard;
    EXPECT_TRUE(recordsFor(Seconds(0.01)));
    m_recorder->end();
    const std::int64_t end = *heard;
    EXPECT_TRUE(becomes([&] { return rate.duration(*heard - end) > Seconds(2); }));
    m_recorder->end();
    holdsUp = false;
    EXPECT_LT(takeDone().length, rate.duration(end - begin) + Seconds(1));
}

TEST_F(RecorderTest, IsSilentWhereTheDiskWasTooSlowSoThatTheRestKeepsItsTime)
{
    const SampleRate rate = FakeMicrophones::kFormat.rate;
    const auto heard = hearCounts();
    start(Seconds(2));
    ASSERT_TRUE(listens());
    std::atomic<bool> holdsUp = true;
    beginHeldUp(holdsUp);
    const std::int64_t begin = *heard;
    const bool lost = recordsFor(Seconds(0.01)) &&
                      becomes([&] { return rate.duration(*heard - begin) > Seconds(4); });
    holdsUp = false;
    ASSERT_TRUE(lost);
    ASSERT_TRUE(recordsFor(rate.duration(*heard - begin) + Seconds(0.5)));
    m_recorder->end();
    const Take take = takeDone();
    EXPECT_GT(take.missing, Seconds(1));
    const auto samples = left(take.file);
    ASSERT_FALSE(samples.empty());
    const auto first = static_cast<std::uint64_t>(2 * kSteps * samples[0]);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const float there = samples[i] == 0 ? 0 : count(first + i, 0);
        ASSERT_EQ(samples[i], there) << i;
    }
    const Seconds silent = rate.duration(std::ranges::count(samples, 0.F));
    EXPECT_NEAR(silent.count(), take.missing.count(), 0.001);
}

TEST_F(RecorderTest, SaysThatATakeWasTooLoud)
{
    start();
    ASSERT_TRUE(listens());
    m_recorder->begin(m_folder.path(), "Take");
    m_microphones->setSound(FakeMicrophones::tone(3)); // cut off at full scale by the file
    ASSERT_TRUE(becomes([this] { return m_recorder->overs() > 0; }));
    m_recorder->end();
    EXPECT_TRUE(takeDone().clipped);
    m_microphones->setSound(FakeMicrophones::tone(0.5F));
    m_recorder->takePeak();
    ASSERT_TRUE(becomes([this] {
        const float peak = m_recorder->takePeak();
        return peak > 0 && peak < 0.6F;
    }));
    m_recorder->begin(m_folder.path(), "Take");
    ASSERT_TRUE(recordsFor(Seconds(0.2)));
    m_recorder->end();
    EXPECT_FALSE(takeDone().clipped) << "that was the take before";
}

TEST_F(RecorderTest, WhatIsTooLoudAfterTheEndIsNoneOfTheTake)
{
    start();
    ASSERT_TRUE(listens());
    std::atomic<bool> holdsUp = true;
    beginHeldUp(holdsUp);
    ASSERT_TRUE(recordsFor(Seconds(0.01)));
    m_recorder->end();
    m_microphones->setSound(FakeMicrophones::tone(3));
    EXPECT_TRUE(becomes([this] { return m_recorder->overs() > 0; }));
    holdsUp = false;
    EXPECT_FALSE(takeDone().clipped);
}

TEST_F(RecorderTest, KeepsWhatWasRecordedWhenTheDeviceVanishes)
{
    start();
    ASSERT_TRUE(listens());
    m_recorder->begin(m_folder.path(), "Take");
    ASSERT_TRUE(recordsFor(Seconds(0.3)));
    m_microphones->vanish();
    const Take take = takeDone();
    EXPECT_EQ(take.trouble, InputTrouble::Lost);
    EXPECT_FALSE(take.error);
    EXPECT_GE(take.length, Seconds(0.3));
    EXPECT_EQ(FakeMicrophones::kFormat.rate.duration(std::int64_t(left(take.file).size())),
              take.length);
    EXPECT_FALSE(m_recorder->status().listening);
    EXPECT_EQ(m_recorder->status().trouble, InputTrouble::Lost);
}

TEST_F(RecorderTest, KeepsWhatWasRecordedWhenItIsClosed)
{
    start();
    ASSERT_TRUE(listens());
    m_recorder->begin(m_folder.path(), "Take");
    ASSERT_TRUE(recordsFor(Seconds(0.3)));
    const auto take = m_recorder->close();
    ASSERT_TRUE(take);
    EXPECT_FALSE(take->error || take->trouble);
    EXPECT_EQ(FakeMicrophones::kFormat.rate.duration(std::int64_t(left(take->file).size())),
              take->length);
}

TEST_F(RecorderTest, SaysWhyThereIsNothingToListenTo)
{
    m_microphones->plugIn(tl::unexpected(InputTrouble::Denied));
    start();
    EXPECT_TRUE(becomes([this] { return m_recorder->status().trouble == InputTrouble::Denied; }));
    EXPECT_FALSE(m_recorder->status().listening);
}

TEST_F(RecorderTest, SaysThatAFolderCannotBeWritten)
{
    m_folder.write("file", "not a folder");
    start();
    ASSERT_TRUE(listens());
    m_recorder->begin(m_folder / "file", "Take");
    const Take take = takeDone();
    ASSERT_TRUE(take.error);
    EXPECT_EQ(take.error->code, ErrorCode::FileNotWritable);
    EXPECT_TRUE(take.file.empty());
    EXPECT_TRUE(m_recorder->status().listening) << "another folder may do";
}

TEST_F(RecorderTest, ClosesWhileADeviceIsBeingOpened)
{
    std::atomic<bool> asked = false;
    {
        const Recorder recorder([&asked](const std::stop_token& stop) {
            asked = true;
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            return tl::unexpected(InputTrouble::NotAnswering);
        });
        ASSERT_TRUE(becomes([&] { return asked.load(); }));
    }
    EXPECT_TRUE(asked);
}

} // namespace
} // namespace rollwright
