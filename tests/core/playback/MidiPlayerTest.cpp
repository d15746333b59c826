#include "core/playback/MidiPlayer.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/Becomes.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr SampleRate kRate{48000};
constexpr auto kLead = 200ms;

class MidiPlayerTest : public testing::Test
{
protected:
    /// The clock of a transport that stands at `seconds`, playing or not.
    void transportAt(double seconds, bool moving, double runBegin = 0)
    {
        const auto frame = static_cast<std::int64_t>(seconds * kRate.hertz);
        const auto begin = static_cast<std::int64_t>(runBegin * kRate.hertz);
        m_clock->publish({frame, moving, begin, TransportState::kNone, ++m_run},
                         std::chrono::steady_clock::now());
    }

    /// Plays from `begin` to `end`, as fast as sound, after a while in which a busy computer finds
    /// time to look at the clock.
    void playOver(double begin, double end)
    {
        const auto length = std::chrono::duration_cast<std::chrono::steady_clock::duration>(
            Seconds(end - begin) + kLead);
        m_clock->publish({static_cast<std::int64_t>(end * kRate.hertz), true,
                          static_cast<std::int64_t>(begin * kRate.hertz), TransportState::kNone,
                          ++m_run},
                         std::chrono::steady_clock::now() + length);
    }

    bool comes(const MidiMessage& message)
    {
        return becomes([&] { return m_wires->holds(message); });
    }

    void start()
    {
        m_player.emplace(m_clock, kRate, std::make_unique<FakeMidiPort>(m_wires));
        m_player->setNotes(std::vector<Note>{{Seconds(0.05), Seconds(0.15), Pitch{60}, 80},
                                             {Seconds(0.2), Seconds(9), Pitch{64}, 90}});
    }

    std::shared_ptr<PlayheadClock> m_clock = std::make_shared<PlayheadClock>(kRate);
    std::shared_ptr<FakeMidiWires> m_wires = std::make_shared<FakeMidiWires>();
    std::uint32_t m_run = 0;
    std::optional<MidiPlayer> m_player;
};

const MidiMessage kAllNotesOff{0xB0, 123, 0};

TEST_F(MidiPlayerTest, SendsNothingAtRest)
{
    start();
    std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(m_wires->messages().empty());
}

/// How often threads of this program fall asleep in 50 ms, in which this one does once.
long sleeps()
{
    const auto count = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_nvcsw;
    };
    const long before = count();
    std::this_thread::sleep_for(50ms);
    return count() - before;
}

