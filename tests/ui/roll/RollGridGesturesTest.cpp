#include <QCursor>
#include <QKeyEvent>

#include "tests/ui/roll/RollGridFixture.h"

namespace rollwright {
namespace {

class RollGridGesturesTest : public RollGridTest
{
};

TEST_F(RollGridGesturesTest, CtrlWheelZoomsAllPanesAtTheCursor)
{
    const RollPane& pane = m_grid.pane(1, RollRow::Onsets);
    const QPointF cursor = at(pane, Seconds(4), 60);
    const Seconds under = pane.mapping().timeAt(cursor.x());
    sendWheel(cursor, 240, Qt::ControlModifier);
    EXPECT_LT(m_grid.view().span(), Seconds(10));
    EXPECT_NEAR(pane.mapping().x(under), cursor.x(), 1e-6);
    EXPECT_EQ(m_grid.pane(0, RollRow::Frames).mapping().view, pane.mapping().view);
}

TEST_F(RollGridGesturesTest, DraggingMovesTheView)
{
    m_grid.setView({Seconds(3), Seconds(5), 50, 70});
    m_grid.plot().replot();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const QPointF from = pane.axisRect()->rect().center();
    const QPointF to = from + QPointF(-40, 30);
    const Seconds time = pane.mapping().timeAt(from.x());
    const double pitch = pane.mapping().pitchAt(from.y());
    const auto send = [&](QEvent::Type type, QPointF position, Qt::MouseButtons buttons,
                          Qt::MouseButton button = Qt::LeftButton) {
        QMouseEvent event(type, position, m_grid.plot().mapToGlobal(position), button, buttons,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    for (const Qt::MouseButton other : {Qt::RightButton, Qt::MiddleButton}) { // they end nothing
        send(QEvent::MouseButtonPress, from, Qt::LeftButton | other, other);
        send(QEvent::MouseButtonRelease, from, Qt::LeftButton, other);
    }
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
    EXPECT_NEAR(pane.mapping().x(time), to.x(), 1e-6);
    EXPECT_NEAR(pane.mapping().y(pitch), to.y(), 1e-6);

    const ViewRange moved = m_grid.view();
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton); // a menu took the release
    EXPECT_EQ(m_grid.view(), moved);
}

TEST_F(RollGridGesturesTest, KeepsTheViewOnceTheUserHasChosenOne)
{
    m_grid.setEnd(Seconds(60));
    EXPECT_EQ(m_grid.view().end, Seconds(60)); // a short recording fits
    m_grid.setEnd(Seconds(300));
    EXPECT_EQ(m_grid.view().end, Seconds(30)); // nobody has moved it: the beginning
    m_grid.press(Qt::Key_PageDown);
    const ViewRange chosen = m_grid.view();
    m_grid.setEnd(Seconds(400));
    EXPECT_EQ(m_grid.view(), chosen);
    m_grid.showAll();
    EXPECT_EQ(m_grid.view(), ViewRange::whole({Seconds(400)}));
}

TEST_F(RollGridGesturesTest, LeavesKeysWithCtrlOrAltToTheWindow)
{
    m_grid.setEnd(Seconds(300));
    m_grid.setView({Seconds(100), Seconds(110), 40, 60});
    const auto moves = [this](int key, Qt::KeyboardModifiers modifiers) {
        const ViewRange before = m_grid.view();
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&m_grid, &event);
        return m_grid.view() != before;
    };
    for (const int key : {Qt::Key_PageUp, Qt::Key_Home, Qt::Key_Left, Qt::Key_Down}) {
        EXPECT_FALSE(moves(key, Qt::ControlModifier)) << key;
        EXPECT_FALSE(moves(key, Qt::AltModifier)) << key;
        EXPECT_TRUE(moves(key, Qt::NoModifier)) << key;
        m_grid.setView({Seconds(100), Seconds(110), 40, 60});
    }
    EXPECT_TRUE(moves(Qt::Key_Plus, Qt::ControlModifier));
    EXPECT_TRUE(moves(Qt::Key_Minus, Qt::ControlModifier));
}

TEST_F(RollGridGesturesTest, SaysWhatLiesUnderTheCursor)
{
    std::optional<RollReadout> seen;
    QObject::connect(&m_grid, &RollGrid::hovered,
                     [&](const RollReadout& readout) { seen = readout; });
    const auto hover = [&](const RollPane& pane) {
        const QPointF position = at(pane, Seconds(2.05), 60);
        QMouseEvent event(QEvent::MouseMove, position, m_grid.plot().mapToGlobal(position),
                          Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    };
    hover(m_grid.pane(0, RollRow::Frames));
    ASSERT_TRUE(seen && seen->note);
    EXPECT_EQ(*seen->note, kNote);
    EXPECT_EQ(seen->pitch, Pitch{60});
    EXPECT_FALSE(seen->posterior);

    hover(m_grid.pane(1, RollRow::Onsets));
    EXPECT_EQ(seen->title, "Overtone");
    ASSERT_TRUE(seen->posterior);
    EXPECT_EQ(*seen->posterior, 1);
    EXPECT_FALSE(seen->note);
}

TEST_F(RollGridGesturesTest, SaysWhatLiesThereSinceTheNotesAreOthers)
{
    std::vector<RollReadout> seen;
    QObject::connect(&m_grid, &RollGrid::hovered,
                     [&](const RollReadout& readout) { seen.push_back(readout); });
    QCustomPlot& plot = m_grid.plot();
    QCursor::setPos(plot.mapToGlobal(at(m_grid.pane(0, RollRow::Frames), Seconds(2.05), 60)));
    plot.setAttribute(Qt::WA_UnderMouse);
    m_grid.setColumns({withPosteriors(), withNote()});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].title, "Overtone");
    EXPECT_FALSE(seen[0].note);

