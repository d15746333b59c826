#include "ui/roll/RollGrid.h"

#include <cmath>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kKey = 39; // middle C
const Note kNote{Seconds(2), Seconds(3), Pitch::ofKey(kKey), 100};

std::shared_ptr<const Posteriors> onePeak()
{
    const FrameGrid grid{Seconds(0.1), Seconds(0.05), 100};
    Posteriors posteriors;
    posteriors.grid = grid;
    posteriors.frame = Posteriorgram(grid.frames);
    posteriors.onset = Posteriorgram(grid.frames);
    for (int frame = 20; frame < 30; ++frame)
        posteriors.frame.at(frame, kKey) = 1;
    posteriors.onset.at(20, kKey) = 1;
    return std::make_shared<const Posteriors>(std::move(posteriors));
}

RollContent withNote()
{
    return {"Ground truth", std::make_shared<const NoteList>(NoteList{kNote}), {}, {}};
}

RollContent withPosteriors()
{
    return {"Overtone", nullptr, {onePeak()}, {}};
}

class RollGridTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_grid.resize(1000, 700);
        m_grid.setEnd(Seconds(10));
        m_grid.setColumns({withNote(), withPosteriors()});
        m_grid.show();
        m_grid.plot().replot();
    }

    QImage picture()
    {
        m_grid.plot().replot();
        return m_grid.plot().grab().toImage();
    }

    QPoint at(const RollPane& pane, Seconds time, int pitch) const
    {
        const TimePitchMapping map = pane.mapping();
        return QPointF(map.x(time), map.y(pitch)).toPoint();
    }

    void sendWheel(const RollPane& pane, QPointF position, int angle,
                   Qt::KeyboardModifiers modifiers)
    {
        Q_UNUSED(pane);
        QWheelEvent event(position, m_grid.plot().mapToGlobal(position), {}, {0, angle},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    }

    RollGrid m_grid;
    const Theme m_theme = lightTheme();
};

TEST_F(RollGridTest, PanesOfAColumnShareTimeAndPanesOfARowSharePitch)
{
    const TimePitchMapping a = m_grid.pane(0, RollRow::Frames).mapping();
    const TimePitchMapping b = m_grid.pane(0, RollRow::Onsets).mapping();
    const TimePitchMapping c = m_grid.pane(1, RollRow::Frames).mapping();
    const TimePitchMapping d = m_grid.pane(1, RollRow::Onsets).mapping();
    EXPECT_EQ(a.area.left(), b.area.left());
    EXPECT_EQ(a.area.width(), b.area.width());
    EXPECT_EQ(c.area.left(), d.area.left());
    EXPECT_EQ(a.area.top(), c.area.top());
    EXPECT_EQ(a.area.height(), c.area.height());
    EXPECT_NEAR(a.area.width(), c.area.width(), 1);
    EXPECT_NEAR(a.area.height(), b.area.height(), 1);
    for (const TimePitchMapping& map : {b, c, d})
        EXPECT_EQ(map.view, a.view);
}

TEST_F(RollGridTest, ANoteIsDrawnWhereItSounds)
{
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const QColor background = m_theme.paneBackground;
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2.5), 60)), background);
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2.1), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(1.9), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(3.1), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 62)),
              image.pixelColor(at(pane, Seconds(5), 62)));
}

