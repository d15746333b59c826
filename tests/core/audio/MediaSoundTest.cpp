#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/SoundFiles.h"
#include "tests/support/SoundFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

/// What FFmpeg's libraries read, made by its program.
class MediaSoundTest : public SoundFolder
{
protected:
    void SetUp() override
    {
        if (std::system("ffmpeg -version > /dev/null 2>&1") != 0)
            GTEST_SKIP() << "ffmpeg is not installed";
    }

    /// Half a second of silence, then `seconds` of 440 Hz on the right alone, with amplitude 0.5.
    fs::path make(const std::string& name, double seconds, const std::string& options) const
    {
        const std::string sound =
            "aevalsrc='0|0.5*sin(880*PI*t)*gte(t,0.5)':s=44100:d=" + std::to_string(0.5 + seconds);
        run("-f lavfi -i \"" + sound + "\" " + options, name);
        return file(name);
    }

    std::string bytesOf(const std::string& name) const
    {
        std::ifstream in(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    /// A copy of `name` with `count` bytes in its middle that are not its own.
    fs::path damaged(const std::string& name, std::size_t count) const
    {
        std::string bytes = bytesOf(name);
        bytes.replace((bytes.size() - count) / 2, count, std::string(count, '\xFF'));
        const fs::path path = file("damaged-" + name);
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    void run(const std::string& arguments, const std::string& name) const
    {
        const std::string command =
            "ffmpeg -nostdin -y -loglevel error " + arguments + " '" + file(name).string() + "'";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
    }
};

/// Seconds until the first sample above a third of the sine's amplitude in the mean of both sides.
double onsetOf(const AudioBuffer& audio)
{
    const auto loud = std::ranges::find_if(audio.samples, [](float s) { return s > 0.08F; });
    return static_cast<double>(loud - audio.samples.begin()) / audio.rate.hertz;
}

double levelOf(std::span<const float> samples)
{
    const float sum = std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.F);
    return std::sqrt(sum / static_cast<float>(samples.size()));
}

TEST_F(MediaSoundTest, ReadsWhatTelephonesAndCamerasWrite)
{
    struct Kind {
        const char* name;
        const char* options;
        double lateness; ///< seconds
    };
    const std::string picture = "-f lavfi -i testsrc=size=64x64:rate=5:duration=2.5 -c:v mpeg4 ";
    for (const auto& [name, options, lateness] :
         {Kind{"memo.m4a", "-c:a aac", 0.003},
          Kind{"lossless.m4a", "-c:a alac", 0.003},
          Kind{"web.m4a", "-c:a aac -movflags +faststart", 0.003},
          Kind{"bare.m4a", "-c:a aac -use_editlist 0", 0.003},
          Kind{"stream.m4a", "-c:a aac -movflags +empty_moov", 0.003},
          Kind{"song.wav", "-c:a mp3", 0.003},
          Kind{"raw.aac", "-c:a aac", 0.003},
          Kind{"song.wma", "-c:a wmav2", 0.003},
          Kind{"old.wma", "-c:a wmav1", 0.003},
          Kind{"slow.wma", "-ar 22050 -c:a wmav2", 0.003},
          Kind{"song.mp3", "-c:a mp3", 0.003},
          Kind{"bare.mp3", "-c:a mp3 -write_xing 0", 0.003},
          Kind{"song.mp2", "-c:a mp2", 0.003},
          Kind{"song.ogg", "-c:a libvorbis", 0.003},
          Kind{"song.opus", "-c:a libopus", 0.003},
          Kind{"film.ts", "VIDEO -c:a ac3", 0.003},
          Kind{"film.mp4", "VIDEO -c:a aac", 0.003},
          Kind{"film.mkv", "VIDEO -c:a aac", 0.003},
          Kind{"film.mov", "VIDEO -c:a pcm_s16le", 0.003},
          Kind{"film.avi", "VIDEO -c:a mp3", 0.003}}) {
        SCOPED_TRACE(name);
        std::string arguments = options;
        if (const auto video = arguments.find("VIDEO"); video != std::string::npos)
            arguments.replace(video, 5, picture);
        const auto audio = load(make(name, 2, arguments));
        ASSERT_TRUE(audio) << audio.error().detail.english();
        EXPECT_NEAR(audio->duration().count(), 2.5, 0.1);
        EXPECT_NEAR(onsetOf(*audio), 0.5, lateness);
        const auto sine = std::span(audio->samples).subspan(16000, 16000);
        EXPECT_NEAR(levelOf(sine), 0.25 / std::sqrt(2), 0.01); // the mean of both sides
    }
}

TEST_F(MediaSoundTest, HearsAllOfAnMp3WhoseLengthIsAGuess)
{
    run("-f lavfi -i \"aevalsrc='0.5*sin(880*PI*t)+(random(0)-0.5)*lt(t,1)':s=44100:d=8\" "
        "-c:a libmp3lame -q:a 2 -write_xing 0",
        "a.mp3");
    const auto audio = load(file("a.mp3"));
    ASSERT_TRUE(audio) << audio.error().detail.english();
    EXPECT_NEAR(audio->duration().count(), 8, 0.1);
}

TEST_F(MediaSoundTest, JunkBeforeAnMp3MovesNothing)
{
    make("a.mp3", 2, "-c:a libmp3lame");
    make("bare.mp3", 2, "-c:a libmp3lame -write_xing 0");
    const std::string tag = std::string("ID3\3\0\0\0\1\0\0", 10) + std::string(16384, '\0');
    for (const std::string& song : {bytesOf("a.mp3"), bytesOf("bare.mp3")}) {
        for (const std::string& junk :
             {tag, std::string(100, '\0'), tag + std::string(5000, '\0'), std::string(300, 'x')}) {
            SCOPED_TRACE(junk.size());
            std::ofstream(file("b.mp3"), std::ios::binary) << junk << song;
            const auto audio = load(file("b.mp3"));
            ASSERT_TRUE(audio) << audio.error().detail.english();
            EXPECT_NEAR(onsetOf(*audio), 0.5, 0.003);
        }
    }
}

TEST_F(MediaSoundTest, HearsAllPartsOfAChain)
{
    for (const auto& [name, options] :
         {std::pair{"a.mp3", "-c:a libmp3lame"},
          std::pair{"b.mp3", "-c:a libmp3lame -write_xing 0"}, std::pair{"a.ogg", "-c:a libvorbis"},
          std::pair{"a.opus", "-c:a libopus"}}) {
        SCOPED_TRACE(name);
        make(name, 2.5, options);
        const std::string link = bytesOf(name);
        std::ofstream(file("chain"), std::ios::binary) << link << link << link;
        const auto audio = load(file("chain"));
        ASSERT_TRUE(audio) << audio.error().detail.english();
        EXPECT_NEAR(audio->duration().count(), 9, 0.2);
        const auto last = std::span(audio->samples).last(16000);
        EXPECT_NEAR(levelOf(last), 0.25 / std::sqrt(2), 0.02);
    }
}

TEST_F(MediaSoundTest, AFewDamagedPacketsAreSilent)
{
    for (const char* name : {"a.m4a", "a.mkv"}) {
        SCOPED_TRACE(name);
        make(name, 5.5, "-c:a aac");
        const auto audio = load(damaged(name, 300));
        ASSERT_TRUE(audio) << audio.error().detail.english();
        EXPECT_NEAR(audio->duration().count(), 6, 0.05);
        EXPECT_NEAR(onsetOf(*audio), 0.5, 0.003);
    }
    EXPECT_EQ(failureOf(damaged("a.m4a", fs::file_size(file("a.m4a")) / 2)),
              ErrorCode::DamagedAudio);
}

TEST_F(MediaSoundTest, AGapInTimeIsSilence)
{
    make("whole.m4a", 3.5, "-c:a aac");
    for (const auto& [name, ticks] : {std::pair{"gap.m4a", 88200}, std::pair{"gap.mkv", 2000}}) {
        SCOPED_TRACE(name);
        run("-i '" + file("whole.m4a").string() + "' -c copy -bsf:a 'setts=ts=TS+gte(N\\,87)*" +
                std::to_string(ticks) + "'",
            name);
        const auto audio = load(file(name));
        ASSERT_TRUE(audio) << audio.error().detail.english();
        EXPECT_NEAR(audio->duration().count(), 6, 0.05);
        EXPECT_LT(levelOf(std::span(audio->samples).subspan(35000, 25000)), 0.001);
        EXPECT_GT(levelOf(std::span(audio->samples).subspan(66000, 16000)), 0.1);
    }
}

TEST_F(MediaSoundTest, LosslessSoundIsTheSameAsWav)
{
    make("a.wav", 1, "-c:a pcm_s16le");
    run("-i '" + file("a.wav").string() + "' -c:a alac", "a.m4a");
    const auto wav = readStereo(file("a.wav"));
    ASSERT_GT(wav.size(), 2U * 60000);
    EXPECT_EQ(readStereo(file("a.m4a")), wav);
}

TEST_F(MediaSoundTest, SidesStayApart)
{
    const auto stereo = readStereo(make("a.m4a", 1, "-c:a aac -b:a 256k"));
    std::vector<float> sides[2];
    for (std::size_t i = 0; i < stereo.size(); ++i)
        sides[i % 2].push_back(stereo[i]);
    EXPECT_LT(levelOf(sides[0]), 0.001);
    EXPECT_GT(levelOf(sides[1]), 0.2);
}

TEST_F(MediaSoundTest, SaysHowMuchOfATruncatedFileIsThere)
{
    const fs::path path = make("cut.m4a", 3.5, "-c:a aac -movflags +faststart");
    fs::resize_file(path, fs::file_size(path) / 2);
    const Error error = errorOf(path);
    EXPECT_EQ(error.code, ErrorCode::DamagedAudio);
    EXPECT_THAT(error.detail.english(), testing::EndsWith("of 4.0 s can be read"));
}

TEST_F(MediaSoundTest, ARecordingThatWasBrokenOffIsDamaged)
{
    const fs::path path = make("cut.m4a", 3, "-c:a aac"); // its index comes last
    fs::resize_file(path, fs::file_size(path) / 2);
    EXPECT_EQ(failureOf(path), ErrorCode::DamagedAudio);
}

TEST_F(MediaSoundTest, AFilmWithoutSoundIsNoRecording)
{
    run("-f lavfi -i testsrc=size=64x64:rate=5:duration=2 -c:v mpeg4", "silent.mp4");
    const Error error = errorOf(file("silent.mp4"));
    EXPECT_EQ(error.code, ErrorCode::UnsupportedAudio);
    EXPECT_EQ(error.detail.english(), "it has no sound");
}

TEST_F(MediaSoundTest, WmaSaysHowMuchOfItIsThere)
{
    const fs::path path = make("a.wma", 3.5, "-c:a wmav2");
    const auto size = fs::file_size(path);
    std::ofstream(path, std::ios::binary | std::ios::app) << "a tag at the end";
    EXPECT_TRUE(SoundFile::open(path));
    fs::resize_file(path, size / 2);
    const Error error = errorOf(path);
    EXPECT_EQ(error.code, ErrorCode::DamagedAudio);
    EXPECT_THAT(error.detail.english(), testing::HasSubstr(" kB can be read"));
}

TEST_F(MediaSoundTest, WmaOfAPipeDoesNotKnowItsLengthButNeedsAPacket)
{
    run("-f lavfi -i sine=d=2 -c:a wmav2 -f asf - | cat >", "piped.wma");
    const fs::path path = file("piped.wma");
    EXPECT_TRUE(load(path));
    fs::resize_file(path, 560); // its header
    EXPECT_EQ(failureOf(path), ErrorCode::UnsupportedAudio);
}

TEST_F(MediaSoundTest, APlaylistIsNotFollowed)
{
    make("a.m4a", 1, "-c:a aac");
    std::ofstream(file("list.m3u8")) << "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n"
                                        "#EXTINF:2,\na.m4a\n#EXT-X-ENDLIST\n";
    std::ofstream(file("list.txt")) << "ffconcat version 1.0\nfile a.m4a\n";
    EXPECT_EQ(failureOf(file("list.m3u8")), ErrorCode::UnsupportedAudio);
    EXPECT_EQ(failureOf(file("list.txt")), ErrorCode::UnsupportedAudio);
}

TEST_F(MediaSoundTest, MutatedFilesAreReadOrRefusedCleanly)
{
    std::mt19937 random(1);
    for (const auto& [name, options] :
         {std::pair{"a.m4a", "-c:a aac -movflags +faststart"}, std::pair{"a.wma", "-c:a wmav2"},
          std::pair{"a.mkv", "-c:a aac"}}) {
        fs::rename(make(name, 0.3, options), file("mutated"));
        expectCleanMutations(file("mutated"), {60, 800}, random);
    }
}

} // namespace
} // namespace rollwright
