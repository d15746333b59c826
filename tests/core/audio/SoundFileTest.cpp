#include "core/audio/SoundFile.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sndfile.h>

#include "tests/support/Sines.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/SoundFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

using SoundFileTest = SoundFolder;

/// A second of sound as WAV, whose header announces another size; four bytes.
void writeWavOfSize(const fs::path& path, const char* size)
{
    write(path, sine(16000, 1, 1), 16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(40); // of the data chunk
    stream.write(size, 4);
}

void truncate(const fs::path& path, double part)
{
    fs::resize_file(path, static_cast<std::uintmax_t>(double(fs::file_size(path)) * part));
}

TEST_F(SoundFileTest, MixesEightChannelsAt192KilohertzToTheirMean)
{
    write(file("big.wav"), sine(192000, 8, 1), 192000, 8, SF_FORMAT_WAV | SF_FORMAT_PCM_24);
    const auto audio = load(file("big.wav"));
    ASSERT_TRUE(audio);
    EXPECT_EQ(audio->samples.size(), 16000U);
    const double mean = (1 + 1 / 2. + 1 / 3. + 1 / 4. + 1 / 5. + 1 / 6. + 1 / 7. + 1 / 8.) / 8;
    EXPECT_NEAR(amplitudeAt440(*audio), 0.5 * mean, 0.002);
}

TEST_F(SoundFileTest, HearsWhatTwoChannelsWouldCancel)
{
    auto samples = sine(44100, 2, 1);
    for (std::size_t i = 1; i < samples.size(); i += 2)
        samples[i] = -samples[i - 1];
    write(file("side.wav"), samples, 44100, 2, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    const auto audio = load(file("side.wav"));
    ASSERT_TRUE(audio) << audio.error().detail.english();
    EXPECT_NEAR(amplitudeAt440(*audio), 0.5, 0.002);
}

TEST_F(SoundFileTest, SixChannelsAreAsLoudAsTheOneThatIsHeard)
{
    std::vector<float> samples;
    for (const float sample : sine(44100, 1, 1))
        samples.insert(samples.end(), {0, 0, sample, 0, 0, 0});
    write(file("centre.wav"), samples, 44100, 6, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    const auto audio = load(file("centre.wav"));
    ASSERT_TRUE(audio);
    EXPECT_NEAR(amplitudeAt440(*audio), 0.5, 0.002);
    EXPECT_NEAR(readStereo(file("centre.wav"))[2 * 1000 + 1], samples[6 * 1000 + 2], 1e-4);
}

TEST_F(SoundFileTest, SaysHowMuchOfATruncatedFileIsThere)
{
    write(file("cut.flac"), sine(44100, 1, 4), 44100, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    truncate(file("cut.flac"), 0.5);
    EXPECT_EQ(failureOf(file("cut.flac")), ErrorCode::DamagedAudio);
    EXPECT_THAT(load(file("cut.flac")).error().detail.english(),
                testing::EndsWith("of 4.0 s can be read"));

    for (const int format : {SF_FORMAT_WAV, SF_FORMAT_AIFF}) {
        write(file("cut.pcm"), sine(44100, 1, 4), 44100, 1, format | SF_FORMAT_PCM_16);
        truncate(file("cut.pcm"), 0.5);
        EXPECT_EQ(failureOf(file("cut.pcm")), ErrorCode::DamagedAudio);
        EXPECT_EQ(load(file("cut.pcm")).error().detail.english(),
                  "only 176 kB of 352 kB can be read");
    }
}

TEST_F(SoundFileTest, AcceptsAWavStreamOfUnknownLength)
{
    const fs::path path = file("stream.wav");
    writeWavOfSize(path, "\xFF\xFF\xFF\xFF");
    const auto audio = load(path);
    ASSERT_TRUE(audio) << audio.error().detail.english();
    EXPECT_EQ(audio->samples.size(), 16000U);
}

TEST_F(SoundFileTest, ReadsAWavWhoseHeaderWasNeverFinished)
{
    const fs::path path = file("crashed.wav");
    writeWavOfSize(path, "\0\0\0\0");
    const auto audio = load(path);
    ASSERT_TRUE(audio) << audio.error().detail.english();
    EXPECT_EQ(audio->samples.size(), 16000U);
    EXPECT_NEAR(amplitudeAt440(*audio), 0.5, 0.002);
}

TEST_F(SoundFileTest, ReadsOnBehindADamagedPartOfAFlac)
{
    const fs::path path = file("scratched.flac");
    auto samples = sine(44100, 1, 4);
    for (const bool lengthIsKnown : {true, false}) {
        SCOPED_TRACE(lengthIsKnown);
        write(path, samples, 44100, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
        std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>(fs::file_size(path) / 2));
        stream.write(std::string(64, '\xFF').data(), 64);
        if (!lengthIsKnown)
            stream.seekp(22).write("\0\0\0\0", 4);
        stream.close();
        const auto heard = readStereo(path);
        ASSERT_EQ(heard.size(), 2 * samples.size());
        std::size_t others = 0;
        for (std::size_t i = 0; i < samples.size(); ++i)
            others += std::abs(heard[2 * i] - samples[i]) > 1e-4F ? 1 : 0;
        EXPECT_GT(others, 0U);
        EXPECT_LT(others, 10000U) << "some frames are silent";
    }
}

TEST_F(SoundFileTest, HearsWhatLiesBehindAHoleInAFlacWithoutALength)
{
    const fs::path path = file("broken-off.flac");
    const auto samples = sine(44100, 1, 10);
    write(path, samples, 44100, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    const auto size = static_cast<std::streamoff>(fs::file_size(path));
    std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(size * 2 / 5).write(std::string(std::size_t(size) / 5, '\0').data(), size / 5);
    EXPECT_EQ(failureOf(path), ErrorCode::DamagedAudio) << "two seconds of ten that are announced";
    stream.seekp(22).write("\0\0\0\0", 4);
    stream.close();
    const auto heard = readStereo(path);
    ASSERT_EQ(heard.size(), 2 * samples.size());
    EXPECT_EQ(heard[2 * 5 * 44100], 0);
    EXPECT_NEAR(heard[2 * 9 * 44100 + 50], samples[9 * 44100 + 25], 1e-4);
}

TEST_F(SoundFileTest, SaysThatARecordingOfSomeGigabytesIsTruncated)
{
    const fs::path path = file("long.wav");
    writeWavOfSize(path, "\0\0\0\x90");
    EXPECT_EQ(failureOf(path), ErrorCode::DamagedAudio);
}

TEST_F(SoundFileTest, RefusesSamplesThatAreNoNumbersButForSingleOnes)
{
    for (const float value : {std::numeric_limits<float>::quiet_NaN(),
                              std::numeric_limits<float>::infinity(), -3e30F}) {
        auto samples = sine(16000, 2, 2);
        samples[2 * 20000 + 1] = value;
        write(file("nan.wav"), samples, 16000, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        const auto audio = load(file("nan.wav"));
        ASSERT_TRUE(audio);
        EXPECT_NEAR(amplitudeAt440(*audio), 0.375, 0.002);

        for (std::size_t i = 0; i < 1000; ++i)
            samples[2 * (20000 + i) + 1] = value;
        write(file("nan.wav"), samples, 16000, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        EXPECT_EQ(failureOf(file("nan.wav")), ErrorCode::DamagedAudio);
        EXPECT_THAT(load(file("nan.wav")).error().detail.english(), testing::HasSubstr("at 1.2 s"));
    }
}

TEST_F(SoundFileTest, RefusesRatesThatNoRecordingHas)
{
    write(file("slow.wav"), sine(100, 1, 10), 100, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    EXPECT_EQ(failureOf(file("slow.wav")), ErrorCode::UnsupportedAudio);
}

} // namespace
} // namespace rollwright