TEST_F(RollGridTest, TheOnsetRowMarksOnsetsOnly)
{
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(0, RollRow::Onsets);
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2), 60)), m_theme.paneBackground);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, PosteriorsAreDrawnWhereTheyWereHeard)
{
    const QImage image = picture();
    const RollPane& frames = m_grid.pane(1, RollRow::Frames);
    const QColor full = m_theme.posterior.colour(1);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(2.05), 60)), full);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(2.95), 60)), full);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(1.9), 60)), m_theme.paneBackground);
    const RollPane& onsets = m_grid.pane(1, RollRow::Onsets);
    EXPECT_EQ(image.pixelColor(at(onsets, Seconds(2.05), 60)), full);
    EXPECT_EQ(image.pixelColor(at(onsets, Seconds(2.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, LayersCanBeHidden)
{
    m_grid.setLayers({false, false});
    const QImage image = picture();
    EXPECT_EQ(image.pixelColor(at(m_grid.pane(0, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
    EXPECT_EQ(image.pixelColor(at(m_grid.pane(1, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
}

TEST_F(RollGridTest, DrawsTheSameAtTwiceThePixels)
{
    const QSize size = m_grid.plot().size();
    QImage image(2 * size, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    m_grid.plot().setBufferDevicePixelRatio(2);
    m_grid.plot().replot();
    m_grid.plot().render(&image);
    const RollPane& pane = m_grid.pane(1, RollRow::Frames);
    EXPECT_EQ(image.pixelColor(2 * at(pane, Seconds(2.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(2 * at(pane, Seconds(1.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, CtrlWheelZoomsAllPanesAtTheCursor)
{
    const RollPane& pane = m_grid.pane(1, RollRow::Onsets);
    const QPointF cursor = at(pane, Seconds(4), 60);
    const Seconds under = pane.mapping().timeAt(cursor.x());
    sendWheel(pane, cursor, 240, Qt::ControlModifier);
    EXPECT_LT(m_grid.view().span(), Seconds(10));
    EXPECT_NEAR(pane.mapping().x(under), cursor.x(), 1e-6);
    EXPECT_EQ(m_grid.pane(0, RollRow::Frames).mapping().view, pane.mapping().view);
}

TEST_F(RollGridTest, DraggingMovesTheView)
{
    m_grid.setView({Seconds(3), Seconds(5), 50, 70});
    m_grid.plot().replot();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const QPointF from = pane.axisRect()->rect().center();
    const QPointF to = from + QPointF(-40, 30);
    const Seconds time = pane.mapping().timeAt(from.x());
    const double pitch = pane.mapping().pitchAt(from.y());
    const auto send = [&](QEvent::Type type, QPointF position, Qt::MouseButtons buttons) {
        QMouseEvent event(type, position, m_grid.plot().mapToGlobal(position), Qt::LeftButton,
                          buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
    EXPECT_NEAR(pane.mapping().x(time), to.x(), 1e-6);
    EXPECT_NEAR(pane.mapping().y(pitch), to.y(), 1e-6);
}

TEST_F(RollGridTest, KeepsTheViewOnceTheUserHasChosenOne)
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

TEST_F(RollGridTest, LeavesKeysWithCtrlOrAltToTheWindow)
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

TEST_F(RollGridTest, SaysWhatLiesUnderTheCursor)
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

TEST_F(RollGridTest, AnEmptyPaneSaysWhy)
{
    const QImage blank = picture();
    RollContent nothing;
    nothing.title = "Ground truth";
    nothing.placeholder = "No reference.";
    m_grid.setColumns({nothing, withPosteriors()});
    const QRect pane = m_grid.pane(0, RollRow::Onsets).axisRect()->rect();
    const QImage image = picture().copy(pane);
    int inked = 0;
    for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, image.height() / 2);
        inked += perceivedLightness(pixel.rgb()) < 0.7;
    }
    EXPECT_GT(inked, 10);
}

TEST_F(RollGridTest, GrowsToMoreColumnsAndBack)
{
    m_grid.setColumns({withNote(), withPosteriors(), withPosteriors(), withPosteriors()});
    m_grid.plot().replot();
    EXPECT_NEAR(m_grid.pane(0, RollRow::Frames).mapping().area.width(),
                m_grid.pane(3, RollRow::Frames).mapping().area.width(), 1);
    m_grid.setColumns({withNote()});
    EXPECT_NE(picture().pixelColor(at(m_grid.pane(0, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
}

TEST_F(RollGridTest, TimesOfNeighbouringColumnsDoNotTouch)
{
    m_grid.setColumns({withNote(), withPosteriors(), withPosteriors(), withPosteriors()});
    int named = 0;
    for (int width = 700; width < 1300; width += 37) {
        m_grid.resize(width, 700);
        m_grid.setView({Seconds(0), Seconds(35), 20, 109});
        m_grid.plot().replot();
        double end = 0; // of the label before
        for (std::size_t column = 0; column < 4; ++column) {
            const RollPane& pane = m_grid.pane(column, RollRow::Onsets);
            const QCPAxis& time = *pane.axisRect()->axis(QCPAxis::atBottom);
            const QFontMetrics metrics(time.tickLabelFont());
            for (qsizetype i = 0; i < time.tickVector().size(); ++i) {
                const QString label = time.tickVectorLabels()[i];
                if (label.isEmpty() || !time.range().contains(time.tickVector()[i]))
                    continue;
                const double middle = time.coordToPixel(time.tickVector()[i]);
                const double half = metrics.horizontalAdvance(label) / 2.0;
                EXPECT_GT(middle - half, end + 2) << width << ' ' << column;
                end = middle + half;
                ++named;
            }
        }
    }
    EXPECT_GT(named, 100);
}

TEST_F(RollGridTest, ArrivingSegmentsJoinOnTheTimeAxis)
{
    auto late = std::make_shared<Posteriors>(*onePeak());
    late->grid.centre = Seconds(10.05);
    m_grid.setEnd(Seconds(20));
    m_grid.setColumns({withNote(), {"Overtone", nullptr, {onePeak(), late}, {}}});
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(1, RollRow::Frames);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(12.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(9), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, AComparisonTakesThePlaceOfTheNotes)
{
    const Note missed{Seconds(5), Seconds(6), Pitch{62}, 64};
    const std::vector<Note> reference{missed};
    const std::vector<Note> estimate{kNote};
    m_grid.setComparisons(
        {std::make_shared<const NoteComparison>(compareNotes(reference, estimate))});
    m_grid.plot().replot();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const auto verdictAt = [&](double time, int pitch) {
        return pane.readout(at(pane, Seconds(time), pitch)).verdict;
    };
    EXPECT_EQ(verdictAt(2.5, 60), NoteVerdict::Extra);
    EXPECT_EQ(verdictAt(5.5, 62), NoteVerdict::Missed);
    EXPECT_FALSE(verdictAt(8, 60));
    const QRect place = pane.mapping().rect(missed).toRect();
    const QImage drawn = picture().copy(place);
    m_grid.setComparisons({});
    EXPECT_NE(drawn, picture().copy(place));
    EXPECT_FALSE(verdictAt(2.5, 60));
    EXPECT_TRUE(pane.readout(at(pane, Seconds(2.5), 60)).note);
}

TEST_F(RollGridTest, RevealsANoteAndFramesIt)
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
