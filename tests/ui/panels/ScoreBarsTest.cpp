#include "ui/panels/ScoreBars.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QImage>
#include <QToolTip>
#include <gtest/gtest.h>

#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

BarChart twoModels()
{
    using Scores = PrecisionRecall;
    return {{{"One", Qt::blue}, {"Two", Qt::red}},
            {{"C3", {Scores{0.2, 0.4, 0.3}, Scores{0.8, 1, 0.9}}, {"a", "b"}},
             {"C4", {Scores{0, 0, 0}, Scores{0.5, 0.5, 0.5}}, {"c", "d"}}}};
}

class ScoreBarsTest : public testing::Test
{
protected:
    ScoreBarsTest()
    {
        m_bars.resize(400, 300);
        m_bars.setChart(twoModels());
    }

    ScoreBars m_bars;
};

TEST_F(ScoreBarsTest, BarsAreAsLongAsTheScores)
{
    const double whole = m_bars.barOf(0, 1, 1).width();
    EXPECT_NEAR(m_bars.barOf(0, 0, 0).width(), 0.2 * whole, 1e-6);
    EXPECT_NEAR(m_bars.barOf(0, 0, 1).width(), 0.4 * whole, 1e-6);
    EXPECT_NEAR(m_bars.barOf(0, 0, 2).width(), 0.3 * whole, 1e-6);
    EXPECT_EQ(m_bars.barOf(1, 0, 2).width(), 0);
}

TEST_F(ScoreBarsTest, NoBarHidesAnother)
{
    std::vector<QRectF> bars;
    for (std::size_t group = 0; group < 2; ++group) {
        for (std::size_t series = 0; series < 2; ++series) {
            for (int measure = 0; measure < 3; ++measure)
                bars.push_back(m_bars.barOf(group, series, measure));
        }
    }
    for (std::size_t i = 1; i < bars.size(); ++i)
        EXPECT_GE(bars[i].top(), bars[i - 1].bottom());
    EXPECT_LE(bars.back().bottom(), m_bars.minimumSizeHint().height());
}

TEST_F(ScoreBarsTest, DrawsEachModelInItsColour)
{
    const QImage image = m_bars.grab().toImage();
    const auto at = [&](const QRectF& bar) {
        return image.pixelColor((bar.center() * image.devicePixelRatio()).toPoint());
    };
    EXPECT_EQ(at(m_bars.barOf(0, 0, 2)), QColor(Qt::blue));
    EXPECT_EQ(at(m_bars.barOf(0, 1, 2)), QColor(Qt::red));
}

TEST_F(ScoreBarsTest, LinesOfTheScaleAreSeenOnEveryTheme)
{
    const QRectF whole = m_bars.barOf(0, 1, 1);
    const double between = (m_bars.barOf(0, 1, 2).bottom() + m_bars.barOf(1, 0, 0).top()) / 2;
    const QPoint half = QPointF(whole.center().x(), between).toPoint();
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        m_bars.setPalette(theme->palette);
        const QImage image = m_bars.grab().toImage();
        const int ground = image.pixelColor(half - QPoint(5, 0)).lightness();
        int most = 0;
        for (int dx = -1; dx <= 1; ++dx) {
            const int line = image.pixelColor(half + QPoint(dx, 0)).lightness();
            most = std::max(most, std::abs(line - ground));
        }
        EXPECT_GT(most, 25) << (theme->dark ? "dark" : "light");
    }
}

TEST_F(ScoreBarsTest, IsToldInWordsToo)
{
    EXPECT_TRUE(m_bars.accessibleDescription().contains("C3, Two: F1 0.90"));
}

TEST_F(ScoreBarsTest, TheToolTipHasNamesAsTheyAre)
{
    BarChart chart = twoModels();
    chart.series[1].name = "<b>Two</b>";
    m_bars.setChart(chart);
    m_bars.show();
    const QPoint place = m_bars.barOf(0, 1, 1).center().toPoint();
    QHelpEvent event(QEvent::ToolTip, place, m_bars.mapToGlobal(place));
    QCoreApplication::sendEvent(&m_bars, &event);
    EXPECT_TRUE(QToolTip::text().contains("&lt;b&gt;Two")) << QToolTip::text().toStdString();
}

TEST_F(ScoreBarsTest, WhatIsNotKnownHasNoBarAndNoNumber)
{
    BarChart chart = twoModels();
    chart.groups[0].scores[1].reset();
    m_bars.setChart(chart);
    EXPECT_EQ(m_bars.barOf(0, 1, 2).width(), 0);
    EXPECT_TRUE(m_bars.accessibleDescription().contains("C3, Two: F1 \u2013"));
    m_bars.grab();
}

} // namespace
} // namespace rollwright
