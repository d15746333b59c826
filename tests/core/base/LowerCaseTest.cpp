#include "core/base/LowerCase.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(LowerCase, ChangesLettersOfAsciiAlone)
{
    EXPECT_EQ(lowerCase(""), "");
    EXPECT_EQ(lowerCase("Song.MIDI"), "song.midi");
    EXPECT_EQ(lowerCase("@[`{ÄÉ9_z"), "@[`{ÄÉ9_z");
}

} // namespace
} // namespace rollwright
