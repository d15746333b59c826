#include "core/capture/TakeFile.h"

#include <cmath>

#include <fcntl.h>
#include <gmock/gmock.h>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr InputFormat kStereo{SampleRate{48'000}, 2};

std::vector<float> tone(std::size_t frames)
{
    std::vector<float> samples;
    for (std::size_t i = 0; i < frames; ++i) {
        samples.push_back(0.9F * std::sin(0.05F * static_cast<float>(i)));
        samples.push_back(0.3F * std::cos(0.013F * static_cast<float>(i)));
    }
    return samples;
}

/// Compares to the end of `samples`, and says how much of `whole` they are.
double partOf(const std::vector<float>& whole, const std::vector<float>& samples)
{
    EXPECT_LE(samples.size(), whole.size());
    for (std::size_t i = 0; i < std::min(samples.size(), whole.size()); ++i) {
        if (std::abs(samples[i] - whole[i]) > 2e-7F) {
            ADD_FAILURE() << "sample " << i;
            break;
        }
    }
    return double(samples.size()) / double(whole.size());
}

std::unique_ptr<TakeFile> create(const TemporaryFolder& folder, InputFormat format = kStereo)
{
    return std::move(TakeFile::create(folder / "new" / "er", "Take", format).value());
}

TEST(TakeFile, WhatIsWrittenIsReadAgainToTwentyFourBits)
{
    const TemporaryFolder folder;
    const auto sound = tone(100'000);
    const auto take = create(folder);
    EXPECT_EQ(take->path(), folder / "new" / "er" / "Take.flac");
    for (std::size_t done = 0; done < sound.size(); done += 2 * 4711)
        ASSERT_TRUE(take->write(
            std::span(sound).subspan(done, std::min<std::size_t>(2 * 4711, sound.size() - done))));
    EXPECT_EQ(take->length(), kStereo.rate.duration(100'000));
    ASSERT_TRUE(take->finish());
    EXPECT_EQ(partOf(sound, readStereo(take->path())), 1);
}

TEST(TakeFile, CanBeReadWhileItIsWritten)
{
    const TemporaryFolder folder;
    const auto sound = tone(96'000);
    const auto take = create(folder);
    ASSERT_TRUE(take->write(sound));
    ASSERT_TRUE(take->sync());
    EXPECT_GT(partOf(sound, readStereo(take->path())), 0.95) << "what a crash would leave";
}

TEST(TakeFile, NeverReplacesAFile)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "new" / "er");
    folder.write("new/er/Take.flac", "somebody's");
    folder.write("new/er/Take (2).flac", "somebody's");
    const auto take = create(folder);
    EXPECT_EQ(take->path().filename(), "Take (3).flac");
    ASSERT_TRUE(take->write(tone(100)));
    ASSERT_TRUE(take->finish());
    EXPECT_EQ(std::filesystem::file_size(folder / "new" / "er" / "Take.flac"), 10U);
}

TEST(TakeFile, LeavesNoFileWithoutSound)
{
    const TemporaryFolder folder;
    const auto take = create(folder);
    EXPECT_TRUE(take->finish());
    EXPECT_FALSE(std::filesystem::exists(take->path()));
}

TEST(TakeFile, SaysWhichFolderCannotBeWritten)
{
    const TemporaryFolder folder;
    folder.write("file", "not a folder");
    const auto take = TakeFile::create(folder / "file" / "in it", "Take", kStereo);
    ASSERT_FALSE(take);
    EXPECT_EQ(take.error().code, ErrorCode::FileNotWritable);
}

TEST(TakeFile, LeavesNoFileOfARateThatFlacDoesNotKnow)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(TakeFile::create(folder / "takes", "Take", {SampleRate{1'000'000}, 2}));
    EXPECT_TRUE(std::filesystem::is_empty(folder / "takes"));
}

TEST(TakeFile, SaysThatTheDiskIsFullFromTheBeginning)
{
    const TemporaryFolder folder;
    TakeFile take(folder / "Take.flac", ::open("/dev/full", O_WRONLY), kStereo);
    auto written = take.write(tone(100'000));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
}

TEST(TakeFile, KeepsWhatWasRecordedWhenTheDiskBecomesFull)
{
    const TemporaryFolder folder;
    const auto sound = tone(480'000);
    const auto take = create(folder);
    constexpr std::size_t kBlock = 2 * 4800;
    std::size_t done = 0;
    {
        const FileSizeLimit limit(300'000);
        Result<void> written;
        while (written && done < sound.size()) {
            written = take->write(std::span(sound).subspan(done, kBlock));
            done += written ? kBlock : 0;
        }
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
        EXPECT_FALSE(take->write(std::span(sound).first(kBlock))) << "for good";
        EXPECT_FALSE(take->finish());
    }
    EXPECT_EQ(take->length(), kStereo.rate.duration(std::int64_t(done) / 2));
    const double part = partOf(sound, readStereo(take->path()));
    EXPECT_NEAR(part, double(done) / double(sound.size()), 0.02);
    EXPECT_GT(part, 0.05);
}

} // namespace
} // namespace rollwright