TEST_F(MidiPlayerTest, SleepsAtRestUntilItPlays)
{
    start();
    EXPECT_TRUE(becomes([] { return sleeps() <= 1; }));
    playOver(0, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    transportAt(0.4, false);
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    EXPECT_TRUE(becomes([] { return sleeps() <= 1; }));
    m_player->panic();
    EXPECT_TRUE(
        becomes([this] { return std::ranges::count(m_wires->messages(), kAllNotesOff) == 2; }));
}

TEST_F(MidiPlayerTest, PlaysWhatIsHeardAndLetsEverythingGoWhenPlayingStops)
{
    start();
    playOver(0, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    transportAt(0.4, false);
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    EXPECT_THAT(m_wires->messages(),
                ElementsAre(MidiMessage{0x90, 60, 80}, MidiMessage{0x80, 60, 0},
                            MidiMessage{0x90, 64, 90}, MidiMessage{0x80, 64, 0}, kAllNotesOff,
                            MidiMessage{0xB0, 64, 0}, MidiMessage{0xB0, 121, 0}));
}

TEST_F(MidiPlayerTest, LetsEverythingGoOnAJumpInEitherDirection)
{
    start();
    playOver(0, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    transportAt(5, true, 5);
    EXPECT_TRUE(comes({0x80, 64, 0}));
    EXPECT_TRUE(comes(kAllNotesOff));
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    m_wires->clear();
    playOver(0, 0.1);
    EXPECT_TRUE(comes({0x90, 60, 80}));
}

TEST_F(MidiPlayerTest, StrikesNothingThatAShortJumpLeavesOut)
{
    start();
    m_player->setNotes(std::vector<Note>{{Seconds(0.01), Seconds(9), Pitch{50}, 70},
                                         {Seconds(0.1), Seconds(0.15), Pitch{60}, 80},
                                         {Seconds(0.2), Seconds(9), Pitch{64}, 90}});
    playOver(0, 0.04);
    EXPECT_TRUE(comes({0x90, 50, 70}));
    transportAt(0.18, true, 0.18);
    EXPECT_TRUE(comes({0x80, 50, 0}));
    playOver(0.19, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    EXPECT_FALSE(m_wires->holds({0x90, 60, 80}));
}

TEST_F(MidiPlayerTest, PlaysARunFromItsBeginningWhereItIsSeenLate)
{
    start();
    playOver(0.18, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    m_wires->clear();
    transportAt(0.1, true, 0.04); // back in a loop
    EXPECT_TRUE(comes({0x90, 60, 80}));
    m_wires->clear();
    transportAt(1.3, true, 0.1);
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(m_wires->holds({0x90, 64, 90})) << "more than a second ago";
}

TEST_F(MidiPlayerTest, NewNotesLeaveAloneWhatTheyHoldToo)
{
    const Pedalling pedalling{{Seconds(0.05), Seconds(8)}};
    const Note held{Seconds(0.1), Seconds(9), Pitch{50}, 70};
    const Note gone{Seconds(0.15), Seconds(9), Pitch{64}, 90};
    const Note next{Seconds(0.4), Seconds(9), Pitch{67}, 60};
    start();
    m_player->setNotes(std::vector<Note>{held, gone}, pedalling);
    playOver(0, 0.3);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    m_wires->clear();
    m_player->setNotes(std::vector<Note>{held, next}, pedalling);
    EXPECT_TRUE(comes({0x80, 64, 0}));
    EXPECT_THAT(m_wires->messages(), ElementsAre(MidiMessage{0x80, 64, 0}));
    m_clock->publish({std::int64_t(0.5 * kRate.hertz), true, 0, TransportState::kNone, m_run},
                     std::chrono::steady_clock::now());
    EXPECT_TRUE(comes({0x90, 67, 60}));
    EXPECT_EQ(m_wires->messages().size(), 2U);
}

TEST_F(MidiPlayerTest, StrikesWhatBeganAMomentBeforeAJump)
{
    start();
    m_player->setNotes(std::vector<Note>{{Seconds(0.91), Seconds(9), Pitch{50}, 70},
                                         {Seconds(0.97), Seconds(9), Pitch{60}, 80},
                                         {Seconds(0.97), Seconds(0.98), Pitch{72}, 80}});
    transportAt(1, true, 1);
    EXPECT_TRUE(comes({0x90, 60, 80}));
    EXPECT_THAT(m_wires->messages(), ElementsAre(MidiMessage{0x90, 60, 80}));
}

TEST_F(MidiPlayerTest, MovesThePedalAndKnowsWhatItIsAfterAJump)
{
    const MidiMessage down{0xB0, 64, 127};
    const MidiMessage up{0xB0, 64, 0};
    start();
    m_player->setNotes(std::vector<Note>{{Seconds(0.2), Seconds(9), Pitch{64}, 90}},
                       {{Seconds(0.1), Seconds(0.15)}, {Seconds(0.3), Seconds(6)}});
    playOver(0, 0.25);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    EXPECT_THAT(m_wires->messages(), ElementsAre(down, up, MidiMessage{0x90, 64, 90}));
    m_wires->clear();
    transportAt(5, true, 5);
    EXPECT_TRUE(comes(down));
    m_wires->clear();
    transportAt(5, false, 5);
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    transportAt(5, true, 5);
    EXPECT_TRUE(comes(down)) << "after a pause, too";
    m_wires->clear();
    transportAt(7, true, 7);
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(m_wires->holds(down));
}

TEST_F(MidiPlayerTest, AClockThatIsSetBackALittleStopsNothing)
{
    start();
    playOver(0, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    m_wires->clear();
    m_clock->publish({std::int64_t(0.22 * kRate.hertz), true, 0, TransportState::kNone, m_run},
                     std::chrono::steady_clock::now());
    std::this_thread::sleep_for(20ms);
    EXPECT_TRUE(m_wires->messages().empty());
}

TEST_F(MidiPlayerTest, PanicAtRestIsSentToo)
{
    start();
    m_player->panic();
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    EXPECT_TRUE(m_wires->holds(kAllNotesOff));
}

TEST_F(MidiPlayerTest, LeavesNothingSoundingAtItsEnd)
{
    start();
    playOver(0, 0.4);
    EXPECT_TRUE(comes({0x90, 64, 90}));
    m_player.reset();
    EXPECT_TRUE(m_wires->holds({0x80, 64, 0}));
    EXPECT_TRUE(m_wires->holds(kAllNotesOff));
}

TEST(MidiPort, NamesDoNotChangeWithTheNumbersOfTheDay)
{
    EXPECT_EQ(withoutPortNumbers("FLUID Synth (1):Synth input port 128:0"),
              "FLUID Synth (1):Synth input port");
    EXPECT_EQ(withoutPortNumbers("Piano 2"), "Piano 2");
    EXPECT_EQ(withoutPortNumbers("Piano"), "Piano");
}

TEST(MidiPort, AComputerWithoutMidiHasNoPorts)
{
    if (std::filesystem::exists("/dev/snd/seq"))
        GTEST_SKIP() << "this computer has a MIDI system";
    const MidiSystem system = rtMidiSystem();
    EXPECT_FALSE(system.portNames().has_value());
    EXPECT_EQ(system.open("Piano"), nullptr);
    EXPECT_EQ(system.openVirtual(), nullptr);
}

} // namespace
} // namespace rollwright
