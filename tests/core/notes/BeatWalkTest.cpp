#include "core/notes/BeatWalk.h"

#include <limits>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

BeatTimeline timeline(std::size_t frames, std::initializer_list<std::size_t> chords)
{
    BeatTimeline timeline{std::vector<float>(frames, kNone),
                          std::vector<BeatTimeline::Tap>(frames, BeatTimeline::Tap::Unknown),
                          std::vector<float>(frames, kNone)};
    for (const std::size_t frame : chords)
        timeline.accents[frame] = 0;
    return timeline;
}

TEST(BeatWalk, FollowsEvenChords)
{
    EXPECT_THAT(likeliestBeats(timeline(112, {10, 30, 50, 70, 90, 110})),
                ElementsAre(10, 30, 50, 70, 90, 110));
}

TEST(BeatWalk, GoesOnWhereAChordIsMissing)
{
    EXPECT_THAT(likeliestBeats(timeline(152, {10, 30, 50, 90, 110, 130, 150})),
                ElementsAre(10, 30, 50, 70, 90, 110, 130, 150));
}

TEST(BeatWalk, AccentsSayWhichChordsAreBeats)
{
    for (const std::size_t strong : {10U, 20U}) {
        BeatTimeline music = timeline(240, {});
        for (std::size_t frame = 10; frame < 240; frame += 10)
            music.accents[frame] = (frame - strong) % 20 == 0 ? 2.F : -1.F;
        const auto beats = likeliestBeats(music);
        ASSERT_FALSE(beats.empty());
        for (const std::size_t beat : beats)
            EXPECT_EQ((beat + 20 - strong) % 20, 0U) << beat;
    }
}

TEST(BeatWalk, FindsNoneWhenAskedToStop)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(likeliestBeats(timeline(112, {10, 30, 50, 70, 90}), stop.get_token()).empty());
}

TEST(BeatWalk, TapsOutweighChords)
{
    BeatTimeline music = timeline(152, {10, 30, 50, 70, 90, 110, 130, 150});
    for (std::size_t frame = 40; frame <= 120; ++frame)
        music.taps[frame] = frame % 40 == 0 ? BeatTimeline::Tap::Yes : BeatTimeline::Tap::No;
    const auto beats = likeliestBeats(music);
    EXPECT_THAT(beats, testing::IsSupersetOf({40U, 80U, 120U}));
    for (const std::size_t beat : beats)
        EXPECT_TRUE(beat <= 40 || beat >= 120 || beat == 80) << beat;
}

TEST(BeatWalk, ATappedTempoIsKept)
{
    BeatTimeline music = timeline(392, {});
    for (std::size_t frame = 10; frame < 392; frame += 20)
        music.accents[frame] = 0;
    EXPECT_GT(likeliestBeats(music).size(), 17U);
    music.lengths.assign(392, 40);
    const auto beats = likeliestBeats(music);
    for (std::size_t i = 1; i < beats.size(); ++i)
        EXPECT_EQ(beats[i] - beats[i - 1], 40U);
    EXPECT_GT(beats.size(), 8U);
}

TEST(BeatWalk, NothingHasNoBeats)
{
    EXPECT_TRUE(likeliestBeats({}).empty());
}

} // namespace
} // namespace rollwright
