#include "ui/transport/TransportBar.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class TransportBarTest : public testing::Test
{
protected:
    QAction m_play{"Play"};
    QAction m_stop{"Stop"};
    QAction m_loop{"Loop"};
    QAction m_follow{"Follow"};
    TransportBar m_bar{{&m_play, &m_stop, &m_loop, &m_follow}};
};

TEST_F(TransportBarTest, HasAButtonForEachAction)
{
    int played = 0;
    QObject::connect(&m_play, &QAction::triggered, [&] { ++played; });
    for (auto* button : m_bar.findChildren<QToolButton*>())
        if (button->defaultAction() == &m_play)
            button->click();
    EXPECT_EQ(played, 1);
}

TEST_F(TransportBarTest, ShowsThePosition)
{
    m_bar.setPosition(Seconds(62.345), Seconds(120));
    bool found = false;
    for (const auto* label : m_bar.findChildren<QLabel*>())
        found = found || label->text() == "1:02.345 / 2:00.000";
    EXPECT_TRUE(found);
}

} // namespace
} // namespace rollwright
