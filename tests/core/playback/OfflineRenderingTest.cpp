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

TEST(OfflineRendering, OfMoreThanMemoryHoldsIsRefused)
{
    const auto piano = makePiano(kRate);
    JobControl control;
    const auto stereo = renderNotes(*piano, {{Seconds(0), Seconds(1e20), Pitch{60}, 64}}, control);
    ASSERT_FALSE(stereo);
    EXPECT_EQ(stereo.error().code, ErrorCode::OutOfMemory);
}

/// Two seconds of a square wave on both sides, and a note.
class MixRenderingTest : public testing::Test
{
protected:
    MixRenderingTest()
    {
        StereoAudio square{std::vector<std::int16_t>(4 * 44100), kRate};
        for (std::size_t i = 0; i < square.samples.size(); ++i)
            square.samples[i] = i / 100 % 2 == 0 ? 8192 : -8192;
        m_mix.recording = std::make_shared<const StereoAudio>(std::move(square));
        m_mix.notes = std::make_shared<const NoteList>(NoteList{kNote});
        m_mix.soundFont = installedSoundFont();
        m_mix.end = Seconds(2);
    }

    std::vector<float> render()
    {
        int ends = 0;
        JobControl control(std::stop_token(), [&](const Progress& progress) {
            EXPECT_GE(progress.fraction, m_fraction);
            m_fraction = progress.fraction;
            ends += progress.fraction == 1 ? 1 : 0;
        });
        auto stereo = renderMix(m_mix, kRate, control).value();
        EXPECT_EQ(ends, 1) << "however long the last strings sound";
        return stereo;
    }

    static inline const Note kNote{Seconds(0.5), Seconds(1.2), Pitch{60}, 90};
    Mix m_mix;
    double m_fraction = 0;
};

TEST_F(MixRenderingTest, APartIsWhatTheWholeHasThereAndEndsThere)
{
    m_mix.settings.crossfade = 0;
    const auto whole = render();
    m_mix.part = TimeSpan{Seconds(0.5), Seconds(1.25)};
    m_fraction = 0;
    const auto part = render();
    const std::size_t first = 2 * 22050;
    ASSERT_EQ(part.size(), 2U * 33075U);
    for (std::size_t i = 2000; i < part.size() - 2000; ++i) // it is faded in and out
        ASSERT_NEAR(part[i], whole[first + i], 1e-4F) << i;
    EXPECT_EQ(part.front(), 0);
    EXPECT_EQ(part.back(), 0);
    for (std::size_t i = 0; i < 20; ++i) {
        EXPECT_LT(std::abs(part[i]), 0.1F * std::abs(whole[first + i])) << i;
        EXPECT_LT(std::abs(part[part.size() - 1 - i]), 0.1F * std::abs(whole[first + part.size()]));
    }
}

TEST_F(MixRenderingTest, PlaysAtTheSpeedThatIsAskedFor)
{
    m_mix.settings.split = true;
    m_mix.speed = 0.5;
    const auto slow = render();
    EXPECT_GE(slow.size(), 2U * 4U * 44100U) << "twice as long";
    const Note late{2 * kNote.onset, 2 * kNote.offset, kNote.pitch, kNote.velocity};
    const auto notes = sideOf(slow, 1);
    EXPECT_TRUE(soundsAt(notes, kRate, late));
    EXPECT_NEAR(onsetNear(notes, kRate, late).count(), late.onset.count(), 0.01);
    const auto recording = sideOf(slow, 0);
    const auto power = [&](double hertz, double from) {
        return powerAt(recording, kRate, Seconds(from), Seconds(0.5), hertz);
    };
    for (const double from : {0.5, 3.0}) // 441 Hz, as the recording has it
        EXPECT_GT(power(441, from), 100 * power(220.5, from)) << from;
    m_mix.part = TimeSpan{Seconds(0.5), Seconds(1)};
    m_fraction = 0;
    EXPECT_EQ(render().size(), 2U * 44100U);
}

TEST_F(MixRenderingTest, TunesThePiano)
{
    m_mix.recording = nullptr;
    m_mix.tuning = 50;
    const auto mono = sideOf(render(), 0);
    const auto power = [&](double hertz) {
        return powerAt(mono, kRate, Seconds(0.55), Seconds(0.6), hertz);
    };
    EXPECT_GT(power(269.3), 10 * power(261.6));
}

TEST_F(MixRenderingTest, PlaysNotesAsLateAsTheyAreHeard)
{
    m_mix.recording = nullptr;
    const auto begin = [this] {
        m_fraction = 0;
        const auto mono = sideOf(render(), 0);
        return std::ranges::find_if(mono, [](float sample) { return std::abs(sample) > 1e-3F; }) -
               mono.begin();
    };
    const auto prompt = begin();
    m_mix.delay = Seconds(0.02);
    EXPECT_NEAR(static_cast<double>(begin() - prompt), 0.02 * kRate.hertz, 64);
}

TEST_F(MixRenderingTest, HoldsWhatTheMixerLetsThrough)
{
    m_mix.settings.split = true;
    const auto stereo = render();
    EXPECT_EQ(m_fraction, 1);
    const auto left = sideOf(stereo, 0);
    EXPECT_FLOAT_EQ(left[1000], 0.25F) << "the recording as it is";
    EXPECT_FALSE(soundsAt(left, kRate, kNote));
    const auto right = sideOf(stereo, 1);
    EXPECT_TRUE(soundsAt(right, kRate, kNote));
    EXPECT_NEAR(onsetNear(right, kRate, kNote).count(), kNote.onset.count(), 0.01);
}

TEST_F(MixRenderingTest, NeedsNoPianoWhereNotesAreSilent)
{
    m_mix.soundFont = "no such file";
    m_mix.settings[MixChannel::Notes].mute = true;
    m_mix.settings.crossfade = 0;
    const auto stereo = render();
    EXPECT_FLOAT_EQ(stereo[2000], 0.25F);
    EXPECT_GE(stereo.size(), 4U * 44100U);
    m_mix.settings[MixChannel::Notes].mute = false;
    m_mix.settings.crossfade = 0.5;
    JobControl control;
    const auto failed = renderMix(m_mix, kRate, control);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace rollwright