    m_grid.setColumns({withNote(), withNote()});
    const NoteList notes{kNote};
    m_grid.setComparisons({std::make_shared<const NoteComparison>(compareNotes({}, notes))});
    EXPECT_EQ(seen.back().verdict, NoteVerdict::Extra) << "compared as the notes are now";
    m_grid.setLayers({true, false});
    EXPECT_FALSE(seen.back().note || seen.back().verdict) << "hidden";
    m_grid.setLayers({});
    EXPECT_TRUE(seen.back().note && seen.back().verdict);
    m_grid.setView({Seconds(5), Seconds(8), 40, 80});
    EXPECT_GT(seen.back().time, Seconds(5)) << "of what has moved there";

    plot.setAttribute(Qt::WA_UnderMouse, false);
    const std::size_t count = seen.size();
    m_grid.setColumns({withNote(), withPosteriors()});
    EXPECT_EQ(seen.size(), count) << "the cursor is elsewhere";
}

TEST_F(RollGridGesturesTest, KeysAreLitWithoutDrawingThePlotAgain)
{
    QCustomPlot& plot = m_grid.plot();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const auto lit = [&](int pitch) {
        const QPoint key(5, at(pane, Seconds(2), pitch).y());
        return plot.grab().toImage().pixelColor(key) == plot.palette().color(QPalette::Highlight);
    };
    m_grid.setTheme(m_theme);
    plot.replot(QCustomPlot::rpImmediateRefresh);
    QCoreApplication::processEvents();
    int drawn = 0;
    QObject::connect(&plot, &QCustomPlot::afterReplot, [&] { ++drawn; });
    for (const int pitch : {60, 61}) {
        const QPointF place = at(pane, Seconds(2), pitch);
        QMouseEvent event(QEvent::MouseMove, place, plot.mapToGlobal(place), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &event);
        EXPECT_TRUE(lit(pitch));
    }
    EXPECT_FALSE(lit(60)) << "the mouse has left it";
    PressedKeys pressed;
    pressed.set(72);
    m_grid.setPressed(pressed);
    EXPECT_TRUE(lit(72));
    EXPECT_TRUE(lit(61));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&plot, &leave);
    EXPECT_FALSE(lit(61));
    QCoreApplication::processEvents();
    EXPECT_EQ(drawn, 0);
}

TEST_F(RollGridGesturesTest, RevealsANoteAndFramesIt)
{
    m_grid.setView({Seconds(6), Seconds(8), 70, 80});
    const QImage before = picture();
    m_grid.reveal(kNote);
    EXPECT_LT(m_grid.view().begin, kNote.onset);
    EXPECT_GT(m_grid.view().end, kNote.onset);
    EXPECT_LT(m_grid.view().low, 60);
    EXPECT_EQ(m_grid.view().span(), Seconds(2));
    const RollPane& pane = m_grid.pane(1, RollRow::Onsets);
    const QPointF corner = pane.mapping().rect(kNote).topLeft() - QPointF(-20, 3);
    EXPECT_EQ(picture().pixelColor(corner.toPoint()), m_theme.palette.color(QPalette::WindowText));
}

} // namespace
} // namespace rollwright
