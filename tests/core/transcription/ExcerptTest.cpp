#include "core/transcription/Excerpt.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr TimeSpan kPart{Seconds(2), Seconds(6)};

Transcription transcription()
{
    Transcription result;
    result.duration = Seconds(10);
    result.title = "song";
    result.corrected = true;
    return result;
}

TEST(Excerpt, HasTheNotesThatBeginInIt)
{
    Transcription whole = transcription();
    whole.notes = {{Seconds(1), Seconds(3), Pitch{60}, 1},
                   {Seconds(2), Seconds(3), Pitch{61}, 2},
                   {Seconds(5), Seconds(7), Pitch{62}, 3},
                   {Seconds(6), Seconds(7), Pitch{63}, 4}};
    const Transcription part = excerpt(whole, kPart);
    EXPECT_EQ(part.notes, (NoteList{{Seconds(0), Seconds(1), Pitch{61}, 2},
                                    {Seconds(3), Seconds(4), Pitch{62}, 3}}));
    EXPECT_EQ(part.duration, Seconds(4));
    EXPECT_EQ(part.part, kPart);
    EXPECT_EQ(excerpt(whole, {Seconds(7), Seconds(99)}).part, (TimeSpan{Seconds(7), Seconds(10)}));
    EXPECT_EQ(part.title, "song");
    EXPECT_TRUE(part.corrected);
    EXPECT_FALSE(part.beats);
    EXPECT_FALSE(part.pedal);
}

TEST(Excerpt, HasTheFramesWhoseMiddlesLieInIt)
{
    Posteriors posteriors{{Seconds(0.5), Seconds(0.25), 20}, Posteriorgram(20), Posteriorgram(20)};
    for (int frame = 0; frame < 20; ++frame)
        posteriors.onset.at(frame, 3) = static_cast<float>(frame);
    posteriors.delay = Seconds(0.01);
    Transcription whole = transcription();
    whole.posteriors = std::make_shared<const Posteriors>(posteriors);
    const auto part = excerpt(whole, kPart).posteriors;
    EXPECT_EQ(part->grid, (FrameGrid{Seconds(0.5), Seconds(0.25), 8}));
    EXPECT_EQ(part->onset.at(0, 3), 4);
    EXPECT_EQ(part->onset.at(7, 3), 11);
    EXPECT_EQ(part->frame.frames(), 8);
    EXPECT_TRUE(part->velocity.empty());
    EXPECT_EQ(part->delay, Seconds(0.01));
}

TEST(Excerpt, BarsBeginWhereTheyBegan)
{
    Transcription whole = transcription();
    whole.beats = BeatGrid{{}, 3, {1, 6}};
    for (int beat = 0; beat < 10; ++beat)
        whole.beats->beats.emplace_back(beat + 0.5);
    const BeatGrid part = *excerpt(whole, kPart).beats;
    ASSERT_TRUE(part.valid());
    ASSERT_EQ(part.beats.size(), 4U);
    for (int beat = 0; beat < 4; ++beat) {
        EXPECT_EQ(part.beats[static_cast<std::size_t>(beat)], Seconds(beat + 0.5));
        EXPECT_EQ(part.beginsBar(beat), whole.beats->beginsBar(beat + 2)) << beat;
    }
    EXPECT_FALSE(excerpt(whole, {Seconds(2), Seconds(3)}).beats) << "no bar begins there";
}

TEST(Excerpt, CutsThePedal)
{
    Transcription whole = transcription();
    whole.pedal =
        Pedalling{{Seconds(0), Seconds(2)}, {Seconds(2.5), Seconds(3)}, {Seconds(5), Seconds(9)}};
    EXPECT_EQ(excerpt(whole, kPart).pedal,
              (Pedalling{{Seconds(0.5), Seconds(1)}, {Seconds(3), Seconds(4)}}));
}

TEST(Excerpt, IsCutToTheRecording)
{
    Transcription whole = transcription();
    whole.notes = {{Seconds(0), Seconds(1), Pitch{60}, 1}};
    EXPECT_EQ(excerpt(whole, {Seconds(-5), Seconds(50)}).duration, Seconds(10));
    EXPECT_EQ(excerpt(whole, {Seconds(-5), Seconds(50)}).notes, whole.notes);
    EXPECT_EQ(excerpt(whole, {Seconds(20), Seconds(50)}).duration, Seconds(0));
}

} // namespace
} // namespace rollwright
