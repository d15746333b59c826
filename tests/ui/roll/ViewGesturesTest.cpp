#include "ui/roll/ViewGestures.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr ViewLimits kLimits{Seconds(100)};
const TimePitchMapping kPart{{Seconds(40), Seconds(50), 40, 60}, QRectF(0, 0, 1000, 200)};
const TimePitchMapping kAllKeys{
    {Seconds(40), Seconds(50), ViewLimits::kLowest, ViewLimits::kHighest}, QRectF(0, 0, 1000, 200)};
constexpr QPoint kUp(0, 120);
constexpr QPoint kDown(0, -120);

TEST(ViewGestures, WheelScrollsPitchWhenKeysAreHidden)
{
    const ViewRange view = wheelView(kPart, {500, 100}, kUp, Qt::NoModifier, kLimits);
    EXPECT_GT(view.low, kPart.view.low);
    EXPECT_EQ(view.begin, kPart.view.begin);
}

TEST(ViewGestures, WheelScrollsTimeWhenAllKeysAreSeen)
{
    const ViewRange view = wheelView(kAllKeys, {500, 100}, kDown, Qt::NoModifier, kLimits);
    EXPECT_GT(view.begin, kAllKeys.view.begin);
    EXPECT_EQ(view.span(), kAllKeys.view.span());
}

TEST(ViewGestures, ShiftWheelScrollsTime)
{
    const ViewRange view = wheelView(kPart, {500, 100}, kDown, Qt::ShiftModifier, kLimits);
    EXPECT_GT(view.begin, kPart.view.begin);
    EXPECT_EQ(view.low, kPart.view.low);
}

TEST(ViewGestures, CtrlWheelZoomsTimeAtTheCursor)
{
    const QPointF cursor(300, 100);
    const ViewRange view = wheelView(kPart, cursor, kUp, Qt::ControlModifier, kLimits);
    EXPECT_LT(view.span(), kPart.view.span());
    const TimePitchMapping after{view, kPart.area};
    EXPECT_NEAR(after.x(kPart.timeAt(cursor.x())), cursor.x(), 1e-6);
    EXPECT_EQ(view.low, kPart.view.low);
}

TEST(ViewGestures, CtrlShiftWheelZoomsPitchAtTheCursor)
{
    const QPointF cursor(300, 50);
    const ViewRange view =
        wheelView(kPart, cursor, kUp, Qt::ControlModifier | Qt::ShiftModifier, kLimits);
    EXPECT_LT(view.keys(), kPart.view.keys());
    const TimePitchMapping after{view, kPart.area};
    EXPECT_NEAR(after.y(kPart.pitchAt(cursor.y())), cursor.y(), 1e-6);
    EXPECT_EQ(view.span(), kPart.view.span());
}

TEST(ViewGestures, DragTakesThePointAlong)
{
    const QPointF from(300, 100);
    const QPointF to(450, 60);
    const TimePitchMapping after{dragView(kPart, from, to, kLimits), kPart.area};
    EXPECT_NEAR(after.x(kPart.timeAt(from.x())), to.x(), 1e-6);
    EXPECT_NEAR(after.y(kPart.pitchAt(from.y())), to.y(), 1e-6);
}

TEST(ViewGestures, KeysScrollAndZoom)
{
    const ViewRange& view = kPart.view;
    EXPECT_LT(keyView(view, Qt::Key_Left, kLimits)->begin, view.begin);
    EXPECT_GT(keyView(view, Qt::Key_PageDown, kLimits)->begin, view.begin);
    EXPECT_GT(keyView(view, Qt::Key_Up, kLimits)->low, view.low);
    EXPECT_LT(keyView(view, Qt::Key_Down, kLimits)->low, view.low);
    EXPECT_EQ(keyView(view, Qt::Key_Home, kLimits)->begin, Seconds(0));
    EXPECT_EQ(keyView(view, Qt::Key_End, kLimits)->end, kLimits.end);
    EXPECT_LT(keyView(view, Qt::Key_Plus, kLimits)->span(), view.span());
    EXPECT_GT(keyView(view, Qt::Key_Minus, kLimits)->span(), view.span());
    EXPECT_FALSE(keyView(view, Qt::Key_Q, kLimits));
}

} // namespace
} // namespace rollwright
