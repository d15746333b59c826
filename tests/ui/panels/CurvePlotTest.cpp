#include "ui/panels/CurvePlot.h"

#include <QImage>
#include <gtest/gtest.h>

#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

const CurvePoint kPresent{0.5, {0.8, 0.6, 0.69, 0}};

std::shared_ptr<const ThresholdCurve> line()
{
    return std::make_shared<const ThresholdCurve>(ThresholdCurve{
        {},
        {{0.1, {0.2, 0.9, 0.33, 0}}, {0.3, {0.5, 0.75, 0.6, 0}}, kPresent, {0.95, {0, 0, 0, 0}}}});
}

class CurvePlotTest : public testing::Test
{
protected:
    CurvePlotTest()
    {
        m_plot.resize(300, 260);
        m_plot.setColour(Qt::red);
    }

    /// The strongest red within some pixels of a place.
    int rednessAt(double recall, double precision)
    {
        const QImage image = m_plot.grab().toImage();
        const QPoint place = m_plot.placeOf(recall, precision).toPoint();
        int most = 0;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const QColor pixel = image.pixelColor(place + QPoint(dx, dy));
                most = std::max(most, pixel.red() - pixel.blue());
            }
        }
        return most;
    }

    CurvePlot m_plot;
};

TEST_F(CurvePlotTest, RecallGoesRightAndPrecisionUp)
{
    EXPECT_LT(m_plot.placeOf(0.2, 0.5).x(), m_plot.placeOf(0.8, 0.5).x());
    EXPECT_GT(m_plot.placeOf(0.5, 0.2).y(), m_plot.placeOf(0.5, 0.8).y());
}

TEST_F(CurvePlotTest, LinesOfEqualF1AreSeenOnEveryTheme)
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        m_plot.setPalette(theme->palette);
        const QImage image = m_plot.grab().toImage();
        const int ground = image.pixelColor(m_plot.placeOf(0.45, 0.45).toPoint()).lightness();
        int most = 0;
        for (int dx = -4; dx <= 4; ++dx) {
            for (int dy = -4; dy <= 4; ++dy) {
                const QPoint place = m_plot.placeOf(0.5, 0.5).toPoint() + QPoint(dx, dy);
                most = std::max(most, std::abs(image.pixelColor(place).lightness() - ground));
            }
        }
        EXPECT_GT(most, 25) << (theme->dark ? "dark" : "light");
    }
}

TEST_F(CurvePlotTest, TheCurveGoesThroughItsPoints)
{
    m_plot.setCurve(line(), std::nullopt);
    EXPECT_GT(rednessAt(0.9, 0.2), 100);
    EXPECT_GT(rednessAt(0.75, 0.5), 100);
    EXPECT_GT(rednessAt(0.825, 0.35), 60) << "between two points";
    EXPECT_LT(rednessAt(0.2, 0.2), 30);
    EXPECT_LT(rednessAt(0, 0), 30) << "a threshold without notes has no place";
}

TEST_F(CurvePlotTest, ThePresentPointIsMarkedEvenBeforeTheCurveIsThere)
{
    const QPoint place = m_plot.placeOf(0.6, 0.8).toPoint();
    const QColor before = m_plot.grab().toImage().pixelColor(place);
    m_plot.setCurve(nullptr, kPresent);
    EXPECT_NE(m_plot.grab().toImage().pixelColor(place), before);
    EXPECT_EQ(m_plot.grab().toImage().pixelColor(place),
              m_plot.palette().color(QPalette::Highlight));
    EXPECT_TRUE(m_plot.accessibleDescription().contains("precision 0.80"));
}

} // namespace
} // namespace rollwright
