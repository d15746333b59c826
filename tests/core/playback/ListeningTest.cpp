/// Recording and transcription together, as they are heard.

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/notes/NoteList.h"
#include "core/playback/AudioSource.h"
#include "core/playback/Mixer.h"
#include "core/playback/PlaybackEngine.h"
#include "core/playback/TimeStretcher.h"
#include "tests/core/playback/SoundFontForTests.h"
#include "tests/core/playback/Spectrum.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

NoteList melody()
{
    NoteList notes;
    double onset = 0.3011;
    for (const int pitch : {60, 64, 67, 72}) {
        notes.push_back({Seconds(onset), Seconds(onset + 0.4), Pitch{pitch}, 90});
        onset += 0.9003;
    }
    return notes;
}

/// A click at every onset: what a recording of these notes has at the least.
std::shared_ptr<const StereoAudio> clicks(const NoteList& notes)
{
    StereoAudio audio{std::vector<std::int16_t>(2 * 5 * 48000), kRate};
    for (const Note& note : notes) {
        const auto frame = static_cast<std::size_t>(std::lround(note.onset.count() * kRate.hertz));
        for (std::size_t i = 0; i < 2 * 240; ++i)
            audio.samples.at(2 * frame + i) = i % 4 < 2 ? 16000 : -16000;
    }
    return std::make_shared<const StereoAudio>(std::move(audio));
}

class ListeningTest : public testing::Test
{
protected:
    ListeningTest()
    {
        auto recording = std::make_shared<AudioSource>();
        recording->setAudio(clicks(melody()));
        auto piano = makePiano(kRate);
        piano->setNotes(melody());
        m_mixer->setSource(MixChannel::Recording,
                           std::make_shared<TimeStretcher>(recording, kRate));
        m_mixer->setSource(MixChannel::Notes, piano);
        MixSettings settings;
        settings.split = true;
        m_mixer->setSettings(settings);
        m_engine.setEnd(5 * 48000);
    }

    std::vector<float> listen(std::size_t blocks)
    {
        std::vector<float> heard;
        std::array<float, 2 * 480> block{};
        for (std::size_t i = 0; i < blocks; ++i) {
            m_engine.render(block);
            heard.insert(heard.end(), block.begin(), block.end());
        }
        return heard;
    }

    static NoteList shifted(NoteList notes, Seconds by)
    {
        for (Note& note : notes) {
            note.onset += by;
            note.offset += by;
        }
        return notes;
    }

    /// The recording is on the left, the notes on the right.
    static void expectTogether(const std::vector<float>& heard, const NoteList& notes)
    {
        const auto recording = sideOf(heard, 0);
        const auto piano = sideOf(heard, 1);
        for (const Note& note : notes) {
            const Seconds click = onsetNear(recording, kRate, note);
            const Seconds tone = onsetNear(piano, kRate, note);
            EXPECT_NEAR(click.count(), note.onset.count(), 0.0015) << note.pitch.name();
            EXPECT_NEAR(tone.count(), click.count(), 0.01) << note.pitch.name();
            EXPECT_TRUE(soundsAt(piano, kRate, note)) << note.pitch.name();
        }
    }

    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    PlaybackEngine m_engine{m_mixer, kRate};
};

TEST_F(ListeningTest, RecordingAndNotesSoundTogether)
{
    m_engine.play();
    expectTogether(listen(500), melody());
}

TEST_F(ListeningTest, TheyStayTogetherAfterASeek)
{
    m_engine.play();
    listen(100); // 1 s
    m_engine.seek(48000 * 2 - 4711);
    const auto heard = listen(250);
    const Seconds fade = kRate.duration(PlaybackEngine::kFadeFrames);
    const NoteList all = shifted(melody(), kRate.duration(4711) - Seconds(2) + fade);
    expectTogether(heard, {all.begin() + 2, all.end()});
}

TEST_F(ListeningTest, TheyStayTogetherInALoop)
{
    // From before the second note to before the third, twice.
    const NoteList notes = melody();
    const LoopRegion loop{std::uint32_t(1.1 * 48000), std::uint32_t(2.0 * 48000)};
    m_engine.setLoop(loop);
    m_engine.seek(loop.begin);
    m_engine.play();
    const auto heard = listen(180);
    for (const double round : {0.0, 0.9})
        expectTogether(heard, shifted({notes[1]}, Seconds(round - 1.1)));
}

TEST_F(ListeningTest, TheySoundTogetherAtHalfTheSpeed)
{
    m_engine.setSpeed(0.5);
    m_engine.play();
    const auto heard = listen(900);
    NoteList slow = melody();
    for (Note& note : slow) {
        note.onset *= 2;
        note.offset *= 2;
    }
    const auto piano = sideOf(heard, 1);
    for (const Note& note : slow) {
        EXPECT_NEAR(onsetNear(piano, kRate, note).count(), note.onset.count(), 0.01)
            << note.pitch.name();
        EXPECT_TRUE(soundsAt(piano, kRate, note)) << note.pitch.name();
    }
}

} // namespace
} // namespace rollwright
