#include "core/io/TempoMap.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

MidiEvent tempo(std::int64_t tick, int microseconds)
{
    return {tick,
            midi::kMeta,
            midi::kTempo,
            0,
            {static_cast<std::uint8_t>(microseconds >> 16),
             static_cast<std::uint8_t>(microseconds >> 8),
             static_cast<std::uint8_t>(microseconds)}};
}

MidiFile file(std::uint16_t division, std::vector<MidiEvent> first = {},
              std::vector<MidiEvent> second = {})
{
    return {1, division, {{std::move(first), 0}, {std::move(second), 0}}};
}

TEST(TempoMap, WithoutATempoIs120AMinute)
{
    EXPECT_DOUBLE_EQ(TempoMap(file(480)).timeOf(480 * 4).count(), 2);
}

TEST(TempoMap, FollowsTheTemposOfAllTracksInOrderOfTime)
{
    const TempoMap map(
        file(100, {tempo(0, 1'000'000), tempo(400, 250'000)}, {tempo(200, 2'000'000)}));
    EXPECT_DOUBLE_EQ(map.timeOf(0).count(), 0);
    EXPECT_DOUBLE_EQ(map.timeOf(100).count(), 1);
    EXPECT_DOUBLE_EQ(map.timeOf(200).count(), 2);
    EXPECT_DOUBLE_EQ(map.timeOf(300).count(), 4);
    EXPECT_DOUBLE_EQ(map.timeOf(400).count(), 6);
    EXPECT_DOUBLE_EQ(map.timeOf(600).count(), 6.5);
}

TEST(TempoMap, OfTwoTemposAtOneTickTheLastHolds)
{
    const TempoMap map(file(100, {tempo(100, 1'000'000)}, {tempo(100, 2'000'000)}));
    EXPECT_DOUBLE_EQ(map.timeOf(100).count(), 0.5);
    EXPECT_DOUBLE_EQ(map.timeOf(200).count(), 2.5);
}

TEST(TempoMap, IgnoresTemposThatAreNone)
{
    const MidiEvent empty{0, midi::kMeta, midi::kTempo, 0, {}};
    EXPECT_DOUBLE_EQ(TempoMap(file(100, {tempo(0, 0), empty})).timeOf(200).count(), 1);
}

TEST(TempoMap, OfASmpteDivisionKnowsNoTempo)
{
    EXPECT_DOUBLE_EQ(TempoMap(file(0xE728, {tempo(0, 1)})).timeOf(25 * 40 * 3).count(), 3);
    EXPECT_DOUBLE_EQ(TempoMap(file(0xE204)).timeOf(30 * 4).count(), 1);
    EXPECT_DOUBLE_EQ(TempoMap(file(0xE302)).timeOf(30'000 * 2).count(), 1001);
}

} // namespace
} // namespace rollwright
