#include "core/audio/SoundWriter.h"

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/audio/SoundFile.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

/// One second: 440 Hz on the left, twice as loud on the right.
std::vector<float> tone()
{
    std::vector<float> stereo;
    for (int i = 0; i < kRate.hertz; ++i) {
        const float value = 0.25F * std::sin(0.0576F * static_cast<float>(i));
        stereo.insert(stereo.end(), {value, 2 * value});
    }
    return stereo;
}

std::vector<float> readBack(const std::filesystem::path& file)
{
    EXPECT_EQ(SoundFile::open(file).value().rate(), kRate);
    return readStereo(file);
}

Result<void> write(const std::filesystem::path& file, SoundFormat format,
                   std::span<const float> stereo)
{
    JobControl control;
    return writeSound(file, format, stereo, kRate, control);
}

float greatestDifference(const std::vector<float>& one, const std::vector<float>& other)
{
    float greatest = 0;
    for (std::size_t i = 0; i < one.size() && i < other.size(); ++i)
        greatest = std::max(greatest, std::abs(one[i] - other[i]));
    return greatest;
}

TEST(SoundWriter, WavAndFlacKeepEverySample)
{
    const TemporaryFolder folder;
    for (const char* name : {"a.wav", "a.flac"}) {
        const auto file = folder / name;
        ASSERT_TRUE(write(file, *soundFormatOf(file), tone())) << name;
        const auto back = readBack(file);
        ASSERT_EQ(back.size(), tone().size()) << name;
        EXPECT_LT(greatestDifference(back, tone()), 2e-7F) << name;
    }
}

TEST(SoundWriter, WavIsThePlainOneThatEveryProgramReads)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "a.wav", SoundFormat::Wav, tone()));
    std::ifstream in(folder / "a.wav", std::ios::binary);
    std::string head(12, '\0');
    in.read(head.data(), 12);
    EXPECT_EQ(head.substr(0, 4), "RIFF");
    EXPECT_EQ(head.substr(8), "WAVE");
}

TEST(SoundWriter, OggSoundsAlike)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "a.ogg", SoundFormat::Ogg, tone()));
    const auto back = readBack(folder / "a.ogg");
    ASSERT_EQ(back.size(), tone().size());
    EXPECT_LT(greatestDifference(back, tone()), 0.05F);
}

TEST(SoundWriter, ClipsWhatIsTooLoud)
{
    const TemporaryFolder folder;
    const std::vector<float> loud{2, -2, 0.5F, 0.5F};
    ASSERT_TRUE(write(folder / "a.wav", SoundFormat::Wav, loud));
    const auto back = readBack(folder / "a.wav");
    EXPECT_NEAR(back.at(0), 1, 1e-6);
    EXPECT_NEAR(back.at(1), -1, 1e-6);
    EXPECT_NEAR(back.at(2), 0.5, 1e-6);
}

TEST(SoundWriter, LeavesNothingWhereItIsCancelled)
{
    for (const SoundFormat format : {SoundFormat::Wav, SoundFormat::Flac, SoundFormat::Ogg}) {
        const TemporaryFolder folder;
        std::stop_source stop;
        JobControl control(stop.get_token(), [&](const Progress& progress) {
            EXPECT_EQ(progress.stage, Stage::Rendering);
            stop.request_stop(); // as it begins
        });
        const auto written = writeSound(folder / "a", format, tone(), kRate, control);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
        EXPECT_TRUE(std::filesystem::is_empty(folder / "."));
    }
}

TEST(SoundWriter, TellsHowFarItIs)
{
    const TemporaryFolder folder;
    double fraction = -1;
    JobControl control({}, [&](const Progress& progress) {
        EXPECT_GT(progress.fraction, fraction);
        fraction = progress.fraction;
    });
    ASSERT_TRUE(writeSound(folder / "a.wav", SoundFormat::Wav, tone(), kRate, control));
    EXPECT_EQ(fraction, 1);
}

TEST(SoundWriter, KnowsFormatsByTheirSuffix)
{
    EXPECT_EQ(soundFormatOf("A.WAV"), SoundFormat::Wav);
    EXPECT_EQ(soundFormatOf("a.flac"), SoundFormat::Flac);
    EXPECT_EQ(soundFormatOf("a.oga"), SoundFormat::Ogg);
    EXPECT_EQ(soundFormatOf("a.mp3"), std::nullopt);
    EXPECT_EQ(soundFormatOf("wav"), std::nullopt);
}

TEST(SoundWriter, SaysWhereItCannotWrite)
{
    const TemporaryFolder folder;
    const auto file = folder / "no such folder/a.wav";
    const auto written = write(file, SoundFormat::Wav, tone());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
}

TEST(SoundWriter, SaysThatTheDiskIsFull)
{
    if (!std::filesystem::exists("/dev/full"))
        GTEST_SKIP() << "there is no /dev/full";
    const auto written = write("/dev/full", SoundFormat::Wav, tone());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
}

} // namespace
} // namespace rollwright
