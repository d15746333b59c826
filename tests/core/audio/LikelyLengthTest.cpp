#include "core/audio/LikelyLength.h"

#include <limits>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kFile{44100};
constexpr SampleRate kWanted{48000};
constexpr std::int64_t kHour = 3600 * 44100;

TEST(LikelyLength, IsWhatTheHeaderAnnouncesAtTheOtherRate)
{
    EXPECT_EQ(likelyFrames(44100, kFile, kWanted), 48000U);
    EXPECT_EQ(likelyFrames(3 * kHour, kFile, kWanted), 3U * 3600 * 48000);
    EXPECT_EQ(likelyFrames(0, kFile, kWanted), 0U);
}

TEST(LikelyLength, DoesNotBelieveEveryHeader)
{
    EXPECT_EQ(likelyFrames(std::numeric_limits<std::int64_t>::max(), kFile, kWanted),
              4U * 3600 * 48000);
    EXPECT_EQ(likelyFrames(-1, kFile, kWanted), 0U);
}

} // namespace
} // namespace rollwright
