#include "core/playback/MidiInput.h"

#include <array>

#include <gmock/gmock.h>

#include "tests/core/playback/MidiSystemTest.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

const MidiTarget kKeyboard{MidiTarget::Kind::Port, "Keyboard"};

class MidiInputTest : public MidiSystemTest
{
protected:
    void start(MidiInputSystem system)
    {
        m_input = std::make_unique<MidiInput>(std::move(system), std::make_shared<LivePiano>(),
                                              keepStatus());
    }

    std::unique_ptr<MidiInput> m_input; ///< last, as it calls back
};

TEST_F(MidiInputTest, ListensToThePortThatWasChosen)
{
    m_wires->setPorts({{"Pads", "Keyboard"}});
    start(fakeMidiInputs(m_wires));
    EXPECT_FALSE(m_wires->play({0x90, 60, 90}));
    m_input->setSource(kKeyboard);
    ASSERT_TRUE(connected());
    EXPECT_THAT(m_wires->opened(), testing::ElementsAre("Keyboard"));
    EXPECT_TRUE(m_wires->play({0x90, 60, 90}));
    EXPECT_TRUE(m_input->held().test(60));
}

TEST_F(MidiInputTest, LetsTheKeysOfAKeyboardGoThatIsPulledOutAndTakesItAgain)
{
    m_wires->setPorts({{"Keyboard"}});
    start(fakeMidiInputs(m_wires));
    m_input->setSource(kKeyboard);
    ASSERT_TRUE(connected());
    m_wires->play({0x90, 60, 90});
    m_wires->setPorts({std::vector<std::string>()});
    EXPECT_TRUE(becomes([this] { return !status().connected; }));
    EXPECT_TRUE(m_input->held().none());
    m_wires->setPorts({{"Keyboard"}});
    ASSERT_TRUE(connected());
    m_wires->play({0x90, 62, 90});
    EXPECT_TRUE(m_input->held().test(62));
}

TEST_F(MidiInputTest, ListensAnewToAKeyboardThatWasPulledOutForLessThanALook)
{
    m_wires->setPorts({{"Keyboard 20:0"}});
    start(fakeMidiInputs(m_wires));
    m_input->setSource(kKeyboard);
    ASSERT_TRUE(connected());
    EXPECT_THAT(status().ports, testing::ElementsAre("Keyboard"));
    m_wires->play({0x90, 60, 90});
    m_wires->setPorts({{"Keyboard 24:0"}});
    EXPECT_TRUE(becomes([this] { return m_wires->opened().size() == 2; }));
    EXPECT_THAT(m_wires->opened(), testing::ElementsAre("Keyboard 20:0", "Keyboard 24:0"));
    EXPECT_TRUE(becomes([this] { return m_wires->play({0x90, 62, 90}); }));
    EXPECT_FALSE(m_input->held().test(60)) << "of the connection before";
}

TEST_F(MidiInputTest, TellsTwoKeyboardsOfOneKindApart)
{
    m_wires->setPorts({{"Keyboard 20:0", "Pads 24:0", "Keyboard 28:0"}});
    start(fakeMidiInputs(m_wires));
    m_input->setSource({MidiTarget::Kind::Port, "Keyboard (2)"});
    ASSERT_TRUE(connected());
    EXPECT_THAT(status().ports, testing::ElementsAre("Keyboard", "Pads", "Keyboard (2)"));
    EXPECT_THAT(m_wires->opened(), testing::ElementsAre("Keyboard 28:0"));
    m_input->setSource(kKeyboard);
    EXPECT_TRUE(becomes([this] { return m_wires->opened().size() == 2; }));
    EXPECT_EQ(m_wires->opened().back(), "Keyboard 20:0");
}

TEST_F(MidiInputTest, LetsTheKeysGoWhenAnotherPortIsChosen)
{
    start(fakeMidiInputs(m_wires));
    m_input->setSource(m_ownPort);
    ASSERT_TRUE(connected());
    m_wires->play({0x90, 60, 90});
    m_input->setSource({});
    EXPECT_TRUE(becomes([this] { return !status().connected; }));
    EXPECT_TRUE(m_input->held().none());
    EXPECT_FALSE(m_wires->play({0x90, 60, 90}));
}

TEST_F(MidiInputTest, ListensNoMoreAfterItsEnd)
{
    start(fakeMidiInputs(m_wires));
    m_input->setSource(m_ownPort);
    ASSERT_TRUE(connected());
    EXPECT_TRUE(m_wires->play({0x90, 60, 90}));
    m_input.reset();
    EXPECT_FALSE(m_wires->play({0x90, 60, 90}));
}

TEST_F(MidiInputTest, HearsWhatAnotherClientOfTheSystemPlays)
{
    if (!rtMidiSystem().portNames())
        GTEST_SKIP() << "this computer has no MIDI system: neither /dev/snd/seq nor a JACK server";
    start(rtMidiInputs());
    m_input->setSource(m_ownPort);
    ASSERT_TRUE(connected());
    EXPECT_THAT(rtMidiSystem().portNames().value(),
                testing::Not(testing::Contains(testing::HasSubstr("Rollwright"))))
        << "offered to itself";
    const auto keyboard = rtMidiSystem().open("Rollwright:in");
    ASSERT_TRUE(keyboard);
    EXPECT_TRUE(becomes([&] {
        keyboard->send(std::array<std::uint8_t, 3>{0x90, 60, 90}); // until it is connected
        return m_input->held().test(60);
    }));
    EXPECT_TRUE(becomes([&] {
        keyboard->send(std::array<std::uint8_t, 3>{0x80, 60, 0});
        return m_input->held().none();
    }));
}

} // namespace
} // namespace rollwright
