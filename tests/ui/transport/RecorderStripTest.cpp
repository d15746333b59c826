#include "ui/transport/RecorderStrip.h"

#include <QAction>
#include <QComboBox>
#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class RecorderStripTest : public testing::Test
{
protected:
    QAction m_record{"Record"};
    RecorderStrip m_strip{&m_record};
};

const std::vector<RecorderStrip::Input> kInputs = {{"a", "Built-in"}, {"b", "USB"}};

TEST_F(RecorderStripTest, TellsOnlyWhatTheUserChooses)
{
    QStringList chosen;
    QObject::connect(&m_strip, &RecorderStrip::inputChosen,
                     [&](const QString& id) { chosen << id; });
    m_strip.setInputs(kInputs, "b");
    EXPECT_EQ(m_strip.inputs().currentText(), "USB");
    EXPECT_TRUE(chosen.isEmpty());
    m_strip.inputs().setCurrentIndex(0);
    Q_EMIT m_strip.inputs().activated(0);
    EXPECT_EQ(chosen, QStringList("a"));
    m_strip.setInputs(kInputs, "gone");
    EXPECT_EQ(m_strip.inputs().currentIndex(), -1);
}

TEST_F(RecorderStripTest, ShowsWholeSeconds)
{
    m_strip.setElapsed(Seconds(59.96));
    EXPECT_EQ(m_strip.elapsed(), "0:59");
    m_strip.setElapsed(Seconds(3723));
    EXPECT_EQ(m_strip.elapsed(), "62:03");
}

TEST_F(RecorderStripTest, KeepsInputAndFolderWhileItRecords)
{
    m_strip.setInputs(kInputs, "a");
    m_strip.setRecording(true);
    EXPECT_FALSE(m_strip.inputs().isEnabled());
    EXPECT_FALSE(m_strip.folder().isEnabled());
    m_strip.setRecording(false);
    EXPECT_TRUE(m_strip.inputs().isEnabled());
    EXPECT_TRUE(m_strip.folder().isEnabled());
}

TEST_F(RecorderStripTest, WarnsOnlyWhileItIsTooLoud)
{
    EXPECT_FALSE(m_strip.warns());
    m_strip.setTooLoud(true);
    EXPECT_TRUE(m_strip.warns());
    m_strip.setTooLoud(false);
    EXPECT_FALSE(m_strip.warns());
}

} // namespace
} // namespace rollwright
