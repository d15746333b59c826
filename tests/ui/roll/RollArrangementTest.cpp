#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

std::shared_ptr<const NoteList> oneNote(double onset)
{
    return std::make_shared<const NoteList>(
        NoteList{{Seconds(onset), Seconds(onset + 2), Pitch{60}, 100}});
}

/// Three columns, each with one note on middle C: at 2, at 3 and at 6 s.
class RollArrangementTest : public testing::Test
{
protected:
    RollArrangementTest()
    {
        m_grid.resize(1000, 800);
        m_grid.setEnd(Seconds(10));
        m_grid.setColumns({{"Truth", oneNote(2), {}, {}, 0},
                           {"A", oneNote(3), {}, {}, 1},
                           {"B", oneNote(6), {}, {}, 2}});
        m_grid.setView({Seconds(1), Seconds(9), 55, 65});
        m_grid.show();
    }

    void arrange(RollArrangement arrangement)
    {
        m_grid.setArrangement(arrangement);
        m_grid.plot().replot(QCustomPlot::rpImmediateRefresh);
    }

    TimePitchMapping map(std::size_t column, RollRow row = RollRow::Frames) const
    {
        return m_grid.pane(column, row).mapping();
    }

    /// In the lane of a column, in the overlay.
    QPointF inLane(std::size_t column, double time) const
    {
        const TimePitchMapping mapping = map(column);
        const double lane = mapping.pixelsPerKey() / 3;
        return {mapping.x(Seconds(time)), mapping.y(60.5) + (double(column) + 0.5) * lane};
    }

    QColor colourAt(QPointF place)
    {
        return m_grid.plot().grab().toImage().pixelColor(place.toPoint());
    }

    RollGrid m_grid;
};

TEST_F(RollArrangementTest, TimesAreNamedAsSoonAsAnArrangementIsDrawn)
{
    for (const auto arrangement :
         {RollArrangement::Overlay, RollArrangement::Stacked, RollArrangement::Columns}) {
        arrange(arrangement);
        const QCPAxis& time = *m_grid.panes().back()->axisRect()->axis(QCPAxis::atBottom);
        const auto labels = time.tickVectorLabels();
        EXPECT_FALSE(std::ranges::all_of(labels, &QString::isEmpty));
    }
}

TEST_F(RollArrangementTest, KeysThatAreHeldAreSeenInEveryArrangement)
{
    const QColor lit = lightTheme().palette.color(QPalette::Highlight);
    const auto onKey = [this] { return colourAt({5, map(0).y(60)}); };
    PressedKeys held;
    held.set(60);
    m_grid.setPressed(held);
    for (const auto arrangement :
         {RollArrangement::Columns, RollArrangement::Overlay, RollArrangement::Stacked}) {
        arrange(arrangement);
        EXPECT_EQ(onKey(), lit);
    }
    m_grid.setPressed({});
    m_grid.plot().replot(QCustomPlot::rpImmediateRefresh);
    EXPECT_NE(onKey(), lit);
}

TEST_F(RollArrangementTest, StackedPanesStandAboveEachOtherOnOneTimeAxis)
{
    arrange(RollArrangement::Stacked);
    ASSERT_EQ(m_grid.panes().size(), 6U);
    int ruled = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        const RollPane& pane = *m_grid.panes()[i];
        const QRectF area = pane.mapping().area;
        ruled += pane.role().ruled;
        EXPECT_EQ(area.left(), m_grid.panes().front()->mapping().area.left());
        EXPECT_EQ(area.right(), m_grid.panes().front()->mapping().area.right());
        if (i > 0) {
            EXPECT_GT(area.top(), m_grid.panes()[i - 1]->mapping().area.bottom());
        }
    }
    EXPECT_EQ(ruled, 1);
    EXPECT_TRUE(m_grid.panes().back()->role().ruled) << "the times stand at the foot";
    EXPECT_GT(map(0).area.width(), 800);
}

TEST_F(RollArrangementTest, TheOverlayHasOnePaneARow)
{
    arrange(RollArrangement::Overlay);
    ASSERT_EQ(m_grid.panes().size(), 2U);
    for (std::size_t column = 0; column < 3; ++column) {
        EXPECT_EQ(&m_grid.pane(column, RollRow::Frames), m_grid.panes()[0]);
        EXPECT_EQ(&m_grid.pane(column, RollRow::Onsets), m_grid.panes()[1]);
    }
}

TEST_F(RollArrangementTest, EachColumnOfTheOverlayHasAColourThatTheLegendNames)
{
    arrange(RollArrangement::Overlay);
    const auto& legend = m_grid.panes().front()->title()->entries();
    ASSERT_EQ(legend.size(), 3U);
    EXPECT_EQ(legend[0].name, "Truth");
    EXPECT_EQ(legend[2].name, "B");
    std::set<QRgb> colours;
    for (const PaneTitle::Entry& entry : legend)
        colours.insert(entry.colour.rgb());
    EXPECT_EQ(colours.size(), 3U);

    const QColor ground = lightTheme().paneBackground;
    const QColor blue = colourAt(inLane(1, 4.5));
    EXPECT_GT(blue.blue(), blue.red() + 40) << "the second column is blue";
    const QColor orange = colourAt(inLane(2, 7));
    EXPECT_GT(orange.red(), orange.blue() + 40) << "the third is orange";
    EXPECT_EQ(colourAt(inLane(0, 4.5)), ground) << "the first has no note there";
    EXPECT_NE(colourAt(inLane(0, 3.5)), ground);
    EXPECT_NE(colourAt(inLane(1, 3.5)), ground) << "none hides another";
}

