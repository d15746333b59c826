#include "ui/roll/PedalOverlay.h"

#include "tests/ui/roll/RollGridFixture.h"

namespace rollwright {
namespace {

class PedalOverlayTest : public RollGridTest
{
protected:
    void SetUp() override
    {
        RollGridTest::SetUp();
        m_grid.setTheme(m_theme);
        m_without = picture();
        m_overlay.show();
    }

    /// Whether something is drawn there, `above` pixels above the lower edge of the first pane.
    bool drawn(double time, int above)
    {
        const TimePitchMapping map = m_grid.pane(0, RollRow::Frames).mapping();
        const QImage with = picture();
        for (int aside = -1; aside <= 1; ++aside) {
            const QPoint place(qRound(map.x(Seconds(time))) + aside,
                               qRound(map.area.bottom()) - above);
            if (m_without.pixel(place) != with.pixel(place))
                return true;
        }
        return false;
    }

    QImage m_without;
    PedalOverlay m_overlay{m_grid};
};

TEST_F(PedalOverlayTest, PressesAreLinesAboveTicksAndNumbers)
{
    m_overlay.setPedalling({{Seconds(1), Seconds(3)}, {Seconds(4), Seconds(5)}});
    for (const double time : {1.1, 2.0, 2.9, 4.5})
        EXPECT_TRUE(drawn(time, 20)) << time;
    for (const double time : {0.5, 3.5, 5.5})
        EXPECT_FALSE(drawn(time, 20)) << time;
    EXPECT_FALSE(drawn(2, 10)) << "where ticks and numbers are";
    EXPECT_FALSE(drawn(2, 40)) << "where the notes are";
    m_overlay.setPedalling({});
    EXPECT_EQ(picture(), m_without);
}

TEST_F(PedalOverlayTest, AShortChangeOfThePedalIsSeen)
{
    m_overlay.setPedalling({{Seconds(1), Seconds(3)}, {Seconds(3.001), Seconds(5)}});
    const QImage changed = picture();
    m_overlay.setPedalling({{Seconds(1), Seconds(5)}});
    EXPECT_NE(picture(), changed);
}

TEST_F(PedalOverlayTest, FollowsTheView)
{
    m_overlay.setPedalling({{Seconds(1), Seconds(3)}});
    m_grid.setView({Seconds(2), Seconds(4)});
    m_overlay.setPedalling({});
    m_without = picture();
    m_overlay.setPedalling({{Seconds(1), Seconds(3)}});
    EXPECT_TRUE(drawn(2.1, 20)) << "it went down before";
    EXPECT_FALSE(drawn(3.5, 20));
}

} // namespace
} // namespace rollwright
