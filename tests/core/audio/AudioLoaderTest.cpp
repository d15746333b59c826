#include "core/audio/AudioLoader.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <numbers>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sndfile.h>

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

/// A sine of 440 Hz; channel c is scaled by 1 / (c + 1).
std::vector<float> sine(int rate, int channels, double seconds)
{
    std::vector<float> samples;
    for (int frame = 0; frame < static_cast<int>(rate * seconds); ++frame) {
        const double value = 0.5 * std::sin(2 * std::numbers::pi * 440 * frame / rate);
        for (int channel = 0; channel < channels; ++channel)
            samples.push_back(static_cast<float>(value / (channel + 1)));
    }
    return samples;
}

void write(const fs::path& path, const std::vector<float>& samples, int rate, int channels,
           int format)
{
    SF_INFO info{0, rate, channels, format, 0, 0};
    SNDFILE* out = sf_open(path.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr) << sf_strerror(nullptr);
    // In blocks: one large write of Vorbis overflows the stack in libsndfile 1.2.0.
    const auto frames = static_cast<sf_count_t>(samples.size()) / channels;
    for (sf_count_t first = 0; first < frames; first += 1024)
        sf_writef_float(out, samples.data() + first * channels,
                        std::min<sf_count_t>(1024, frames - first));
    sf_close(out);
}

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

/// The amplitude of the 440 Hz partial, by projection on sine and cosine.
double amplitudeAt440(const AudioBuffer& audio)
{
    double sum = 0;
    double cosines = 0;
    for (std::size_t i = 0; i < audio.samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * 440 * double(i) / audio.rate.hertz;
        sum += audio.samples[i] * std::sin(phase);
        cosines += audio.samples[i] * std::cos(phase);
    }
    return 2 * std::hypot(sum, cosines) / double(audio.samples.size());
}

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
        ASSERT_TRUE(audio) << audio.error().detail;
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

TEST_F(AudioLoaderTest, MixesEightChannelsAt192KilohertzToTheirMean)
{
    write(file("big.wav"), sine(192000, 8, 1), 192000, 8, SF_FORMAT_WAV | SF_FORMAT_PCM_24);
    const auto audio = load(file("big.wav"));
    ASSERT_TRUE(audio);
    EXPECT_EQ(audio->samples.size(), 16000U);
    const double mean = (1 + 1 / 2. + 1 / 3. + 1 / 4. + 1 / 5. + 1 / 6. + 1 / 7. + 1 / 8.) / 8;
    EXPECT_NEAR(amplitudeAt440(*audio), 0.5 * mean, 0.002);
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

TEST_F(AudioLoaderTest, SaysHowMuchOfATruncatedFileIsThere)
{
    write(file("cut.flac"), sine(44100, 1, 4), 44100, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    truncate(file("cut.flac"), 0.5);
    EXPECT_EQ(failureOf(file("cut.flac")), ErrorCode::DamagedAudio);
    EXPECT_THAT(load(file("cut.flac")).error().detail, testing::EndsWith("of 4.0 s can be read"));

    for (const int format : {SF_FORMAT_WAV, SF_FORMAT_AIFF}) {
        write(file("cut.pcm"), sine(44100, 1, 4), 44100, 1, format | SF_FORMAT_PCM_16);
        truncate(file("cut.pcm"), 0.5);
        EXPECT_EQ(failureOf(file("cut.pcm")), ErrorCode::DamagedAudio);
        EXPECT_EQ(load(file("cut.pcm")).error().detail, "only 176 kB of 352 kB can be read");
    }
}

TEST_F(AudioLoaderTest, AcceptsAWavStreamOfUnknownLength)
{
    const fs::path path = file("stream.wav");
    writeWavOfSize(path, "\xFF\xFF\xFF\xFF");
    const auto audio = load(path);
    ASSERT_TRUE(audio) << audio.error().detail;
    EXPECT_EQ(audio->samples.size(), 16000U);
}

TEST_F(AudioLoaderTest, SaysThatARecordingOfSomeGigabytesIsTruncated)
{
    const fs::path path = file("long.wav");
    writeWavOfSize(path, "\0\0\0\x90");
    EXPECT_EQ(failureOf(path), ErrorCode::DamagedAudio);
}

TEST_F(AudioLoaderTest, RefusesSamplesThatAreNoNumbers)
{
    for (const float value : {std::numeric_limits<float>::quiet_NaN(),
                              std::numeric_limits<float>::infinity(), -3e30F}) {
        auto samples = sine(16000, 2, 2);
        samples[2 * 20000 + 1] = value;
        write(file("nan.wav"), samples, 16000, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        EXPECT_EQ(failureOf(file("nan.wav")), ErrorCode::DamagedAudio);
        EXPECT_THAT(load(file("nan.wav")).error().detail, testing::HasSubstr("at 1.2 s"));
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

TEST_F(AudioLoaderTest, RefusesRatesThatNoRecordingHas)
{
    write(file("slow.wav"), sine(100, 1, 10), 100, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    EXPECT_EQ(failureOf(file("slow.wav")), ErrorCode::UnsupportedAudio);
}

TEST_F(AudioLoaderTest, MutatedFilesAreReadOrRefusedCleanly)
{
    std::mt19937 random(1);
    for (const int format : {SF_FORMAT_WAV | SF_FORMAT_FLOAT, SF_FORMAT_AIFF | SF_FORMAT_PCM_16,
                             SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS}) {
        const fs::path path = file("mutated");
        write(path, sine(16000, 2, 0.6), 16000, 2, format);
        std::ifstream in(path, std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        for (int round = 0; round < 100; ++round) {
            std::string bytes = whole;
            for (int edits = 0; edits < 4; ++edits) // half of them where the header is
                bytes[random() % (edits % 2 == 0 ? 100 : bytes.size())] =
                    static_cast<char>(random());
            std::ofstream(path, std::ios::binary) << bytes;
            const auto audio = load(path);
            if (audio)
                EXPECT_TRUE(
                    std::ranges::all_of(audio->samples, [](float s) { return std::isfinite(s); }));
            else
                EXPECT_EQ(audio.error().subject, path.string());
        }
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