TEST_F(RollArrangementTest, TheOverlaySaysWhoseNoteIsPointedAt)
{
    arrange(RollArrangement::Overlay);
    const RollPane& pane = *m_grid.panes().front();
    EXPECT_EQ(pane.readout(inLane(0, 3.5)).title, "Truth");
    EXPECT_EQ(pane.readout(inLane(1, 3.5)).title, "A");
    EXPECT_EQ(pane.readout(inLane(0, 7)).title, "B") << "the only one with a note there";
    EXPECT_FALSE(pane.readout(inLane(1, 1.5)).note);
}

TEST_F(RollArrangementTest, TheViewSurvivesEveryChange)
{
    const ViewRange view = m_grid.view();
    const auto stays = [&] {
        for (const RollPane* pane : m_grid.panes()) {
            if (pane->mapping().view != view)
                return false;
        }
        return m_grid.view() == view;
    };
    for (const auto arrangement :
         {RollArrangement::Stacked, RollArrangement::Overlay, RollArrangement::Columns}) {
        arrange(arrangement);
        EXPECT_TRUE(stays()) << static_cast<int>(arrangement);
    }
}

TEST_F(RollArrangementTest, ContentComparisonAndLayersSurviveEveryChange)
{
    const NoteList truth = *oneNote(2);
    const NoteList estimate = *oneNote(6);
    const auto comparison = std::make_shared<const NoteComparison>(compareNotes(truth, estimate));
    m_grid.setComparisons({nullptr, nullptr, comparison});
    for (const auto arrangement :
         {RollArrangement::Stacked, RollArrangement::Columns, RollArrangement::Stacked}) {
        arrange(arrangement);
        const TimePitchMapping third = map(2);
        const auto at = [&](double time) {
            return m_grid.pane(2, RollRow::Frames).readout({third.x(Seconds(time)), third.y(60)});
        };
        EXPECT_EQ(at(7).verdict, NoteVerdict::Extra);
        EXPECT_EQ(at(3).verdict, NoteVerdict::Missed);
        const TimePitchMapping first = map(0);
        EXPECT_TRUE(
            m_grid.pane(0, RollRow::Frames).readout({first.x(Seconds(3)), first.y(60)}).note);
    }
    m_grid.setLayers({true, false});
    arrange(RollArrangement::Overlay);
    const auto& legend = m_grid.panes().front()->title()->entries();
    ASSERT_EQ(legend.size(), 3U);
    EXPECT_TRUE(legend[1].colour.isValid());
    EXPECT_FALSE(legend[2].colour.isValid()) << "its notes have the colours of verdicts";
    EXPECT_EQ(colourAt(inLane(0, 3.5)), lightTheme().paneBackground);
}

TEST_F(RollArrangementTest, AColumnBringsItsColourWithIt)
{
    arrange(RollArrangement::Overlay);
    m_grid.setColumns({{"Truth", oneNote(2), {}, {}, 0},
                       {"B", oneNote(6), {}, {}, 2},
                       {"C", oneNote(3), {}, {}, 1}});
    m_grid.plot().replot(QCustomPlot::rpImmediateRefresh);
    const QColor orange = colourAt(inLane(1, 7));
    EXPECT_GT(orange.red(), orange.blue() + 40);
    const auto& legend = m_grid.panes().front()->title()->entries();
    EXPECT_EQ(legend[1].colour, lightTheme().columns[2]);
    m_grid.setTheme(darkTheme());
    EXPECT_EQ(legend[1].colour, darkTheme().columns[2]);
}

TEST_F(RollArrangementTest, AnOverlayOfOneColumnIsThatColumn)
{
    m_grid.setColumns({{"A", oneNote(3), {}, {}}});
    arrange(RollArrangement::Overlay);
    EXPECT_EQ(m_grid.panes().size(), 2U);
    EXPECT_EQ(m_grid.panes().front()->title()->text(), "A \u00b7 frames");
    EXPECT_TRUE(m_grid.panes().front()->title()->entries().empty());
}

TEST_F(RollArrangementTest, ColumnsCanComeAndGoInEveryArrangement)
{
    for (const auto arrangement : {RollArrangement::Stacked, RollArrangement::Overlay}) {
        arrange(arrangement);
        m_grid.setColumns({{"Truth", oneNote(2), {}, {}}});
        m_grid.setColumns({{"Truth", oneNote(2), {}, {}},
                           {"A", oneNote(3), {}, {}},
                           {"B", oneNote(6), {}, {}},
                           {"C", oneNote(7), {}, {}}});
        m_grid.plot().replot(QCustomPlot::rpImmediateRefresh);
        const TimePitchMapping fourth = map(3);
        const double lane = arrangement == RollArrangement::Overlay ? 60 - 0.375 : 60;
        EXPECT_EQ(
            m_grid.pane(3, RollRow::Frames).readout({fourth.x(Seconds(8.5)), fourth.y(lane)}).title,
            "C");
    }
}

} // namespace
} // namespace rollwright
