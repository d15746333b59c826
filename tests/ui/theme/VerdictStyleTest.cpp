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

TEST(VerdictStyle, VerdictsHaveNamesOfTheirOwn)
{
    std::set<QString> names;
    std::set<QString> betweenModels;
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        names.insert(verdictName(static_cast<NoteVerdict>(i)));
        betweenModels.insert(verdictName(static_cast<NoteVerdict>(i), "A", "B"));
    }
    EXPECT_EQ(names.size(), kVerdictCount);
    EXPECT_EQ(betweenModels.size(), kVerdictCount);
}

} // namespace
} // namespace rollwright
