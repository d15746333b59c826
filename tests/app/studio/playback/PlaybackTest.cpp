#include "app/studio/playback/Playback.h"

#include <atomic>
#include <cmath>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/playback/SoundFonts.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/Meter.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/core/playback/SoundFontForTests.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

std::unique_ptr<AudioSink> noDevice(SampleRate)
{
    return nullptr;
}

MidiSystem noMidi()
{
    return fakeMidiSystem(std::make_shared<FakeMidiWires>());
}

class PlaybackTest : public testing::Test
{
protected:
    PlaybackTest() { writeSine(m_folder / "a.wav", 4); }

    static bool moves(Playback& playback)
    {
        const Seconds before = playback.position();
        return processEventsUntil([&] { return playback.position() > before + Seconds(0.05); });
    }

    TemporaryFolder m_folder;
};

TEST_F(PlaybackTest, RunsWithoutADevice)
{
    Playback playback({noDevice, noMidi()}, std::nullopt);
    playback.setRecording(m_folder / "a.wav");
    EXPECT_TRUE(processEventsUntil([&] {
        return playback.outputState() == OutputState::NoDevice && playback.end() == Seconds(4);
    }));
    EXPECT_EQ(playback.position(), Seconds(0));
    playback.play();
    EXPECT_TRUE(moves(playback));
    playback.pause();
    EXPECT_FALSE(playback.playing());
}

TEST_F(PlaybackTest, AClosedRecordingDoesNotStayInMemory)
{
    Playback playback({noDevice, noMidi()}, std::nullopt);
    playback.setRecording(m_folder / "a.wav");
    EXPECT_TRUE(processEventsUntil(
        [&] { return playback.outputState() == OutputState::NoDevice && !playback.reading(); }));
    const std::weak_ptr<const StereoAudio> recording = playback.mix().recording;
    EXPECT_FALSE(recording.expired());
    playback.play();
    EXPECT_TRUE(moves(playback));
    playback.setRecording({});
    EXPECT_TRUE(processEventsUntil([&] { return recording.expired(); }));
}

TEST_F(PlaybackTest, MakesNotesAsLoudAsTheRecording)
{
    Playback playback({noDevice, noMidi()}, std::nullopt);
    MixSettings settings;
    settings.split = true;
    playback.setMix(settings);
    EXPECT_EQ(playback.mix().settings.notesGain, 1);
    playback.setRecording(m_folder / "a.wav"); // -11 LUFS
    ASSERT_TRUE(processEventsUntil([&] { return playback.end() == Seconds(4); }));
    EXPECT_EQ(playback.mix().settings.notesGain, 6);
    settings.split = false;
    playback.setMix(settings);
    EXPECT_EQ(playback.mix().settings.notesGain, 6);
    playback.setRecording({});
    EXPECT_EQ(playback.mix().settings.notesGain, 1);
}

TEST_F(PlaybackTest, KnowsWhyARecordingIsSilent)
{
    Playback playback({noDevice, noMidi()}, std::nullopt);
    playback.setRecording(m_folder / "no such file.wav");
    ASSERT_TRUE(processEventsUntil([&] { return !playback.reading(); }));
    ASSERT_TRUE(playback.trouble());
    EXPECT_EQ(playback.trouble()->code, ErrorCode::FileNotFound);
    playback.setRecording(m_folder / "a.wav");
    EXPECT_FALSE(playback.trouble());
}

TEST_F(PlaybackTest, RunsWhileTheSoundServerHangs)
{
    const auto hangs = std::make_shared<std::atomic<bool>>(true);
    const auto hang = [hangs](SampleRate) -> std::unique_ptr<AudioSink> {
        while (*hangs)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return nullptr;
    };
    {
        Playback playback({hang, noMidi()}, std::nullopt);
        playback.setRecording(m_folder / "a.wav");
        playback.setEnd(Seconds(4));
        playback.play();
        EXPECT_TRUE(moves(playback));
    }
    EXPECT_TRUE(*hangs) << "closing waited for the server";
    *hangs = false;
}

TEST_F(PlaybackTest, IsHeardOnADevice)
{
    const auto level = std::make_shared<std::atomic<float>>(0.F);
    Playback playback({meter(level), noMidi()}, std::nullopt);
    playback.setRecording(m_folder / "a.wav");
    EXPECT_TRUE(processEventsUntil([&] { return playback.end() == Seconds(4); }));
    playback.play();
    // The state comes through the event loop, perhaps after the first sound.
    EXPECT_TRUE(processEventsUntil(
        [&] { return *level > 0.1F && playback.outputState() == OutputState::Playing; }));
    playback.pause();
    EXPECT_TRUE(processEventsUntil([&] { return *level == 0.F; }));
}

