#include "core/playback/PianoSynth.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "core/notes/NoteList.h"
#include "tests/core/playback/SoundFontForTests.h"
#include "tests/core/playback/Spectrum.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

/// Far enough apart for each to begin in silence, and off the grid of the synthesizer.
NoteList scale()
{
    NoteList notes;
    double onset = 0.2003;
    for (const int pitch : {48, 55, 60, 64, 69, 76, 84}) {
        notes.push_back({Seconds(onset), Seconds(onset + 0.4), Pitch{pitch}, 90});
        onset += 1.0007;
    }
    return notes;
}

std::vector<float> rendered(PianoSynth& piano, PlaybackPlace first, std::size_t frames,
                            std::size_t block)
{
    std::vector<float> out(2 * frames);
    for (std::size_t i = 0; i < frames; i += block) {
        const std::size_t count = std::min(block, frames - i);
        piano.render(std::span(out).subspan(2 * i, 2 * count), first.after(i));
    }
    return out;
}

/// An installed SoundFont whose programs up to `last` have moved far up.
std::string fontWithoutPrograms(int last)
{
    std::ifstream in(installedSoundFont(), std::ios::binary);
    std::string font(std::istreambuf_iterator<char>(in), {});
    constexpr std::size_t kHeader = 38; // bytes, of which 20 are the name
    constexpr char kElsewhere = 100;
    const std::size_t begin = font.rfind("phdr") + 8;
    for (std::size_t at = begin; font.compare(at, 3, "EOP") != 0; at += kHeader) {
        if (font.at(at + 20) <= last)
            font.at(at + 20) = kElsewhere;
    }
    return font;
}

TEST(PianoSynth, NeedsAPianoInTheSoundFont)
{
    const TemporaryFolder folder;
    const auto brightAlone = folder.write("bright.sf2", fontWithoutPrograms(0));
    auto bright = PianoSynth::create(brightAlone, kRate);
    ASSERT_TRUE(bright);
    (*bright)->setNotes(scale());
    EXPECT_GT(std::ranges::max(rendered(**bright, {0}, 48000, 480)), 0.01F);

    const auto none = folder.write("none.sf2", fontWithoutPrograms(1));
    const auto silent = PianoSynth::create(none, kRate);
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().code, ErrorCode::UnsupportedSoundFont);
}

/// The greatest value of 1000 samples.
float levelAt(const std::vector<float>& mono, std::size_t first)
{
    return *std::ranges::max_element(std::span(mono).subspan(first, 1000));
}

class PianoSynthTest : public testing::Test
{
protected:
    std::shared_ptr<PianoSynth> m_piano = makePiano(kRate);
};

TEST_F(PianoSynthTest, PlaysTheRightKeysAtTheRightTimes)
{
    m_piano->setNotes(scale());
    const auto mono = sideOf(rendered(*m_piano, {0}, 8 * 48000, 480), 0);
    for (const Note& note : scale()) {
        EXPECT_TRUE(soundsAt(mono, kRate, note)) << note.pitch.name();
        EXPECT_NEAR(onsetNear(mono, kRate, note).count(), note.onset.count(), 0.01)
            << note.pitch.name();
    }
}

TEST_F(PianoSynthTest, MovesItsKeysSoonerOrLaterAtAnotherSpeed)
{
    for (const double speed : {0.25, 0.5, 1.6, 2.0}) {
        m_piano->setNotes(scale());
        const auto frames = static_cast<std::size_t>(8 * 48000 / speed);
        const auto mono = sideOf(rendered(*m_piano, {0, speed}, frames, 480), 0);
        for (Note note : scale()) {
            note.onset /= speed;
            EXPECT_TRUE(soundsAt(mono, kRate, note)) << note.pitch.name() << speed;
            EXPECT_NEAR(onsetNear(mono, kRate, note).count(), note.onset.count(), 0.01)
                << note.pitch.name() << speed;
        }
    }
}

TEST_F(PianoSynthTest, PlaysAsLateAsItIsAsked)
{
    m_piano->setNotes(scale());
    const auto prompt = sideOf(rendered(*m_piano, {0}, 2 * 48000, 480), 0);
    constexpr int kLater = 20 * 64; // FluidSynth's blocks: 27 ms
    m_piano->setNotes(scale(), kRate.duration(kLater));
    const auto late = sideOf(rendered(*m_piano, {0}, 2 * 48000, 480), 0);
    const auto first = static_cast<std::size_t>(scale().front().onset.count() * 48000);
    for (std::size_t i = first; i < first + 9600; ++i)
        ASSERT_NEAR(late[i + kLater], prompt[i], 1e-3) << i;
}

TEST_F(PianoSynthTest, IsTunedToTheRecording)
{
    m_piano->setNotes(NoteList{{Seconds(0.1), Seconds(2), Pitch{69}, 90}});
    for (const double cents : {40.0, -40.0, 0.0}) {
        m_piano->setTuning(cents);
        const auto mono = sideOf(rendered(*m_piano, {0}, 2 * 48000, 480), 0);
        const auto power = [&](double at) {
            return powerAt(mono, kRate, Seconds(0.3), Seconds(1.5), 440 * std::exp2(at / 1200));
        };
        for (const double other : {40.0, -40.0, 0.0}) {
            if (other != cents) {
                EXPECT_GT(power(cents), 10 * power(other)) << cents << ", " << other;
            }
        }
    }
}

