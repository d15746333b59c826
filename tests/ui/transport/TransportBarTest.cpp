#include "ui/transport/TransportBar.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
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

TEST_F(TransportBarTest, APositionOfAsManyDigitsLaysOutNothing)
{
    class Layouts : public QObject
    {
    public:
        int count = 0;

    protected:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest;
            return false;
        }
    } layouts;
    m_bar.show();
    m_bar.setPosition(Seconds(9), Seconds(120));
    QCoreApplication::processEvents();
    m_bar.installEventFilter(&layouts);
    m_bar.setPosition(Seconds(10), Seconds(120));
    QCoreApplication::processEvents();
    EXPECT_EQ(layouts.count, 0);
    m_bar.setPosition(Seconds(601), Seconds(1200));
    QCoreApplication::processEvents();
    EXPECT_GT(layouts.count, 0) << "there is a digit more";
}

} // namespace
} // namespace rollwright
