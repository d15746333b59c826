#include "ui/theme/VerdictStyle.h"

#include <set>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(VerdictStyle, VerdictsDifferByPatternNotOnlyByColour)
{
    std::set<Qt::BrushStyle> patterns;
    for (std::size_t i = 0; i < kVerdictCount; ++i)
        patterns.insert(styleOf(static_cast<NoteVerdict>(i), false).fill.style());
    EXPECT_EQ(patterns.size(), kVerdictCount);
}

} // namespace
} // namespace rollwright
