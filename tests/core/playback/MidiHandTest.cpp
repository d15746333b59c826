#include "core/playback/MidiHand.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/playback/SoundFontForTests.h"
#include "tests/core/playback/Spectrum.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

class MidiHandTest : public testing::Test
{
protected:
    MidiHandTest()
    {
        m_piano->setPiano(makePiano(kRate));
        listen(1);
    }

    void say(const std::vector<std::uint8_t>& message) { m_hand.take(message); }

    std::vector<float> listen(int blocks)
    {
        std::vector<float> heard;
        std::vector<float> block(2 * 480);
        for (int i = 0; i < blocks; ++i) {
            std::ranges::fill(block, 0.F);
            m_piano->addTo(block);
            heard.insert(heard.end(), block.begin(), block.end());
        }
        return heard;
    }
    float loudness(int blocks) { return std::ranges::max(listen(blocks)); }
    bool sounds(int pitch)
    {
        return soundsAt(sideOf(listen(60), 0), kRate, {Seconds(0), Seconds(0.5), Pitch{pitch}, 90});
    }
    bool becomesSilent()
    {
        listen(300);
        return loudness(1) == 0;
    }

    /// What lets the key go leaves its sound to the pedal.
    void expectPedalHolds(const std::vector<std::uint8_t>& release)
    {
        say({0xB0, 64, 127});
        say({0x90, 60, 100});
        say(release);
        EXPECT_TRUE(m_hand.held().none());
        listen(300);
        EXPECT_GT(loudness(1), 0);
    }

    std::shared_ptr<LivePiano> m_piano = std::make_shared<LivePiano>();
    MidiHand m_hand{m_piano};
};

TEST_F(MidiHandTest, AKeySoundsAndShinesUntilItIsLetGo)
{
    say({0x90, 69, 100});
    EXPECT_TRUE(m_hand.held().test(69));
    EXPECT_EQ(m_hand.held().count(), 1U);
    EXPECT_TRUE(sounds(69));
    say({0x80, 69, 0});
    EXPECT_TRUE(m_hand.held().none());
    EXPECT_TRUE(becomesSilent());
}

TEST_F(MidiHandTest, ANoteOfNoVelocityLetsTheKeyGoOnAnyChannel)
{
    say({0x93, 48, 100});
    say({0x93, 70, 100});
    say({0x93, 48, 0});
    EXPECT_FALSE(m_hand.held().test(48));
    EXPECT_TRUE(m_hand.held().test(70));
    say({0x93, 70, 0});
    EXPECT_TRUE(becomesSilent());
}

TEST_F(MidiHandTest, IsAsLoudAsTheKeyIsStruck)
{
    say({0x90, 60, 30});
    const float soft = loudness(20);
    say({0x80, 60, 0});
    ASSERT_TRUE(becomesSilent());
    say({0x90, 60, 120});
    EXPECT_GT(loudness(20), 2 * soft);
}

TEST_F(MidiHandTest, ThePedalHoldsWhatIsLetGo)
{
    expectPedalHolds({0x80, 60, 0});
    say({0xB0, 64, 0});
    EXPECT_TRUE(becomesSilent());
}

TEST_F(MidiHandTest, LetsEverythingGoAtOnce)
{
    say({0xB0, 64, 127});
    for (const std::uint8_t key : {0, 63, 64, 127})
        say({0x90, key, 100});
    EXPECT_EQ(m_hand.held().count(), 4U);
    m_hand.letGo();
    EXPECT_TRUE(m_hand.held().none());
    EXPECT_TRUE(becomesSilent());
}

TEST_F(MidiHandTest, AllNotesOffLeavesThePedal)
{
    expectPedalHolds({0xB0, 123, 0});
    say({0xB0, 121, 0});
    EXPECT_TRUE(becomesSilent());
}

TEST_F(MidiHandTest, PassesOverWhatIsNoKey)
{
    say({});
    say({0xFE});
    say({0x90, 60});
    say({0xC0, 5});
    say({0xF0, 0x7E, 0x7F, 0x06, 0x01, 0xF7});
    say({0xA0, 60, 90});
    EXPECT_TRUE(m_hand.held().none());
    EXPECT_EQ(loudness(10), 0);
}

} // namespace
} // namespace rollwright
