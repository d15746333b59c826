#include "core/audio/AudioLoader.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "tests/support/Sines.h"
#include "tests/support/SoundFolder.h"

/// libsndfile 1.2.0 forgets a Vorbis decoder where it refuses a damaged Ogg file; the leak
/// sanitizer asks this function what is known.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:vorbis_info_init";
}

namespace rollwright {
namespace {

namespace fs = std::filesystem;

using AudioLoaderTest = SoundFolder;

TEST_F(AudioLoaderTest, ReadsEveryFormatAtTheModelsRate)
{
    struct Format {
        const char* suffix;
        int format;
        int rate;
    };
    for (const auto& [suffix, format, rate] :
         {Format{"wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 44100},
          Format{"float.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 16000},
          Format{"aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_24, 96000},
          Format{"flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 22050},
          Format{"ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 44100},
          Format{"opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 48000},
          Format{"mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 44100}}) {
        SCOPED_TRACE(suffix);
        const fs::path path = file(std::string("sine.") + suffix);
        if (format == (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)) {
            SF_INFO info{0, rate, 1, format, 0, 0};
            if (sf_format_check(&info) == 0)
                continue; // this libsndfile reads MP3 but does not write it; see tests/cli
        }
        write(path, sine(rate, 1, 2), rate, 1, format);
        const auto audio = load(path);
        ASSERT_TRUE(audio) << audio.error().detail.english();
        EXPECT_EQ(audio->rate, kModelRate);
        EXPECT_NEAR(audio->duration().count(), 2, 0.1);
        EXPECT_NEAR(amplitudeAt440(*audio), 0.5, 0.02);
    }
}

TEST_F(AudioLoaderTest, WavAndFlacOfOneRecordingAreIdentical)
{
    const auto samples = sine(44100, 2, 1.5);
    for (const int bits : {SF_FORMAT_PCM_16, SF_FORMAT_PCM_24}) {
        write(file("a.wav"), samples, 44100, 2, SF_FORMAT_WAV | bits);
        write(file("a.flac"), samples, 44100, 2, SF_FORMAT_FLAC | bits);
        const auto wav = load(file("a.wav"));
        const auto flac = load(file("a.flac"));
        ASSERT_TRUE(wav && flac);
        EXPECT_EQ(wav->samples, flac->samples);
    }
}

TEST_F(AudioLoaderTest, TakesAnyPath)
{
    const fs::path path = file("Für Elise #1 (50%) 月光 'live'.wav");
    write(path, sine(16000, 1, 1), 16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    EXPECT_TRUE(load(path));
}

TEST_F(AudioLoaderTest, SaysWhatIsNoReadableFile)
{
    EXPECT_EQ(failureOf(file("missing.wav")), ErrorCode::FileNotFound);
    fs::create_directory(file("folder.wav"));
    EXPECT_EQ(failureOf(file("folder.wav")), ErrorCode::FileNotReadable);
    std::ofstream(file("empty.wav"));
    EXPECT_EQ(failureOf(file("empty.wav")), ErrorCode::DamagedAudio);
}

TEST_F(AudioLoaderTest, SaysWhatIsNoSound)
{
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += "This is a letter and not a recording. ";
    for (const char* name : {"letter.wav", "letter.mp3", "letter.flac", "letter.ogg"}) {
        SCOPED_TRACE(name);
        std::ofstream(file(name)) << text;
        EXPECT_EQ(failureOf(file(name)), ErrorCode::UnsupportedAudio);
    }
    // The beginnings of an MP4 video, an M4A song and a Matroska video, and nothing more.
    for (const std::string& magic : {std::string("\0\0\0\x18"
                                                 "ftypmp42\0\0\0\0mp42isom",
                                                 24),
                                     std::string("\0\0\0\x20"
                                                 "ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0",
                                                 32),
                                     std::string("\x1A\x45\xDF\xA3\x01\0\0\0\0\0\0\x1F", 12)}) {
        std::ofstream(file("film.wav"), std::ios::binary) << magic << std::string(100000, '\x5A');
        EXPECT_EQ(failureOf(file("film.wav")), ErrorCode::DamagedAudio);
    }
}

TEST_F(AudioLoaderTest, RefusesTooShortAndSilentRecordings)
{
    constexpr int kFormat = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    write(file("blip.wav"), sine(44100, 1, 0.1), 44100, 1, kFormat);
    EXPECT_EQ(failureOf(file("blip.wav")), ErrorCode::AudioTooShort);
    write(file("header.wav"), {}, 44100, 1, kFormat);
    EXPECT_EQ(failureOf(file("header.wav")), ErrorCode::AudioTooShort);
    write(file("half.wav"), sine(44100, 1, 0.5), 44100, 1, kFormat);
    EXPECT_TRUE(load(file("half.wav")));
    write(file("silence.wav"), std::vector<float>(44100), 44100, 1, kFormat);
    EXPECT_EQ(failureOf(file("silence.wav")), ErrorCode::AudioSilent);
}

TEST_F(AudioLoaderTest, MutatedFilesAreReadOrRefusedCleanly)
{
    std::mt19937 random(1);
    for (const int format : {SF_FORMAT_WAV | SF_FORMAT_FLOAT, SF_FORMAT_AIFF | SF_FORMAT_PCM_16,
                             SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS}) {
        const fs::path path = file("mutated");
        write(path, sine(16000, 2, 0.6), 16000, 2, format);
        expectCleanMutations(path, {100, 100}, random);
    }
}

TEST_F(AudioLoaderTest, StopsWhenAskedAndReportsProgress)
{
    write(file("long.wav"), sine(16000, 1, 5), 16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    std::stop_source stop;
    std::vector<double> fractions;
    JobControl control(stop.get_token(), [&](const Progress& progress) {
        EXPECT_EQ(progress.stage, Stage::Reading);
        fractions.push_back(progress.fraction);
    });
    ASSERT_TRUE(loadAudio(file("long.wav"), kModelRate, control));
    EXPECT_EQ(fractions.front(), 0);
    EXPECT_EQ(fractions.back(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(fractions));

    stop.request_stop();
    const auto audio = loadAudio(file("long.wav"), kModelRate, control);
    ASSERT_FALSE(audio);
    EXPECT_EQ(audio.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
