#include "ui/plot/ScreenScale.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(ScreenScale, APlotIsDrawnForTheScreenWhereItIsPainted)
{
    QCustomPlot plot;
    new ScreenScale(plot);
    plot.show();
    QCoreApplication::processEvents();
    plot.setBufferDevicePixelRatio(2.5); // as of another screen, which it was on before
    int drawn = 0;
    QObject::connect(&plot, &QCustomPlot::afterReplot, [&] { ++drawn; });
    plot.repaint();
    EXPECT_EQ(plot.bufferDevicePixelRatio(), plot.devicePixelRatioF());
    EXPECT_EQ(drawn, 1);
    plot.repaint();
    EXPECT_EQ(drawn, 1);
}

} // namespace
} // namespace rollwright
