#include "core/training/ContextSet.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/audio/AudioLoader.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

/// By all ears together.
struct Heard {
    std::mutex mutex;
    std::set<std::vector<float>> recordings;
    int times = 0;
};

/// Ears that hear one stroke of key 39 (MIDI 60) at 0.25 s.
Ears earsInto(Heard& heard)
{
    return [&heard](AudioView audio, JobControl&) {
        const std::lock_guard lock(heard.mutex);
        heard.recordings.insert({audio.samples.begin(), audio.samples.end()});
        ++heard.times;
        StrokeCandidate stroke;
        stroke.key = 39;
        stroke.time = Seconds(0.25);
        return StrokeCandidates{stroke};
    };
}

class ContextSetTest : public testing::Test
{
protected:
    void add(const std::string& name)
    {
        writeSine(m_folder / (name + ".wav"), 1);
        m_folder.write(name + ".tsv", "0.25 0.5 60 64\n0.25 0.5 72 64\n");
    }

    Result<ContextSet> hear(int copies = 1)
    {
        const auto ears = [this] { return earsInto(m_heard); };
        return hearContextSet(
            {{{m_folder.path()}}, m_folder / "heard", m_ears, copies, m_seed, kRate}, ears,
            m_quiet);
    }

    TemporaryFolder m_folder;
    std::string m_ears = "ears";
    std::uint64_t m_seed = 1;
    Heard m_heard;
    JobControl m_quiet;
};

TEST_F(ContextSetTest, HearsEveryRecordingOnceAndNamesWhatIsSkipped)
{
    add("a");
    add("b");
    m_folder.write("broken.wav", "RIFF");
    m_folder.write("broken.tsv", "0.1 0.5 60 64\n");
    writeSine(m_folder / "alone.wav", 1);
    const auto set = hear();
    ASSERT_TRUE(set) << set.error().detail.english();
    ASSERT_EQ(set->recordings.size(), 2U);
    EXPECT_EQ(set->recordings[0].struck, std::vector<float>{1});
    EXPECT_EQ(set->recordings[0].missed, 1);
    EXPECT_EQ(set->skipped.size(), 2U);
    EXPECT_EQ(m_heard.times, 2);

    const auto again = hear();
    ASSERT_TRUE(again);
    EXPECT_EQ(m_heard.times, 2) << "what was heard is kept";
    EXPECT_EQ(again->recordings[1].struck, set->recordings[1].struck);

    const auto kept = std::filesystem::directory_iterator(m_folder / "heard")->path();
    std::filesystem::resize_file(kept, std::filesystem::file_size(kept) / 2);
    ASSERT_TRUE(hear());
    EXPECT_EQ(m_heard.times, 3) << "and what is damaged is heard again";
}

TEST_F(ContextSetTest, HearsSubFoldersAndAFolderThatIsNamedTwiceOnce)
{
    std::filesystem::create_directories(m_folder / "inner");
    add("a");
    add("inner/a");
    const auto ears = [this] { return earsInto(m_heard); };
    const DataFolders twice{{m_folder.path(), m_folder / "inner/.."}};
    const auto set =
        hearContextSet({twice, m_folder / "heard", m_ears, 1, m_seed, kRate}, ears, m_quiet);
    ASSERT_TRUE(set) << set.error().detail.english();
    EXPECT_EQ(set->recordings.size(), 2U);
    EXPECT_EQ(m_heard.times, 2);
}

TEST_F(ContextSetTest, WhatOthersHeardOrOfOtherSoundIsNotTaken)
{
    add("a");
    ASSERT_TRUE(hear());
    m_seed = 2;
    ASSERT_TRUE(hear());
    EXPECT_EQ(m_heard.times, 2) << "it is made worse in another way";
    m_ears = "others";
    ASSERT_TRUE(hear());
    EXPECT_EQ(m_heard.times, 3);
    m_folder.write("a.tsv", "0.25 0.5 60 64\n");
    EXPECT_EQ(hear()->recordings.at(0).missed, 0);
    writeSine(m_folder / "a.wav", 2);
    ASSERT_TRUE(hear());
    EXPECT_EQ(m_heard.times, 5);
    ASSERT_TRUE(hear(0));
    EXPECT_EQ(m_heard.times, 6) << "as it is";
    m_seed = 3;
    ASSERT_TRUE(hear(0));
    EXPECT_EQ(m_heard.times, 6) << "which no seed changes";
}

TEST_F(ContextSetTest, ForValidationARecordingIsHeardAsItIs)
{
    add("a");
    ASSERT_TRUE(hear(0));
    const auto audio = loadAudio(m_folder / "a.wav", kRate, m_quiet);
    ASSERT_TRUE(audio);
    EXPECT_EQ(m_heard.recordings, std::set{audio->samples});
    std::filesystem::remove_all(m_folder / "heard");
    ASSERT_TRUE(hear(4));
    EXPECT_EQ(m_heard.times, 5);
    EXPECT_GE(m_heard.recordings.size(), 3U) << "copies differ, but for those that are left alone";
}

TEST_F(ContextSetTest, SaysWhyThereIsNone)
{
    EXPECT_EQ(hear().error().code, ErrorCode::InvalidArgument);
    add("a");
    std::filesystem::remove_all(m_folder / "heard");
    m_folder.write("heard", "a file in the way");
    EXPECT_EQ(hear().error().code, ErrorCode::FileNotWritable);
    std::filesystem::remove(m_folder / "heard");
    std::stop_source stop;
    stop.request_stop();
    m_quiet = JobControl(stop.get_token(), nullptr);
    EXPECT_EQ(hear().error().code, ErrorCode::Cancelled);
}

TEST_F(ContextSetTest, EarsAreToldToEndInTheMiddleOfARecording)
{
    add("a");
    std::stop_source stop;
    m_quiet = JobControl(stop.get_token(), nullptr);
    const Ears endless = [&](AudioView, JobControl& control) -> Result<StrokeCandidates> {
        stop.request_stop();
        for (int i = 0; i < 1000 && !control.cancelled(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        EXPECT_TRUE(control.cancelled());
        return failure(ErrorCode::Cancelled, "ears");
    };
    const auto set = hearContextSet(
        {{{m_folder.path()}}, m_folder / "heard", "", 1, 1, kRate}, [&] { return endless; },
        m_quiet);
    EXPECT_EQ(set.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "heard")) << "nothing was";
}

TEST(Worsen, IsNeverTheSameAndGoesFromNothingToALot)
{
    AudioBuffer sine{std::vector<float>(16000), {16000}};
    for (std::size_t i = 0; i < sine.samples.size(); ++i)
        sine.samples[i] = 0.3F * static_cast<float>(std::sin(0.3 * static_cast<double>(i)));
    std::mt19937_64 random(1);
    int untouched = 0;
    for (int i = 0; i < 60; ++i) {
        AudioBuffer audio = sine;
        worsen(audio, random);
        ASSERT_EQ(audio.samples.size(), sine.samples.size());
        ASSERT_TRUE(std::ranges::all_of(audio.samples, [](float s) { return std::isfinite(s); }));
        untouched += audio.samples == sine.samples;
    }
    EXPECT_GT(untouched, 0);
    EXPECT_LT(untouched, 15);
}

} // namespace
} // namespace rollwright
