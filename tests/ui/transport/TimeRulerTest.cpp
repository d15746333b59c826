#include "ui/transport/TimeRuler.h"

#include <vector>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTest>
#include <gtest/gtest.h>

#include "tests/ui/roll/RightClick.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

class TimeRulerTest : public testing::Test
{
protected:
    TimeRulerTest()
    {
        m_rolls.resize(900, 600);
        m_rolls.setEnd(Seconds(20));
        m_rolls.setView({Seconds(0), Seconds(20)});
        m_rolls.show();
        m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
        QObject::connect(&m_ruler, &TimeRuler::clicked,
                         [this](Seconds time) { m_clicks.push_back(time); });
        QObject::connect(&m_ruler, &TimeRuler::dragged,
                         [this](const TimeSpan& span) { m_spans.push_back(span); });
    }

    TimePitchMapping map() const { return m_rolls.pane(0, RollRow::Onsets).mapping(); }

    /// On the axis below the lower pane.
    QPointF rulerAt(Seconds time) const { return {map().x(time), map().area.bottom() + 10}; }

    void mouse(QEvent::Type type, QPointF position)
    {
        mouse(type, position, type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton);
    }

    void mouse(QEvent::Type type, QPointF position, Qt::MouseButton held)
    {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, position, m_rolls.plot().mapToGlobal(position), button, held,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&m_rolls.plot(), &event);
    }

    /// Whether it is kept from the shortcuts of the window.
    bool escape()
    {
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        asked.ignore();
        QCoreApplication::sendEvent(&m_rolls, &asked);
        QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_rolls, &pressed);
        return asked.isAccepted();
    }

    RollGrid m_rolls;
    TimeRuler m_ruler{m_rolls};
    std::vector<Seconds> m_clicks;
    std::vector<TimeSpan> m_spans;
};

TEST_F(TimeRulerTest, AClickOnTheAxisGoesThere)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(7)));
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(7)));
    ASSERT_EQ(m_clicks.size(), 1U);
    EXPECT_NEAR(m_clicks[0].count(), 7, 1e-6);
    EXPECT_TRUE(m_spans.empty());
}

TEST_F(TimeRulerTest, ADragMarksALoopInEitherDirection)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    mouse(QEvent::MouseMove, rulerAt(Seconds(4)));
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(4)));
    ASSERT_FALSE(m_spans.empty());
    EXPECT_NEAR(m_spans.back().begin.count(), 4, 1e-6);
    EXPECT_NEAR(m_spans.back().end.count(), 9, 1e-6);
    EXPECT_TRUE(m_clicks.empty());
    EXPECT_EQ(m_rolls.view(), (ViewRange{Seconds(0), Seconds(20)}));
}

TEST_F(TimeRulerTest, AMarkEndsAtTheEdgeOfThePane)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    mouse(QEvent::MouseMove, QPointF(-500, 0));
    EXPECT_NEAR(m_spans.back().begin.count(), 0, 1e-6);
    mouse(QEvent::MouseButtonRelease, QPointF(-500, 0));
}

TEST_F(TimeRulerTest, AMarkEndsWhoseReleaseWasAMenus)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    mouse(QEvent::MouseMove, rulerAt(Seconds(4)), Qt::NoButton);
    mouse(QEvent::MouseMove, rulerAt(Seconds(3)));
    EXPECT_TRUE(m_spans.empty());
}

TEST_F(TimeRulerTest, AMarkGoesOnWhateverOtherButtonsDo)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    clickRight(m_rolls.plot(), rulerAt(Seconds(9)));
    EXPECT_TRUE(m_clicks.empty());
    mouse(QEvent::MouseMove, rulerAt(Seconds(4)));
    ASSERT_FALSE(m_spans.empty());
    EXPECT_NEAR(m_spans.back().begin.count(), 4, 1e-6);
}

TEST_F(TimeRulerTest, NothingIsMarkedOfARecordingThatIsNoLongerShown)
{
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    m_ruler.letGo();
    mouse(QEvent::MouseMove, rulerAt(Seconds(4)));
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(4)));
    EXPECT_TRUE(m_spans.empty());
    EXPECT_TRUE(m_clicks.empty());
}

TEST_F(TimeRulerTest, AMarkReachesIntoTheViewThatFollowsTheMouse)
{
    m_rolls.setView({Seconds(0), Seconds(5)});
    const QPointF beyond(map().area.right() + 40, rulerAt(Seconds(4)).y());
    const double low = m_rolls.view().low;
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(4)));
    mouse(QEvent::MouseMove, beyond);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_rolls.view().begin > Seconds(1); }));
    mouse(QEvent::MouseButtonRelease, beyond);
    EXPECT_NEAR(m_spans.back().begin.count(), 4, 1e-6);
    EXPECT_NEAR(m_spans.back().end.count(), m_rolls.view().end.count(), 1e-6);
    EXPECT_EQ(m_rolls.view().low, low);

    const ViewRange after = m_rolls.view();
    QTest::qWait(100);
    EXPECT_EQ(m_rolls.view(), after) << "let go";
}

