#include "core/playback/LivePiano.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include <gmock/gmock.h>

#include "tests/core/playback/SoundFontForTests.h"
#include "tests/core/playback/Spectrum.h"

namespace rollwright {
namespace {

using testing::Each;

constexpr SampleRate kRate{48000};

std::vector<float> listen(LivePiano& piano, int blocks, float under = 0)
{
    std::vector<float> heard;
    std::vector<float> block(2 * 480);
    for (int i = 0; i < blocks; ++i) {
        std::ranges::fill(block, under);
        piano.addTo(block);
        heard.insert(heard.end(), block.begin(), block.end());
    }
    return heard;
}

TEST(LivePiano, IsSilentUntilAKeyIsStruck)
{
    LivePiano piano;
    piano.strike(Pitch{60}, 90);
    EXPECT_THAT(listen(piano, 10, 0.25F), Each(0.25F)) << "there is no piano yet";
    piano.setPiano(makePiano(kRate));
    EXPECT_THAT(listen(piano, 10, 0.25F), Each(0.25F)) << "what was struck before is over";
}

TEST(LivePiano, SoundsFromTheStrikeToTheRelease)
{
    LivePiano piano;
    piano.setPiano(makePiano(kRate));
    listen(piano, 3);
    piano.strike(Pitch{69}, 100);
    const auto struck = sideOf(listen(piano, 60), 0);
    EXPECT_TRUE(soundsAt(struck, kRate, {Seconds(0), Seconds(0.5), Pitch{69}, 100}));
    const auto beginning = std::span(struck).first(480);
    EXPECT_GT(std::ranges::max(beginning), 1e-3F) << "not within 10 ms";
    piano.release(Pitch{69});
    listen(piano, 300);
    EXPECT_THAT(listen(piano, 1), Each(0));
    piano.strike(Pitch{48}, 100);
    EXPECT_TRUE(
        soundsAt(sideOf(listen(piano, 60), 0), kRate, {Seconds(0), Seconds(0.5), Pitch{48}, 100}))
        << "after a silence";
}

TEST(LivePiano, IsAsLoudAsItIsAskedToBe)
{
    const auto struckAt = [](double gain) {
        LivePiano piano;
        piano.setPiano(makePiano(kRate));
        piano.setGain(gain);
        listen(piano, 1);
        piano.strike(Pitch{60}, 60);
        return listen(piano, 20);
    };
    const auto once = struckAt(1);
    const auto twice = struckAt(2);
    for (std::size_t i = 0; i < once.size(); ++i)
        ASSERT_NEAR(twice[i], 2 * once[i], 1e-6) << i;
}

/// The largest step from one frame to the next.
float greatestStep(const std::vector<float>& mono)
{
    float greatest = 0;
    for (std::size_t i = 1; i < mono.size(); ++i)
        greatest = std::max(greatest, std::abs(mono[i] - mono[i - 1]));
    return greatest;
}

TEST(LivePiano, BecomesSofterOrLouderWithoutAClick)
{
    LivePiano piano;
    piano.setPiano(makePiano(kRate));
    listen(piano, 1);
    piano.strike(Pitch{48}, 100);
    listen(piano, 30);
    const float steepest = greatestStep(sideOf(listen(piano, 5), 0));
    piano.setGain(3);
    const float louder = greatestStep(sideOf(listen(piano, 5), 0));
    EXPECT_GT(louder, 2 * steepest) << "it is louder";
    auto heard = listen(piano, 1);
    piano.setGain(0);
    const auto more = listen(piano, 1);
    heard.insert(heard.end(), more.begin(), more.end());
    EXPECT_LT(greatestStep(sideOf(heard, 0)), 1.2F * louder);
    EXPECT_NEAR(heard.back(), 0, 1e-5);
}

TEST(LivePiano, FadesAPianoThatIsReplaced)
{
    for (const bool another : {false, true}) {
        LivePiano piano;
        piano.setPiano(makePiano(kRate));
        listen(piano, 1);
        for (const int key : {40, 44, 48, 51})
            piano.strike(Pitch{key}, 100);
        listen(piano, 30);
        auto heard = listen(piano, 5);
        const float steepest = greatestStep(sideOf(heard, 0));
        piano.setPiano(another ? makePiano(kRate) : nullptr);
        piano.strike(Pitch{90}, 100);
        const auto fade = listen(piano, 1);
        heard.insert(heard.end(), fade.begin(), fade.end());
        EXPECT_THAT(fade, testing::Contains(testing::Gt(1e-3F)));
        EXPECT_NEAR(heard.back(), 0, 1e-5);
        EXPECT_LT(greatestStep(sideOf(heard, 0)), 1.2F * steepest);
        const auto after = listen(piano, 10);
        if (another) {
            EXPECT_THAT(after, testing::Contains(testing::Gt(1e-3F))) << "struck meanwhile";
        } else {
            EXPECT_THAT(after, Each(0));
        }
    }
}

TEST(LivePiano, GivesUpAPianoThatWasReplaced)
{
    LivePiano piano;
    const auto first = makePiano(kRate);
    piano.setPiano(first);
    listen(piano, 1);
    piano.setPiano(nullptr);
    listen(piano, 1);
    piano.tidy();
    EXPECT_EQ(first.use_count(), 1);
}

TEST(LivePiano, APedalThatIsHeldHoldsOnAnotherPiano)
{
    LivePiano piano;
    piano.setPedal(true);
    listen(piano, 1);
    for (int i = 0; i < 2; ++i) {
        piano.setPiano(makePiano(kRate));
        listen(piano, 1);
        piano.strike(Pitch{60}, 100);
        listen(piano, 10);
        piano.release(Pitch{60});
        listen(piano, 50);
        EXPECT_THAT(listen(piano, 1), testing::Contains(testing::Gt(0.001F)));
    }
    piano.setPedal(false);
    listen(piano, 300);
    EXPECT_THAT(listen(piano, 1), Each(0));
}

TEST(LivePiano, AddsToWhatPlaysWithinItsLimits)
{
    LivePiano piano;
    piano.setPiano(makePiano(kRate));
    for (int key = 30; key < 90; ++key)
        piano.strike(Pitch{key}, 127);
    const auto heard = listen(piano, 20, 0.9F);
    EXPECT_THAT(heard, Each(testing::AllOf(testing::Ge(-1.F), testing::Le(1.F))));
    EXPECT_THAT(heard, testing::Contains(testing::Gt(0.99F)));
}

TEST(LivePiano, ForgetsKeysThatNobodyTakes)
{
    LivePiano piano;
    for (int i = 0; i < 10000; ++i)
        piano.strike(Pitch{i % 200 - 20}, 90); // also such that no piano has
    piano.setPiano(makePiano(kRate));
    listen(piano, 1);
    piano.strike(Pitch{60}, 90);
    EXPECT_THAT(listen(piano, 20), testing::Contains(testing::Gt(0.01F)));
}

TEST(LivePiano, LetsGoWhateverWasStruckHoweverMuchIsAskedOfIt)
{
    LivePiano piano;
    piano.setPiano(makePiano(kRate));
    listen(piano, 1);
    piano.setPedal(true);
    for (int i = 0; i < 10000; ++i) {
        piano.setPedal(true);
        piano.strike(Pitch{i % 128}, 100);
    }
    for (int i = 0; i < 10000; ++i)
        piano.release(Pitch{i % 128});
    piano.setPedal(false);
    EXPECT_THAT(listen(piano, 5), testing::Contains(testing::Gt(0.01F)));
    listen(piano, 1000); // the lowest strings die away slowly
    EXPECT_THAT(listen(piano, 1), Each(0));
}

TEST(LivePiano, ObeysAnotherThread)
{
    LivePiano piano;
    piano.setPiano(makePiano(kRate));
    std::jthread hand([&](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested(); ++i) {
            piano.strike(Pitch{40 + i % 40}, 1 + i % 127);
            piano.release(Pitch{40 + (i + 20) % 40});
        }
    });
    EXPECT_THAT(listen(piano, 50), Each(testing::AllOf(testing::Ge(-1.F), testing::Le(1.F))));
}

} // namespace
} // namespace rollwright
