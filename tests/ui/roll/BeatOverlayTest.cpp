#include "ui/roll/BeatOverlay.h"

#include <QPainter>

#include "tests/ui/roll/RollGridFixture.h"

namespace rollwright {
namespace {

BeatGrid everySecond()
{
    BeatGrid grid;
    for (int i = 0; i < 10; ++i)
        grid.beats.emplace_back(i + 0.5);
    grid.beatsPerBar = 4;
    grid.downbeats = {1};
    return grid;
}

class BeatOverlayTest : public RollGridTest
{
protected:
    void SetUp() override
    {
        RollGridTest::SetUp();
        m_grid.setTheme(m_theme);
        m_without = picture();
        m_overlay.show();
    }

    /// How far a line there changes the picture: nothing is at the highest keys of the first pane.
    int darkened(double time)
    {
        const RollPane& pane = m_grid.pane(0, RollRow::Frames);
        const QImage with = picture();
        int most = 0;
        for (int aside = -1; aside <= 1; ++aside) {
            const QPoint place = at(pane, Seconds(time), 106) + QPoint(aside, 0);
            most = std::max(most, qGray(m_without.pixel(place)) - qGray(with.pixel(place)));
        }
        return most;
    }

    QImage m_without;
    BeatOverlay m_overlay{m_grid};
};

TEST_F(BeatOverlayTest, BeatsAreLinesAndBarsAreStronger)
{
    m_overlay.setGrid(everySecond());
    EXPECT_GT(darkened(0.5), 5);
    EXPECT_GT(darkened(1.5), darkened(0.5) + 20) << "a bar begins";
    EXPECT_GT(darkened(5.5), darkened(4.5) + 20);
    EXPECT_EQ(darkened(1), 0);
    m_overlay.setGrid(std::nullopt);
    EXPECT_EQ(picture(), m_without);
}

TEST_F(BeatOverlayTest, FollowsTheView)
{
    m_overlay.setGrid(everySecond());
    m_grid.setView({Seconds(1), Seconds(3)});
    m_overlay.setGrid(std::nullopt);
    m_without = picture();
    m_overlay.setGrid(everySecond());
    EXPECT_GT(darkened(1.5), 20);
    EXPECT_EQ(darkened(2), 0);
}

TEST_F(BeatOverlayTest, AStripThatIsPaintedAgainLooksAsBefore)
{
    BeatGrid grid = everySecond();
    grid.beatsPerBar = 1;
    grid.downbeats = {0};
    m_overlay.setGrid(grid);
    const QRect all = m_grid.plot().rect();
    const auto painted = [&](const QRegion& region) {
        QImage image(all.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setClipRegion(region);
        m_overlay.paint(painter);
        return image;
    };
    const QImage whole = painted(all);
    const int step = 7; // pixels, as a playhead's way
    for (int x = 0; x + 600 < all.width(); x += step) {
        const QRegion strips = QRegion(x, 0, step, all.height()) | // of two panes
                               QRegion(x + 600, 0, step, all.height());
        const QImage again = painted(strips);
        for (const QRect& strip : strips)
            ASSERT_EQ(again.copy(strip), whole.copy(strip)) << strip.x();
    }
}

TEST_F(BeatOverlayTest, WhereTheyWouldStandTooCloseOnlyBarsAreDrawn)
{
    BeatGrid dense;
    for (int i = 0; i < 400; ++i)
        dense.beats.emplace_back(i * 0.025);
    dense.beatsPerBar = 12;
    m_overlay.setGrid(dense);
    EXPECT_GT(darkened(24 * 0.025), 20);
    EXPECT_EQ(darkened(29 * 0.025), 0);
}

} // namespace
} // namespace rollwright
