#include "ui/transport/MixerStrip.h"

#include <vector>

#include <QCheckBox>
#include <QComboBox>
#include <QSlider>
#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class MixerStripTest : public testing::Test
{
protected:
    MixerStripTest()
    {
        QObject::connect(&m_strip, &MixerStrip::mixChanged,
                         [this](const MixSettings& mix) { m_told.push_back(mix); });
    }

    QToolButton* button(const QString& accessibleName) const
    {
        for (auto* button : m_strip.findChildren<QToolButton*>())
            if (button->accessibleName() == accessibleName)
                return button;
        return nullptr;
    }

    MixerStrip m_strip;
    std::vector<MixSettings> m_told;
};

TEST_F(MixerStripTest, ShowsAMixAndTellsNobody)
{
    MixSettings mix;
    mix.crossfade = 0.25;
    mix.split = true;
    mix[MixChannel::Notes].mute = true;
    mix[MixChannel::Recording] = {false, true};
    m_strip.setMix(mix);
    EXPECT_EQ(m_strip.mix(), mix);
    EXPECT_TRUE(m_told.empty());
}

TEST_F(MixerStripTest, TellsWhatTheUserSets)
{
    m_strip.findChild<QSlider*>()->setValue(100);
    ASSERT_EQ(m_told.size(), 1U);
    EXPECT_EQ(m_told.back().crossfade, 1);

    button("Mute the recording")->click();
    EXPECT_TRUE(m_told.back()[MixChannel::Recording].mute);
    button("Hear the notes alone")->click();
    EXPECT_TRUE(m_told.back()[MixChannel::Notes].solo);
    EXPECT_EQ(m_told.size(), 3U);
}

TEST_F(MixerStripTest, HasNothingToFadeWhenEachSideHasItsOwn)
{
    m_strip.findChild<QCheckBox*>()->click();
    EXPECT_TRUE(m_told.back().split);
    EXPECT_FALSE(m_strip.findChild<QSlider*>()->isEnabled());
}

TEST_F(MixerStripTest, OffersTheNotesThereAre)
{
    std::vector<int> chosen;
    QObject::connect(&m_strip, &MixerStrip::notesChosen,
                     [&](int index) { chosen.push_back(index); });
    m_strip.setNoteChoices({"Overtone", "Ground truth"}, 1);
    auto* box = m_strip.findChild<QComboBox*>();
    EXPECT_EQ(box->currentText(), "Ground truth");
    EXPECT_TRUE(chosen.empty());
    Q_EMIT box->activated(0);
    EXPECT_EQ(chosen, std::vector{0});
}

TEST_F(MixerStripTest, AnOpenListStaysAsItIsWhileNothingChanges)
{
    auto* box = m_strip.findChild<QComboBox*>();
    EXPECT_FALSE(box->isEnabled());
    m_strip.setNoteChoices({"Overtone", "Ground truth"}, 1);
    EXPECT_TRUE(box->isEnabled());
    int removed = 0;
    QObject::connect(box->model(), &QAbstractItemModel::rowsRemoved, [&] { ++removed; });
    m_strip.setNoteChoices({"Overtone", "Ground truth"}, 1);
    EXPECT_EQ(removed, 0);
    m_strip.setNoteChoices({"Overtone", "Ground truth"}, 0);
    EXPECT_EQ(box->currentText(), "Overtone");
}

} // namespace
} // namespace rollwright
