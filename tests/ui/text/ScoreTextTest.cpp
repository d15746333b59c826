#include "ui/text/ScoreText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(ScoreText, HasItsDecimalsOrIsADash)
{
    EXPECT_EQ(scoreText(0.9, 3), "0.900");
    EXPECT_EQ(scoreText(std::nullopt, 3), kNoScore);
}

TEST(ScoreText, TheBestIsSeenAndHeard)
{
    EXPECT_EQ(starred("0.900", true), QString::fromUtf8("\u2605 0.900"));
    EXPECT_EQ(starred("0.900", false), "0.900");
    EXPECT_EQ(spokenScore("LSTM", "0.900", true), "LSTM, 0.900, the best");
    EXPECT_EQ(spokenScore("LSTM", "0.900", false), "LSTM, 0.900");
}

} // namespace
} // namespace rollwright
