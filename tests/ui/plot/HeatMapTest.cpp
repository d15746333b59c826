#include "ui/plot/HeatMap.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Full everywhere: 40 s of frames of 20 ms.
HeatSource full()
{
    const auto data = std::make_shared<const int>(0);
    return {data, FrameGrid{Seconds(0.02), Seconds(0.01), 2000}, 4,
            [](int, int, std::span<float> rows) { std::ranges::fill(rows, 1.0F); }};
}

TEST(HeatMap, NoGapShowsBetweenTiles)
{
    HeatMap heat;
    heat.setColours(ColourMap({Qt::white, Qt::red}));
    heat.setSources({full()});
    for (const double ratio : {1.0, 2.0}) {
        for (int step = 0; step < 40; ++step) {
            const Seconds begin(5 + 0.137 * step);
            const TimePitchMapping map{{begin, begin + Seconds(10 + 0.31 * step), 20, 110},
                                       QRectF(3, 0, 300, 40)};
            QImage image((QSizeF(310, 40) * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::blue);
            QPainter painter(&image);
            heat.draw(painter, map, 0, 40);
            painter.end();
            for (int x = int(4 * ratio); x < int(302 * ratio); ++x)
                ASSERT_EQ(image.pixelColor(x, image.height() / 2), QColor(Qt::red))
                    << "column " << x << " from " << begin.count() << " s";
        }
    }
}

TEST(HeatMap, DrawsNothingBeyondTheFrames)
{
    HeatMap heat;
    heat.setColours(ColourMap({Qt::white, Qt::red}));
    heat.setSources({full()});
    const TimePitchMapping map{{Seconds(30), Seconds(50), 20, 110}, QRectF(0, 0, 200, 40)};
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    heat.draw(painter, map, 0, 40);
    painter.end();
    EXPECT_EQ(image.pixelColor(50, 20), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(150, 20), QColor(Qt::blue));
}

} // namespace
} // namespace rollwright
