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
        const auto verdict = static_cast<NoteVerdict>(i);
        names.insert(ComparedNames{"A", {}}.of(verdict));
        betweenModels.insert(ComparedNames{"A", "B"}.of(verdict));
    }
    EXPECT_EQ(names.size(), kVerdictCount);
    EXPECT_EQ(betweenModels.size(), kVerdictCount);
}

} // namespace
} // namespace rollwright
