#include "core/training/ContextBatch.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/core/training/ContextMusic.h"

namespace rollwright {
namespace {

TEST(ContextBatch, RowsDependOnSeedAndStepAlone)
{
    const std::vector recordings{octavesHeard(1), octavesHeard(2)};
    const auto drawn = [&](std::uint64_t seed, int step) {
        std::vector<double> times;
        for (const ContextRow& row : drawContextRows(recordings, 3, 50, seed, step))
            for (const StrokeCandidate& candidate : row.candidates)
                times.push_back(candidate.time.count());
        return times;
    };
    EXPECT_EQ(drawn(1, 0), drawn(1, 0));
    EXPECT_NE(drawn(1, 0), drawn(1, 1));
    EXPECT_NE(drawn(1, 0), drawn(2, 0));
}

TEST(ContextBatch, RowsAreTransposedAndFasterAsAWholeAndKeepTheirLabels)
{
    const std::vector recordings{octavesHeard(1)};
    std::set<int> lowest;
    for (int step = 0; step < 40; ++step) {
        const auto rows = drawContextRows(recordings, 1, 51, 1, step);
        ASSERT_EQ(rows.size(), 1U);
        const auto& [candidates, struck] = rows[0];
        ASSERT_EQ(candidates.size(), 51U);
        ASSERT_EQ(struck.size(), 51U);
        for (std::size_t i = 0; i < 51; ++i) {
            const bool overOctave = std::ranges::any_of(candidates, [&](const auto& other) {
                return other.key == candidates[i].key - 12 && other.time == candidates[i].time;
            });
            EXPECT_TRUE(i < 2 || overOctave == (struck[i] == 0)) << i;
        }
        lowest.insert(std::ranges::min(candidates, {}, &StrokeCandidate::key).key);
    }
    EXPECT_GT(lowest.size(), 8U);
}

TEST(ContextBatch, KeysStayOnThePianoAndShortRecordingsAreTakenWhole)
{
    HeardStrokes edges;
    edges.candidates.resize(2);
    edges.candidates[0].key = 0;
    edges.candidates[1].key = 86;
    edges.struck = {1, 0};
    for (int step = 0; step < 20; ++step)
        for (const ContextRow& row : drawContextRows(std::vector{edges}, 2, 50, 1, step)) {
            ASSERT_EQ(row.candidates.size(), 2U);
            EXPECT_GE(row.candidates[0].key, 0);
            EXPECT_LT(row.candidates[1].key, kKeyCount);
        }
}

} // namespace
} // namespace rollwright
