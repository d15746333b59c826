#include "core/playback/MidiOutput.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/playback/MidiSystemTest.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr SampleRate kRate{48000};

const MidiTarget kPiano{MidiTarget::Kind::Port, "Piano"};

class MidiOutputTest : public MidiSystemTest
{
protected:
    void start()
    {
        m_output =
            std::make_unique<MidiOutput>(fakeMidiSystem(m_wires), m_clock, kRate, keepStatus());
    }

    bool comes(const MidiMessage& message)
    {
        return becomes([&] { return m_wires->holds(message); });
    }

    /// Plays a note that sounds for long.
    void strike()
    {
        m_output->setNotes(
            std::make_shared<const NoteList>(NoteList{{Seconds(0.1), Seconds(9), Pitch{64}, 90}}));
        m_clock->publish({9600, true, 0, TransportState::kNone, 1},
                         std::chrono::steady_clock::now() + 400ms);
    }

    std::shared_ptr<PlayheadClock> m_clock = std::make_shared<PlayheadClock>(kRate);
    std::unique_ptr<MidiOutput> m_output; ///< last, as it calls back
};

TEST_F(MidiOutputTest, TellsWhatPortsThereAreWhenItIsAsked)
{
    m_wires->setPorts({{"Piano", "Synth"}});
    start();
    m_output->lookForPorts();
    EXPECT_TRUE(becomes([this] { return status().ports.size() == 2; }));
    EXPECT_THAT(status().ports, ElementsAre("Piano", "Synth"));
    EXPECT_FALSE(status().connected);
    EXPECT_TRUE(m_wires->opened().empty());
}

TEST_F(MidiOutputTest, TellsThatThereIsNoMidiSystem)
{
    m_wires->setPorts(std::nullopt);
    start();
    m_output->setTarget(m_ownPort);
    EXPECT_TRUE(becomes([this] { return !status().hasSystem; }));
    EXPECT_FALSE(status().connected);
}

TEST_F(MidiOutputTest, SendsNotesToThePortThatWasChosen)
{
    m_wires->setPorts({{"Synth", "Piano"}});
    start();
    m_output->setTarget(kPiano);
    ASSERT_TRUE(connected());
    EXPECT_THAT(m_wires->opened(), ElementsAre("Piano"));
    strike();
    EXPECT_TRUE(comes({0x90, 64, 90}));
}

TEST_F(MidiOutputTest, NotesGivenBeforeThePortAreSentToo)
{
    start();
    strike();
    m_output->setTarget(m_ownPort);
    EXPECT_TRUE(connected());
    EXPECT_THAT(m_wires->opened(), ElementsAre("(own)"));
    m_clock->publish({0, false, 0, TransportState::kNone, 2}, std::chrono::steady_clock::now());
    m_clock->publish({9600, true, 0, TransportState::kNone, 3},
                     std::chrono::steady_clock::now() + 400ms);
    EXPECT_TRUE(comes({0x90, 64, 90}));
}

TEST_F(MidiOutputTest, SendsNotesAsMuchLaterAsTheyAreDelayed)
{
    start();
    m_output->setNotes(
        std::make_shared<const NoteList>(NoteList{{Seconds(0.1), Seconds(9), Pitch{64}, 90}}),
        {{Seconds(0.1), Seconds(9)}}, Seconds(5));
    m_output->setTarget(m_ownPort);
    ASSERT_TRUE(connected());
    m_clock->publish({9600, true, 0, TransportState::kNone, 1}, std::chrono::steady_clock::now());
    std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(m_wires->holds({0x90, 64, 90}));
    EXPECT_FALSE(m_wires->holds({0xB0, 64, 127}));
    const auto there = static_cast<std::int64_t>(5.12 * kRate.hertz);
    m_clock->publish({there, true, there, TransportState::kNone, 2},
                     std::chrono::steady_clock::now());
    EXPECT_TRUE(comes({0x90, 64, 90}));
    EXPECT_TRUE(m_wires->holds({0xB0, 64, 127}));
}

TEST_F(MidiOutputTest, TakesAPortThatComesBackAgain)
{
    m_wires->setPorts({{"Piano"}});
    start();
    m_output->setTarget(kPiano);
    ASSERT_TRUE(connected());
    m_wires->setPorts({std::vector<std::string>()});
    EXPECT_TRUE(becomes([this] { return !status().connected; }));
    EXPECT_TRUE(status().hasSystem);
    EXPECT_EQ(status().target, kPiano);
    m_wires->setPorts({{"Piano"}});
    EXPECT_TRUE(connected());
}

TEST_F(MidiOutputTest, PanicLetsGoWithoutStopping)
{
    start();
    m_output->setTarget(m_ownPort);
    ASSERT_TRUE(connected());
    strike();
    ASSERT_TRUE(comes({0x90, 64, 90}));
    m_output->panic();
    EXPECT_TRUE(comes({0xB0, 121, 0}));
    EXPECT_TRUE(m_wires->holds({0x80, 64, 0}));
}

TEST_F(MidiOutputTest, LetsGoWhenAnotherPortIsChosenAndAtTheEnd)
{
    m_wires->setPorts({{"Piano"}});
    start();
    m_output->setTarget(m_ownPort);
    ASSERT_TRUE(connected());
    strike();
    ASSERT_TRUE(comes({0x90, 64, 90}));
    m_output->setTarget(kPiano);
    EXPECT_TRUE(comes({0x80, 64, 0}));
    EXPECT_TRUE(becomes([this] { return status().connected && status().target == kPiano; }));
    m_wires->clear();
    m_output.reset();
    EXPECT_TRUE(m_wires->holds({0xB0, 123, 0}));
}

TEST_F(MidiOutputTest, DoesNotWaitForASystemThatHangs)
{
    const auto hangs = std::make_shared<std::atomic<bool>>(true);
    const auto asked = std::make_shared<std::atomic<bool>>(false);
    MidiSystem system = fakeMidiSystem(m_wires);
    system.portNames = [hangs, asked]() -> std::optional<std::vector<std::string>> {
        *asked = true;
        while (*hangs)
            std::this_thread::sleep_for(1ms);
        return std::nullopt;
    };
    std::atomic<int> calls = 0;
    {
        MidiOutput output(system, m_clock, kRate, [&](const MidiStatus&) { ++calls; });
        output.setTarget(m_ownPort);
        EXPECT_TRUE(becomes([&] { return asked->load(); }));
    }
    EXPECT_TRUE(*hangs) << "closing waited for the system";
    *hangs = false;
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(calls, 0) << "called back after its end";
}

} // namespace
} // namespace rollwright