TEST_F(PlaybackTest, PlaysNotesOfWhichThereIsNoRecording)
{
    const auto level = std::make_shared<std::atomic<float>>(0.F);
    Playback playback({meter(level), noMidi()}, findSoundFont(soundFontFolders()));
    playback.setRecording(m_folder / "no such file.wav");
    playback.setNotes(
        std::make_shared<const NoteList>(NoteList{{Seconds(0.1), Seconds(30), Pitch{60}, 110}}));
    playback.setEnd(Seconds(31));
    playback.setLoop(Seconds(0), Seconds(0.4)); // until the piano is read
    playback.play();
    EXPECT_TRUE(processEventsUntil([&] { return *level > 0.01F; }));
}

TEST_F(PlaybackTest, SendsItsNotesToTheMidiPort)
{
    const auto wires = std::make_shared<FakeMidiWires>();
    Playback playback({noDevice, fakeMidiSystem(wires)}, std::nullopt);
    playback.setRecording(m_folder / "a.wav");
    playback.setNotes(
        std::make_shared<const NoteList>(NoteList{{Seconds(0.1), Seconds(3), Pitch{60}, 110}}));
    playback.setEnd(Seconds(4));
    playback.setMidiTarget({MidiTarget::Kind::OwnPort, {}});
    EXPECT_TRUE(processEventsUntil([&] { return playback.midiStatus().connected; }));
    playback.play();
    EXPECT_TRUE(processEventsUntil([&] { return wires->holds({0x90, 60, 110}); }));
    playback.pause();
    EXPECT_TRUE(processEventsUntil([&] { return wires->holds({0x80, 60, 0}); }));
}

TEST_F(PlaybackTest, SaysThatItHasNoPiano)
{
    Playback playback({noDevice, noMidi()}, m_folder.write("broken.sf2", "no SoundFont"));
    EXPECT_TRUE(playback.canPlayNotes());
    playback.setRecording(m_folder / "a.wav");
    EXPECT_TRUE(processEventsUntil([&] { return !playback.canPlayNotes(); }));
}

TEST_F(PlaybackTest, BeginsAnotherRecordingAtRest)
{
    writeSine(m_folder / "b.wav", 2);
    Playback playback({noDevice, noMidi()}, std::nullopt);
    playback.setRecording(m_folder / "a.wav");
    EXPECT_TRUE(processEventsUntil([&] { return playback.end() == Seconds(4); }));
    playback.play();
    EXPECT_TRUE(moves(playback));
    playback.setRecording(m_folder / "b.wav");
    EXPECT_TRUE(processEventsUntil(
        [&] { return playback.end() == Seconds(2) && playback.position() == Seconds(0); }));
    EXPECT_FALSE(playback.playing());
}

/// The first reading of the file hangs, as in a slow network, until it is no longer wanted.
TEST_F(PlaybackTest, AnOldReadingOfTheSameFileIsNotTakenForThePresentOne)
{
    const std::filesystem::path file = m_folder / "b.wav";
    ASSERT_EQ(mkfifo(file.c_str(), 0600), 0);
    Playback playback({noDevice, noMidi()}, std::nullopt);
    playback.setRecording(file);
    int pipe = -1; // opens as soon as somebody reads
    ASSERT_TRUE(processEventsUntil([&] {
        pipe = open(file.c_str(), O_WRONLY | O_NONBLOCK);
        return pipe >= 0;
    }));
    playback.setRecording({});
    std::filesystem::rename(m_folder / "a.wav", file);
    playback.setRecording(file);
    close(pipe);
    ASSERT_TRUE(processEventsUntil([&] { return !playback.reading(); }));
    EXPECT_EQ(playback.end(), Seconds(4));
}

TEST_F(PlaybackTest, AMidiKeyboardPlaysThePianoAlsoWithoutARecording)
{
    const auto level = std::make_shared<std::atomic<float>>(0.F);
    const auto wires = std::make_shared<FakeMidiWires>();
    Playback playback({meter(level), noMidi(), fakeMidiInputs(wires)}, installedSoundFont());
    playback.setMidiSource({MidiTarget::Kind::OwnPort, {}});
    ASSERT_TRUE(processEventsUntil([&] { return playback.midiSourceStatus().connected; }));
    EXPECT_TRUE(playback.piano().awaited()) << "no device may sleep";
    EXPECT_TRUE(processEventsUntil([&] {
        wires->play({0x90, 60, 100}); // until the piano is read
        return *level > 0.01F;
    }));
    EXPECT_TRUE(playback.heldKeys().test(60));
    wires->play({0x80, 60, 0});
    EXPECT_TRUE(processEventsUntil([&] { return *level == 0.F; }));
}

} // namespace
} // namespace rollwright
