#include "ui/roll/EdgeScroll.h"

#include <QKeyEvent>
#include <QTest>
#include <gmock/gmock.h>

#include "tests/ui/roll/CorrectedRolls.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

const QRectF kPane(100, 50, 400, 300);
const QPointF kMiddle = kPane.center();

TEST(EdgeScroll, TheViewStaysWhileADragIsInside)
{
    EXPECT_TRUE(edgeSpeed(kPane, kMiddle, kMiddle + QPointF(80, -60)).isNull());
}

TEST(EdgeScroll, TheViewMovesFasterTheFartherOut)
{
    const auto right = [](double beyond) {
        return edgeSpeed(kPane, kMiddle, {kPane.right() + beyond, kMiddle.y()});
    };
    EXPECT_GT(right(-5).x(), 0) << "near the edge";
    EXPECT_GT(right(0).x(), right(-5).x());
    EXPECT_GT(right(50).x(), right(0).x());
    EXPECT_EQ(right(5000), right(50000)) << "it stays readable";
    EXPECT_EQ(right(50).y(), 0);
}

TEST(EdgeScroll, AllEdgesAreAlike)
{
    const QPointF out = edgeSpeed(kPane, kMiddle, kPane.bottomRight() + QPointF(30, 20));
    const QPointF back = edgeSpeed(kPane, kMiddle, kPane.topLeft() - QPointF(30, 20));
    EXPECT_GT(out.x(), out.y());
    EXPECT_GT(out.y(), 0);
    EXPECT_EQ(back, -out);
}

TEST(EdgeScroll, ADragThatBeginsAtAnEdgeMayGoInwards)
{
    const QPointF edge(kPane.left() + 2, kMiddle.y());
    EXPECT_TRUE(edgeSpeed(kPane, edge, edge + QPointF(4, 0)).isNull());
    EXPECT_LT(edgeSpeed(kPane, edge, edge - QPointF(4, 0)).x(), 0);
}

class EdgeScrollTest : public CorrectedRolls
{
protected:
    EdgeScrollTest()
    {
        QObject::connect(
            &m_editor, &NoteEditor::edited,
            [this](NoteGrip, const NoteList&, const NoteList& after) { m_edits.push_back(after); });
    }

    QPointF beyondRight(double pitch) const { return {map().area.right() + 40, map().y(pitch)}; }

    void begin(QPointF from, QPointF to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
    }

    bool viewMovesPast(Seconds begin)
    {
        return QTest::qWaitFor([&] { return m_rolls.view().begin > begin; });
    }

    std::vector<NoteList> m_edits;
};

TEST_F(EdgeScrollTest, ANoteEndsUnderTheMouseInTheViewThatFollows)
{
    const ViewRange before = m_rolls.view();
    const QPointF to = beyondRight(62);
    begin(at(4, 60), to); // two seconds after its onset
    ASSERT_TRUE(viewMovesPast(Seconds(1)));
    EXPECT_EQ(m_rolls.view().low, before.low);
    EXPECT_EQ(m_rolls.movedView(), m_rolls.view()) << "by the user";
    mouse(QEvent::MouseButtonRelease, to);
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_NEAR(m_edits[0][0].onset.count(), map().timeAt(to.x()).count() - 2, 1e-6);
    EXPECT_NEAR(m_edits[0][0].duration().count(), 4, 1e-6);
    EXPECT_EQ(m_edits[0][0].pitch.midi, 62);
}

TEST_F(EdgeScrollTest, ANoteIsDraggedToKeysThatWereNotInView)
{
    const QPointF to(at(4, 60).x(), map().area.top() - 30);
    begin(at(4, 60), to);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_rolls.view().high > 108.49; }));
    mouse(QEvent::MouseButtonRelease, to);
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0][0].pitch.midi, 108);
    EXPECT_EQ(m_edits[0][0].onset, kLow.onset);
}

TEST_F(EdgeScrollTest, AnEdgeOfANoteMovesTheViewInTimeOnly)
{
    const ViewRange before = m_rolls.view();
    const QPointF to(map().area.right() + 40, map().area.top() - 30);
    begin(at(6, 60) - QPointF(1, 0), to);
    ASSERT_TRUE(viewMovesPast(Seconds(1)));
    EXPECT_EQ(m_rolls.view().high, before.high);
}

TEST_F(EdgeScrollTest, ABandHoldsWhatHasLeftTheView)
{
    begin(at(1, 75), beyondRight(55));
    ASSERT_TRUE(viewMovesPast(Seconds(9)));
    mouse(QEvent::MouseButtonRelease, beyondRight(55));
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow, kHigh));
}

TEST_F(EdgeScrollTest, EndsWithTheDrag)
{
    const auto view = [this] { return m_rolls.view(); };
    const auto staysFrom = [&](const ViewRange& before) {
        QTest::qWait(100);
        return view() == before;
    };
    begin(at(4, 60), beyondRight(60));
    ASSERT_TRUE(viewMovesPast(Seconds(0)));
    mouse(QEvent::MouseButtonRelease, beyondRight(60));
    EXPECT_TRUE(staysFrom(view())) << "let go";

    const ViewRange before = view();
    begin(at(before.begin.count() + 1, 65), beyondRight(60));
    ASSERT_TRUE(viewMovesPast(before.begin));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_rolls, &escape);
    EXPECT_TRUE(staysFrom(view())) << "taken back";
    EXPECT_EQ(m_edits.size(), 1U);
}

TEST_F(EdgeScrollTest, StopsAtTheEndOfTheRecording)
{
    begin(at(4, 60), beyondRight(60));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_rolls.view().end > Seconds(19.999); }));
    EXPECT_NEAR(m_rolls.view().span().count(), 10, 1e-6);
}

TEST_F(EdgeScrollTest, ADragFollowsAViewThatMovesByItself)
{
    begin(at(4, 60), at(5, 60));
    m_rolls.setView({Seconds(3), Seconds(13), 48, 84}); // as the wheel does
    mouse(QEvent::MouseButtonRelease, at(8, 60));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_NEAR(m_edits[0][0].onset.count(), 6, 1e-6);
}

} // namespace
} // namespace rollwright
