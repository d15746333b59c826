#include "ui/transport/PlayheadOverlay.h"

#include <QImage>
#include <gtest/gtest.h>

#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

class PlayheadOverlayTest : public testing::Test
{
protected:
    PlayheadOverlayTest()
    {
        m_rolls.setColumns({RollContent{}, RollContent{}});
        m_rolls.resize(900, 600);
        m_rolls.setEnd(Seconds(20));
        m_rolls.setView({Seconds(0), Seconds(20)});
        m_rolls.show();
        m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
    }

    /// How strongly the glass is coloured in the middle of a pane's height, 0 to 255.
    int opacityAt(const RollPane& pane, Seconds time)
    {
        QImage image(m_overlay.size(), QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        m_overlay.render(&image, {}, {}, QWidget::RenderFlags());
        const TimePitchMapping map = pane.mapping();
        return image.pixelColor(qRound(map.x(time)), int(map.area.center().y())).alpha();
    }

    RollGrid m_rolls;
    PlayheadOverlay m_overlay{m_rolls};
};

TEST_F(PlayheadOverlayTest, StandsInEveryPane)
{
    m_overlay.setPlayhead(Seconds(5));
    ASSERT_EQ(m_rolls.panes().size(), 4U);
    for (const RollPane* pane : m_rolls.panes()) {
        EXPECT_GT(opacityAt(*pane, Seconds(5)), 60);
        EXPECT_EQ(opacityAt(*pane, Seconds(8)), 0);
    }
}

TEST_F(PlayheadOverlayTest, MovesWithTheView)
{
    m_overlay.setPlayhead(Seconds(5));
    m_rolls.setView({Seconds(4), Seconds(14)});
    EXPECT_GT(opacityAt(*m_rolls.panes().front(), Seconds(5)), 60);
}

TEST_F(PlayheadOverlayTest, ShadesTheLoopMoreWhileItIsOn)
{
    const RollPane& pane = *m_rolls.panes().front();
    m_overlay.setLoop(TimeSpan{Seconds(8), Seconds(12)}, false);
    const int idle = opacityAt(pane, Seconds(10));
    m_overlay.setLoop(TimeSpan{Seconds(8), Seconds(12)}, true);
    EXPECT_GT(idle, 0);
    EXPECT_GT(opacityAt(pane, Seconds(10)), idle);
    EXPECT_EQ(opacityAt(pane, Seconds(13)), 0);
}

TEST_F(PlayheadOverlayTest, LetsTheMouseThrough)
{
    EXPECT_TRUE(m_overlay.testAttribute(Qt::WA_TransparentForMouseEvents));
}

} // namespace
} // namespace rollwright