TEST_F(PianoSynthTest, IsSilentBetweenTheNotes)
{
    m_piano->setNotes(scale());
    const auto out = rendered(*m_piano, {0}, 48000, 480);
    EXPECT_EQ(*std::max_element(out.begin(), out.begin() + 2L * 48 * 195), 0);
}

TEST_F(PianoSynthTest, SoundsTheSameHoweverTheBlocksAreCut)
{
    m_piano->setNotes(scale());
    const auto whole = rendered(*m_piano, {0}, 96000, 96000);
    const auto other = makePiano(kRate);
    other->setNotes(scale());
    EXPECT_EQ(whole, rendered(*other, {0}, 96000, 77));
}

TEST_F(PianoSynthTest, StrikesLouderWithGreaterVelocity)
{
    const auto peakOf = [&](int velocity) {
        m_piano->setNotes(NoteList{{Seconds(0.1), Seconds(0.4), Pitch{60}, velocity}});
        const auto out = rendered(*m_piano, {0}, 24000, 480);
        return *std::ranges::max_element(out);
    };
    EXPECT_GT(peakOf(110), 1.5F * peakOf(50));
    EXPECT_LT(peakOf(127), 1);
}

TEST_F(PianoSynthTest, ForgetsOnAJumpWhatSounded)
{
    m_piano->setNotes(NoteList{{Seconds(0.1), Seconds(5), Pitch{48}, 100},
                               {Seconds(3.0), Seconds(3.5), Pitch{60}, 100}});
    rendered(*m_piano, {0}, 24000, 480);
    const auto out = rendered(*m_piano, {2 * 48000 + 17}, 48000 / 2, 480);
    // The last cell before the jump may be heard for a cell.
    EXPECT_EQ(*std::max_element(out.begin() + 2 * 128, out.end()), 0);
    const auto later = sideOf(rendered(*m_piano, {3 * 48000}, 24000, 480), 0);
    EXPECT_TRUE(soundsAt(later, kRate, {Seconds(0), Seconds(0.5), Pitch{60}, 100}));
}

TEST_F(PianoSynthTest, TakesNewNotesWhileItPlays)
{
    m_piano->setNotes(scale());
    rendered(*m_piano, {0}, 48000, 480);
    m_piano->setNotes(NoteList{{Seconds(1.2), Seconds(1.8), Pitch{72}, 100}});
    const auto mono = sideOf(rendered(*m_piano, {48000}, 48000, 480), 0);
    EXPECT_TRUE(soundsAt(mono, kRate, {Seconds(0.2), Seconds(0.8), Pitch{72}, 100}));
}

TEST_F(PianoSynthTest, HoldsOnToWhatNewNotesHoldToo)
{
    const Note chord{Seconds(0.1), Seconds(5), Pitch{48}, 100};
    const Note later{Seconds(3), Seconds(3.5), Pitch{60}, 100};
    m_piano->setNotes(NoteList{chord});
    rendered(*m_piano, {0}, 48000, 480);
    const auto other = makePiano(kRate);
    other->setNotes(NoteList{chord});
    rendered(*other, {0}, 48000, 480);

    m_piano->setNotes(NoteList{{Seconds(0.05), Seconds(4), Pitch{48}, 80}, later});
    EXPECT_EQ(rendered(*m_piano, {48000}, 48000, 480), rendered(*other, {48000}, 48000, 480));
    m_piano->setNotes(NoteList{later});
    const auto rest = sideOf(rendered(*m_piano, {2 * 48000}, 44000, 480), 0);
    const auto held = sideOf(rendered(*other, {2 * 48000}, 44000, 480), 0);
    EXPECT_LT(levelAt(rest, 40000), 0.05 * levelAt(held, 40000)) << "nobody holds it";
}

TEST_F(PianoSynthTest, StrikesWhatBeganAMomentBeforeAJump)
{
    m_piano->setNotes(NoteList{{Seconds(0.97), Seconds(2), Pitch{60}, 100},
                               {Seconds(0.94), Seconds(2), Pitch{66}, 100},
                               {Seconds(0.97), Seconds(0.99), Pitch{63}, 100}});
    for (int round = 0; round < 2; ++round) {
        const auto mono = sideOf(rendered(*m_piano, {48000}, 24000, 480), 0);
        const auto power = [&](double hertz) {
            return powerAt(mono, kRate, Seconds(0.05), Seconds(0.3), hertz);
        };
        EXPECT_GT(power(Pitch{60}.hertz()), 1e-3) << round;
        EXPECT_LT(power(Pitch{66}.hertz()), 0.01 * power(Pitch{60}.hertz())) << "too long ago";
        EXPECT_LT(power(Pitch{63}.hertz()), 0.01 * power(Pitch{60}.hertz())) << "let go before";
    }
}

TEST_F(PianoSynthTest, IsSilentWithoutNotes)
{
    const auto out = rendered(*m_piano, {0}, 4800, 480);
    EXPECT_EQ(*std::ranges::max_element(out), 0);
}

TEST(PianoSynth, SaysThatAFileIsNoSoundFont)
{
    const TemporaryFolder folder;
    const auto file = folder.write("text.sf2", "no SoundFont");
    const auto piano = PianoSynth::create(file, kRate);
    ASSERT_FALSE(piano);
    EXPECT_EQ(piano.error().code, ErrorCode::UnsupportedSoundFont);
    EXPECT_EQ(piano.error().subject, file.string());
    EXPECT_EQ(PianoSynth::create(folder / "none.sf2", kRate).error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace rollwright
