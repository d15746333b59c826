#include "ui/roll/FocusFrame.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <gtest/gtest.h>

#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

class FocusFrameTest : public testing::Test
{
protected:
    void send(QEvent::Type type, Qt::FocusReason reason)
    {
        QFocusEvent event(type, reason);
        QCoreApplication::sendEvent(&m_rolls, &event);
    }

    bool framed() const { return !m_frame.isHidden(); }

    RollGrid m_rolls;
    const FocusFrame& m_frame = *m_rolls.plot().findChild<FocusFrame*>();
};

TEST_F(FocusFrameTest, IsSeenOfThoseWhoCameByKeys)
{
    EXPECT_FALSE(framed());
    send(QEvent::FocusIn, Qt::MouseFocusReason);
    EXPECT_FALSE(framed());
    send(QEvent::FocusIn, Qt::TabFocusReason);
    EXPECT_TRUE(framed());
    send(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    send(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    EXPECT_TRUE(framed()) << "as before the window was left";
    send(QEvent::FocusOut, Qt::TabFocusReason);
    EXPECT_FALSE(framed());
}

TEST_F(FocusFrameTest, GoesWhenTheMouseTakesOver)
{
    send(QEvent::FocusIn, Qt::TabFocusReason);
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(5, 5), QPointF(5, 5), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_rolls.plot(), &press);
    EXPECT_FALSE(framed());
}

TEST_F(FocusFrameTest, LiesAroundTheRolls)
{
    QImage image(m_frame.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    m_frame.paint(painter);
    EXPECT_GT(qAlpha(image.pixel(image.rect().topLeft())), 0);
    EXPECT_GT(qAlpha(image.pixel(image.rect().bottomRight())), 0);
    EXPECT_EQ(qAlpha(image.pixel(image.rect().center())), 0);
}

} // namespace
} // namespace rollwright
