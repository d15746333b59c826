#include "core/features/Spectrogram.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};
const std::vector<std::string> kFrontEnds{"log-mel", "log-frequency"};

AudioBuffer sine(double hertz, float amplitude, double seconds = 2)
{
    AudioBuffer audio{std::vector<float>(static_cast<std::size_t>(seconds * kRate.hertz)), kRate};
    for (std::size_t i = 0; i < audio.samples.size(); ++i)
        audio.samples[i] =
            amplitude *
            static_cast<float>(std::sin(2 * std::numbers::pi * hertz * double(i) / kRate.hertz));
    return audio;
}

Spectrogram whole(const std::string& frontEnd, const AudioBuffer& audio)
{
    SpectrogramMaker maker(frontEnd);
    return maker.make(audio.view(), 0, maker.grid(audio.samples.size()).frames);
}

int loudestBin(const Spectrogram& spectrogram, int frame)
{
    int loudest = 0;
    for (int bin = 1; bin < spectrogram.bins; ++bin) {
        if (spectrogram.at(frame, bin) > spectrogram.at(frame, loudest))
            loudest = bin;
    }
    return loudest;
}

TEST(Spectrogram, ASineIsLoudestAtItsFrequency)
{
    for (const std::string& frontEnd : kFrontEnds) {
        for (const double hertz : {220.0, 440.0, 1760.0, 4000.0}) {
            const Spectrogram spectrogram = whole(frontEnd, sine(hertz, 0.5F));
            const int bin = loudestBin(spectrogram, spectrogram.grid.frames / 2);
            EXPECT_LE(SpectrogramMaker::hertzOf(frontEnd, bin - 1.5), hertz) << frontEnd;
            EXPECT_GE(SpectrogramMaker::hertzOf(frontEnd, bin + 1.5), hertz) << frontEnd;
            EXPECT_EQ(spectrogram.bins, SpectrogramMaker::binsOf(frontEnd));
        }
    }
}

TEST(Spectrogram, ATenthOfTheAmplitudeIsTwentyDecibelsLess)
{
    for (const std::string& frontEnd : kFrontEnds) {
        const Spectrogram loud = whole(frontEnd, sine(1000, 0.5F));
        const Spectrogram soft = whole(frontEnd, sine(1000, 0.05F));
        const int frame = loud.grid.frames / 2;
        const int bin = loudestBin(loud, frame);
        const double perDecibel = 255 / -Spectrogram::kQuietestDecibels;
        EXPECT_NEAR((loud.at(frame, bin) - soft.at(frame, bin)) / perDecibel, 20, 1) << frontEnd;
    }
}

TEST(Spectrogram, SilenceIsDark)
{
    for (const std::string& frontEnd : kFrontEnds) {
        const Spectrogram spectrogram = whole(frontEnd, sine(1000, 0));
        EXPECT_EQ(std::ranges::max(spectrogram.levels), 0) << frontEnd;
    }
}

TEST(Spectrogram, PartsAreThoseOfTheWhole)
{
    for (const std::string& frontEnd : kFrontEnds) {
        const AudioBuffer audio = sine(523, 0.5F);
        const Spectrogram all = whole(frontEnd, audio);
        SpectrogramMaker maker(frontEnd);
        const Spectrogram part = maker.make(audio.view(), 10, 20);
        EXPECT_EQ(part.grid, all.grid.part(10, 20));
        for (int frame = 0; frame < 20; ++frame) {
            for (int bin = 0; bin < part.bins; ++bin)
                ASSERT_EQ(part.at(frame, bin), all.at(frame + 10, bin)) << frontEnd;
        }
    }
}

} // namespace
} // namespace rollwright
