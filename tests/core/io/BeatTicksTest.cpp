#include "core/io/BeatTicks.h"

#include <random>

#include <gmock/gmock.h>

#include "core/io/TempoMap.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

constexpr std::uint16_t kTicks = 960;

BeatGrid grid(std::vector<Seconds> beats, int beatsPerBar = 4, int firstDownbeat = 0)
{
    return {std::move(beats), beatsPerBar, {firstDownbeat}};
}

/// What a reader of the file makes of its tempos.
TempoMap read(const BeatTicks& ticks)
{
    return TempoMap({1, kTicks, {{ticks.events(), 0}}});
}

/// Tick and beats of each time signature.
std::vector<std::pair<std::int64_t, int>> barsOf(const BeatTicks& ticks)
{
    std::vector<std::pair<std::int64_t, int>> bars;
    for (const MidiEvent& event : ticks.events())
        if (event.isMeta(midi::kTimeSignature))
            bars.emplace_back(event.tick, event.payload[0]);
    return bars;
}

TEST(BeatTicks, WithoutBeatsAre120AMinuteInFours)
{
    const BeatTicks ticks(nullptr, kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(10)), 10 * 2 * kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(-1)), 0);
    ASSERT_EQ(ticks.events().size(), 2U);
    EXPECT_THAT(ticks.events()[0].payload, ElementsAre(0x07, 0xA1, 0x20));
    EXPECT_THAT(barsOf(ticks), ElementsAre(std::pair(0, 4)));
    const BeatGrid one = grid({Seconds(1)});
    EXPECT_EQ(BeatTicks(&one, kTicks).events(), ticks.events());
}

TEST(BeatTicks, BeatsAreQuarters)
{
    const BeatGrid beats = grid({Seconds(1), Seconds(1.5), Seconds(2.5), Seconds(3.25)}, 3, 1);
    const BeatTicks ticks(&beats, kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(0)), 0);
    EXPECT_EQ(ticks.tickOf(Seconds(1)), 2 * kTicks) << "the second before it has two of its beats";
    EXPECT_EQ(ticks.tickOf(Seconds(1.25)), 2.5 * kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(1.5)), 3 * kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(2)), 3.5 * kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(2.5)), 4 * kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(4)), 6 * kTicks) << "the last tempo goes on";
    EXPECT_THAT(barsOf(ticks), ElementsAre(std::pair(0, 3))) << "two and one fill a bar";
}

TEST(BeatTicks, AnUpbeatIsAShortBar)
{
    const BeatGrid beats = grid({Seconds(0.5), Seconds(1), Seconds(1.5), Seconds(2)}, 4, 2);
    EXPECT_THAT(barsOf(BeatTicks(&beats, kTicks)),
                ElementsAre(std::pair(0, 3), std::pair(3 * kTicks, 4)));
}

TEST(BeatTicks, ABarThatIsCutShortHasItsTimeSignature)
{
    BeatGrid beats = grid({});
    for (int i = 0; i < 14; ++i)
        beats.beats.emplace_back(0.5 * i);
    beats.downbeats = {0, 6};
    EXPECT_THAT(barsOf(BeatTicks(&beats, kTicks)),
                ElementsAre(std::pair(0, 4), std::pair(4 * kTicks, 2), std::pair(6 * kTicks, 4)));
}

TEST(BeatTicks, ABeatAtOnceIsAtTheBeginning)
{
    const BeatGrid beats = grid({Seconds(0.02), Seconds(0.7), Seconds(1.3)});
    const BeatTicks ticks(&beats, kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(0.7)), kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(1.3)), 2 * kTicks);
    EXPECT_THAT(barsOf(ticks), ElementsAre(std::pair(0, 4)));
}

TEST(BeatTicks, AnEarlyBeatHasAShortOneBeforeIt)
{
    const BeatGrid beats = grid({Seconds(0.24), Seconds(0.74), Seconds(1.24)});
    const BeatTicks ticks(&beats, kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(0.12)), kTicks / 2);
    EXPECT_EQ(ticks.tickOf(Seconds(0.24)), kTicks);
    EXPECT_EQ(ticks.tickOf(Seconds(0.74)), 2 * kTicks);
    EXPECT_THAT(barsOf(ticks), ElementsAre(std::pair(0, 1), std::pair(kTicks, 4)));
}

TEST(BeatTicks, AReaderFindsTheTimesAgain)
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> length(0.24, 1.6);
    BeatGrid beats = grid({Seconds(7.77)}, 3, 2);
    for (int i = 0; i < 5000; ++i)
        beats.beats.push_back(beats.beats.back() + Seconds(length(random)));
    const BeatTicks ticks(&beats, kTicks);
    const TempoMap map = read(ticks);
    std::uniform_real_distribution<double> time(0, beats.beats.back().count() + 10);
    for (int i = 0; i < 5000; ++i) {
        const Seconds moment(time(random));
        EXPECT_NEAR(map.timeOf(ticks.tickOf(moment)).count(), moment.count(), 0.85e-3)
            << "half a tick of the slowest tempo";
    }
    const std::int64_t first = ticks.tickOf(beats.beats[0]);
    EXPECT_EQ(first % kTicks, 0);
    for (std::size_t i = 0; i < beats.beats.size(); ++i)
        EXPECT_EQ(ticks.tickOf(beats.beats[i]), first + static_cast<std::int64_t>(i) * kTicks);
}

TEST(BeatTicks, ARestThatNoTempoCanSayIsSeveralBeats)
{
    const BeatGrid beats = grid({Seconds(1), Seconds(2), Seconds(102), Seconds(103)});
    const BeatTicks ticks(&beats, kTicks);
    for (const double time : {1.0, 2.0, 50.0, 102.0, 103.0})
        EXPECT_NEAR(read(ticks).timeOf(ticks.tickOf(Seconds(time))).count(), time, 0.01);
    EXPECT_THAT(barsOf(ticks), ElementsAre(std::pair(0, 1), std::pair(kTicks, 4)))
        << "the last bar has no end";
}

} // namespace
} // namespace rollwright
