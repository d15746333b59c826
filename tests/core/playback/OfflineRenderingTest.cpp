#include "core/playback/OfflineRendering.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/playback/SoundFontForTests.h"
#include "tests/core/playback/Spectrum.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{44100};

TEST(OfflineRendering, HoldsEveryNoteUntilItIsSilent)
{
    const NoteList notes{{Seconds(0.25), Seconds(0.7), Pitch{57}, 90},
                         {Seconds(1.5), Seconds(2.25), Pitch{69}, 90}};
    const auto piano = makePiano(kRate);
    JobControl control;
    const auto stereo = renderNotes(*piano, notes, control).value();
    const auto mono = sideOf(stereo, 0);
    for (const Note& note : notes) {
        EXPECT_TRUE(soundsAt(mono, kRate, note)) << note.pitch.name();
        EXPECT_NEAR(onsetNear(mono, kRate, note).count(), note.onset.count(), 0.01);
    }
    const Seconds length = kRate.duration(static_cast<std::int64_t>(mono.size()));
    EXPECT_GT(length, notes.back().offset);
    EXPECT_LT(length, notes.back().offset + Seconds(10.5));
    const auto tail = std::span(mono).last(4000);
    EXPECT_LT(*std::ranges::max_element(tail), 1e-3F);
}

TEST(OfflineRendering, OfNothingIsAMomentOfSilence)
{
    const auto piano = makePiano(kRate);
    JobControl control;
    const auto stereo = renderNotes(*piano, {}, control).value();
    EXPECT_LT(stereo.size(), 2U * 44100U);
    EXPECT_EQ(*std::ranges::max_element(stereo), 0);
}

TEST(OfflineRendering, StopsWhenAskedTo)
{
    const auto piano = makePiano(kRate);
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), [](const Progress&) {});
    const auto stereo = renderNotes(*piano, {}, control);
    ASSERT_FALSE(stereo);
    EXPECT_EQ(stereo.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
