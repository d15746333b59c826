#include "core/notes/ThresholdDecoder.h"

#include <cmath>
#include <random>
#include <string>
#include <string_view>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr int kKey = 39; // C4

/// One key on the seed's grid; '#' is a cell above the threshold.
Posteriors drawn(std::string_view onset, std::string_view frame)
{
    const auto frames = static_cast<int>(onset.size());
    Posteriors posteriors{
        {Seconds{0.032}, Seconds{0.016}, frames}, Posteriorgram(frames), Posteriorgram(frames)};
    for (int t = 0; t < frames; ++t) {
        posteriors.onset.at(t, kKey) = onset[static_cast<std::size_t>(t)] == '#' ? 0.9F : 0.1F;
        posteriors.frame.at(t, kKey) = frame[static_cast<std::size_t>(t)] == '#' ? 0.9F : 0.1F;
    }
    return posteriors;
}

/// The frames [first, last) that the decoded notes cover.
std::vector<std::pair<int, int>> spans(std::string_view onset, std::string_view frame)
{
    std::vector<std::pair<int, int>> result;
    for (const Note& note : decodeByThreshold(drawn(onset, frame), seedParams())) {
        EXPECT_EQ(note.pitch, Pitch::ofKey(kKey));
        const double first = note.onset.count() / 0.032;
        const double last = note.offset.count() / 0.032;
        EXPECT_NEAR(first, std::round(first), 1e-9);
        EXPECT_NEAR(last, std::round(last), 1e-9);
        result.emplace_back(std::lround(first), std::lround(last));
    }
    return result;
}

using Span = std::pair<int, int>;

TEST(ThresholdDecoder, HoldsWhileTheFrameIsOn)
{
    EXPECT_THAT(spans("..#.......", "..#####..."), ElementsAre(Span(2, 7)));
}

TEST(ThresholdDecoder, AnOnsetWithoutFrameLastsOneFrame)
{
    EXPECT_THAT(spans("..#...", "......"), ElementsAre(Span(2, 3)));
}

TEST(ThresholdDecoder, AFrameWithoutOnsetIsNoNote)
{
    EXPECT_THAT(spans("......", ".####."), IsEmpty());
}

TEST(ThresholdDecoder, TheNextOnsetEndsTheNote)
{
    EXPECT_THAT(spans("#...#...", "######.."), ElementsAre(Span(0, 4), Span(4, 6)));
}

TEST(ThresholdDecoder, ARunOfOnsetFramesIsOneNoteThatItsSecondFrameEnds)
{
    EXPECT_THAT(spans(".###....", ".######."), ElementsAre(Span(1, 2)));
}

TEST(ThresholdDecoder, ANoteThatStillSoundsEndsWithTheGrid)
{
    EXPECT_THAT(spans("...#", "...#"), ElementsAre(Span(3, 4)));
}

/// The rule as the study wrote it down: from each rising edge, step by step.
std::vector<Span> byTheStudy(std::string_view onset, std::string_view frame)
{
    std::vector<Span> result;
    for (std::size_t start = 0; start < onset.size(); ++start) {
        if (onset[start] != '#' || (start > 0 && onset[start - 1] == '#'))
            continue;
        std::size_t end = start;
        while (onset[end] == '#' || frame[end] == '#') {
            ++end;
            if (end == onset.size() || onset[end] == '#')
                break;
        }
        result.emplace_back(start, end);
    }
    return result;
}

TEST(ThresholdDecoder, GivesOnAnyRollsWhatTheStudyGives)
{
    std::mt19937 random(9);
    for (int round = 0; round < 500; ++round) {
        std::string onset(random() % 40, '.');
        std::string frame(onset.size(), '.');
        for (std::size_t t = 0; t < onset.size(); ++t) {
            onset[t] = random() % 4 == 0 ? '#' : '.';
            frame[t] = random() % 2 == 0 ? '#' : '.';
        }
        EXPECT_EQ(spans(onset, frame), byTheStudy(onset, frame)) << onset << '\n' << frame;
    }
}

TEST(ThresholdDecoder, AValueAtTheThresholdIsOff)
{
    Posteriors posteriors = drawn("...", "...");
    posteriors.onset.at(1, kKey) = 0.5F;
    EXPECT_THAT(decodeByThreshold(posteriors, seedParams()), IsEmpty());
}

TEST(ThresholdDecoder, TakesTheVelocityOfTheFirstFrame)
{
    Posteriors posteriors = drawn(".#..", ".##.");
    EXPECT_EQ(decodeByThreshold(posteriors, seedParams()).front().velocity, 64);
    posteriors.velocity = Posteriorgram(4);
    posteriors.velocity.at(1, kKey) = 100.4F / 127;
    EXPECT_EQ(decodeByThreshold(posteriors, seedParams()).front().velocity, 100);
}

} // namespace
} // namespace rollwright
