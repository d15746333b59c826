#include "ui/transport/TransportIcon.h"

#include <QApplication>
#include <gtest/gtest.h>

#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

class TransportIconTest : public testing::Test
{
protected:
    ~TransportIconTest() override { QApplication::setPalette(QPalette()); }

    static int covered(const QImage& image)
    {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        return pixels;
    }
};

TEST_F(TransportIconTest, StandsOutFromTheWindowInLightAndDark)
{
    for (const TransportShape shape : {TransportShape::Play, TransportShape::Pause,
                                       TransportShape::Stop, TransportShape::Record}) {
        const QIcon icon = transportIcon(shape); // made once, seen under both
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            QApplication::setPalette(theme.palette);
            const QImage image = icon.pixmap(QSize(24, 24), 1.0).toImage();
            EXPECT_GT(covered(image), 24 * 24 / 6);
            const QColor window = theme.palette.color(QPalette::Window);
            EXPECT_GT(std::abs(image.pixelColor(16, 12).lightness() - window.lightness()), 100)
                << (theme.dark ? "dark" : "light");
        }
    }
}

TEST_F(TransportIconTest, IsFaintWhenDisabled)
{
    QApplication::setPalette(lightTheme().palette);
    const QIcon icon = transportIcon(TransportShape::Stop);
    const auto lightness = [&](QIcon::Mode mode) {
        return icon.pixmap(QSize(24, 24), 1.0, mode).toImage().pixelColor(12, 12).lightness();
    };
    EXPECT_GT(lightness(QIcon::Disabled), lightness(QIcon::Normal));
}

} // namespace
} // namespace rollwright
