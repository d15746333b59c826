#include "ui/roll/ViewScrollBars.h"

#include <memory>
#include <optional>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

class ViewScrollBarsTest : public testing::Test
{
protected:
    ViewScrollBarsTest()
    {
        QObject::connect(&m_bars, &ViewScrollBars::moved,
                         [this](const ViewRange& view) { m_moved = view; });
        m_bars.show(m_view, {Seconds(100)});
    }

    const ViewRange m_view{Seconds(40), Seconds(50), 40, 60};
    ViewScrollBars m_bars{nullptr};
    std::unique_ptr<QScrollBar> m_time{m_bars.time()};
    std::unique_ptr<QScrollBar> m_pitch{m_bars.pitch()};
    std::optional<ViewRange> m_moved;
};

TEST_F(ViewScrollBarsTest, ShowingAViewMovesNothing)
{
    EXPECT_FALSE(m_moved);
    EXPECT_EQ(m_time->value(), 40'000);
    EXPECT_EQ(m_time->pageStep(), 10'000);
}

TEST_F(ViewScrollBarsTest, TheEndsOfTheBarsAreTheEndsOfTheRecording)
{
    m_time->setValue(m_time->maximum());
    ASSERT_TRUE(m_moved);
    EXPECT_NEAR(m_moved->end.count(), 100, 1e-3);
    EXPECT_NEAR(m_moved->span().count(), 10, 1e-9);
    m_time->setValue(0);
    EXPECT_EQ(m_moved->begin, Seconds(0));
}

TEST_F(ViewScrollBarsTest, TheTopOfThePitchBarIsTheHighestKey)
{
    m_pitch->setValue(0);
    ASSERT_TRUE(m_moved);
    EXPECT_EQ(m_moved->high, ViewLimits::kHighest);
    EXPECT_NEAR(m_moved->keys(), 20, 1e-9);
    EXPECT_EQ(m_moved->begin, Seconds(40));
    m_pitch->setValue(m_pitch->maximum());
    EXPECT_NEAR(m_moved->low, ViewLimits::kLowest, 0.1);
}

} // namespace
} // namespace rollwright
