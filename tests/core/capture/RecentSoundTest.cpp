#include "core/capture/RecentSound.h"

#include <cmath>
#include <thread>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{16'000};
constexpr InputFormat kStereo{SampleRate{48'000}, 2};

/// So many frames with `left` and `right` in them.
std::vector<float> stereo(std::size_t frames, float left, float right)
{
    std::vector<float> samples;
    for (std::size_t i = 0; i < frames; ++i) {
        samples.push_back(left);
        samples.push_back(right);
    }
    return samples;
}

TEST(RecentSound, IsMonoAtItsOwnRate)
{
    RecentSound sound(kRate, Seconds(10));
    for (int block = 0; block < 100; ++block)
        sound.add(stereo(480, 0.6F, 0.2F), kStereo);
    const RecentSound::Piece piece = sound.since(Seconds(0));
    EXPECT_EQ(piece.begin, Seconds(0));
    EXPECT_EQ(piece.sound.rate, kRate);
    EXPECT_NEAR(piece.end().count(), 1, 0.1) << "the resampler looks ahead";
    EXPECT_NEAR(piece.sound.samples[8000], 0.4F, 1e-3F) << "the mean of both";
}

TEST(RecentSound, HearsWhatTwoChannelsWouldCancel)
{
    RecentSound sound(kRate, Seconds(10));
    sound.add(stereo(48'000, 0.6F, -0.6F), kStereo);
    EXPECT_NEAR(sound.since(Seconds(0)).sound.samples[8000], 0.6F, 1e-3F);
}

TEST(RecentSound, GivesWhatIsAskedForWhereItIs)
{
    RecentSound sound(kRate, Seconds(10));
    const InputFormat mono{kRate, 1};
    for (int i = 0; i < 5; ++i)
        sound.add(std::vector<float>(16'000, float(i)), mono);
    const RecentSound::Piece piece = sound.since(Seconds(3));
    EXPECT_EQ(piece.begin, Seconds(3));
    EXPECT_EQ(piece.end(), Seconds(5));
    EXPECT_EQ(piece.sound.samples.front(), 3);
    EXPECT_EQ(piece.sound.samples.back(), 4);
    EXPECT_TRUE(sound.since(Seconds(7)).sound.samples.empty());
}

TEST(RecentSound, ForgetsWhatIsOld)
{
    RecentSound sound(kRate, Seconds(3));
    const InputFormat mono{kRate, 1};
    for (int i = 0; i < 100; ++i)
        sound.add(std::vector<float>(16'000, float(i)), mono);
    const RecentSound::Piece piece = sound.since(Seconds(0));
    EXPECT_EQ(piece.end(), Seconds(100));
    EXPECT_GE(piece.sound.duration(), Seconds(3));
    EXPECT_LE(piece.sound.duration(), Seconds(6));
    EXPECT_EQ(piece.sound.samples.front(), float(piece.begin.count()));
}

TEST(RecentSound, IsWaitedForUntilItComes)
{
    RecentSound sound(kRate, Seconds(3));
    std::jthread giver([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            sound.add(std::vector<float>(160), InputFormat{kRate, 1});
    });
    EXPECT_TRUE(sound.waitFor(Seconds(2), {}));
    EXPECT_GE(sound.since(Seconds(0)).end(), Seconds(2));
}

TEST(RecentSound, IsNotWaitedForInVain)
{
    RecentSound sound(kRate, Seconds(3));
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    EXPECT_FALSE(sound.waitFor(Seconds(1), stop.get_token()));
}

} // namespace
} // namespace rollwright