TEST_F(TimeRulerTest, AMarkEndsUnderTheMouseWhenThePageIsTurned)
{
    m_rolls.setView({Seconds(0), Seconds(5)});
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(2)));
    mouse(QEvent::MouseMove, rulerAt(Seconds(3)));
    m_rolls.setView({Seconds(4), Seconds(9)}); // as playback does
    EXPECT_NEAR(m_spans.back().begin.count(), 2, 1e-6);
    EXPECT_NEAR(m_spans.back().end.count(), 7, 1e-6);
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(7)));
    EXPECT_NEAR(m_spans.back().end.count(), 7, 1e-6);

    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(5)));
    m_rolls.setView({Seconds(8), Seconds(13)});
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(9)));
    ASSERT_EQ(m_clicks.size(), 1U);
    EXPECT_NEAR(m_clicks[0].count(), 5, 1e-6) << "where it was pressed";
}

TEST_F(TimeRulerTest, AnEdgeOfTheLoopIsDragged)
{
    const auto drag = [this](double from, double to) {
        mouse(QEvent::MouseButtonPress, rulerAt(Seconds(from)) + QPointF(3, 0));
        mouse(QEvent::MouseMove, rulerAt(Seconds(to)));
        mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(to)));
        return m_spans.empty() ? TimeSpan{} : m_spans.back();
    };
    const auto expect = [](const TimeSpan& span, double begin, double end) {
        EXPECT_NEAR(span.begin.count(), begin, 1e-6);
        EXPECT_NEAR(span.end.count(), end, 1e-6);
    };
    m_ruler.setLoop(TimeSpan{Seconds(4), Seconds(9)}, true);
    expect(drag(9, 12), 4, 12);
    expect(drag(4, 6), 6, 9);
    expect(drag(4, 14), 9, 14);
    m_rolls.setView({Seconds(5), Seconds(15)});
    expect(drag(9, 12), 4, 12);
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(9)));
    EXPECT_EQ(m_clicks.size(), 1U) << "a click goes there all the same";
    m_ruler.setLoop(std::nullopt, false);
    EXPECT_GT(drag(9, 12).begin, Seconds(8.9));
}

TEST_F(TimeRulerTest, EscapeTakesADragBack)
{
    struct Loop {
        std::optional<TimeSpan> span;
        bool active;
    };
    std::vector<Loop> back;
    QObject::connect(&m_ruler, &TimeRuler::takenBack,
                     [&](const std::optional<TimeSpan>& span, bool active) {
                         back.push_back({span, active});
                     });
    const TimeSpan before{Seconds(4), Seconds(9)};
    m_ruler.setLoop(before, false);
    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(9)));
    mouse(QEvent::MouseMove, rulerAt(Seconds(12)));
    m_ruler.setLoop(m_spans.back(), true);
    EXPECT_TRUE(escape());
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back[0].span, before);
    EXPECT_FALSE(back[0].active);

    const std::size_t count = m_spans.size();
    mouse(QEvent::MouseMove, rulerAt(Seconds(13)));
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(13)));
    EXPECT_EQ(m_spans.size(), count);
    EXPECT_FALSE(escape()) << "without a drag it is the window's";

    mouse(QEvent::MouseButtonPress, rulerAt(Seconds(2)));
    EXPECT_TRUE(escape());
    mouse(QEvent::MouseButtonRelease, rulerAt(Seconds(2)));
    EXPECT_TRUE(m_clicks.empty());
    EXPECT_EQ(back.size(), 1U) << "nothing was dragged";
}

TEST_F(TimeRulerTest, TheCursorTellsWhereALoopEnds)
{
    const auto cursorAt = [this](QPointF position) {
        mouse(QEvent::MouseMove, position);
        return m_rolls.plot().cursor().shape();
    };
    m_ruler.setLoop(TimeSpan{Seconds(4), Seconds(9)}, true);
    EXPECT_EQ(cursorAt(rulerAt(Seconds(9))), Qt::SizeHorCursor);
    EXPECT_EQ(cursorAt(rulerAt(Seconds(4)) - QPointF(3, 0)), Qt::SizeHorCursor);
    EXPECT_EQ(cursorAt(rulerAt(Seconds(6))), Qt::ArrowCursor);
    EXPECT_EQ(cursorAt(rulerAt(Seconds(9))), Qt::SizeHorCursor);
    EXPECT_EQ(cursorAt(QPointF(map().x(Seconds(9)), map().area.center().y())), Qt::ArrowCursor);
}

TEST_F(TimeRulerTest, LeavesThePanesToMoveTheView)
{
    m_rolls.setView({Seconds(5), Seconds(15)});
    const QPointF inside(map().x(Seconds(10)), map().area.center().y());
    mouse(QEvent::MouseButtonPress, inside);
    mouse(QEvent::MouseMove, inside - QPointF(100, 0));
    mouse(QEvent::MouseButtonRelease, inside - QPointF(100, 0));
    EXPECT_TRUE(m_clicks.empty());
    EXPECT_TRUE(m_spans.empty());
    EXPECT_GT(m_rolls.view().begin, Seconds(5));
}

} // namespace
} // namespace rollwright
