#include "ui/text/VerdictText.h"

#include <set>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(VerdictText, VerdictsHaveNamesOfTheirOwn)
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
