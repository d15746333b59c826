#include "ui/theme/BoxStyle.h"

#include <algorithm>
#include <cmath>

#include <QDialogButtonBox>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <gtest/gtest.h>

#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

/// Relative luminance by WCAG 2.1.
double luminance(QColor colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Of the window and the edge of an empty check box.
double contrastOfTheEdge(QStyle& style, const Theme& theme)
{
    QStyleOptionButton box;
    box.palette = theme.palette;
    box.rect = {2, 2, 16, 16};
    box.state = QStyle::State_Enabled | QStyle::State_Off;
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(theme.palette.color(QPalette::Window));
    QPainter painter(&image);
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter);
    const double window = luminance(image.pixelColor(0, 0));
    const double edge = luminance(image.pixelColor(2, 10));
    return (std::max(edge, window) + 0.05) / (std::min(edge, window) + 0.05);
}

TEST(BoxStyle, AnEmptyBoxIsSeenOnADarkWindow)
{
    BoxStyle style("fusion");
    EXPECT_GE(contrastOfTheEdge(style, darkTheme()), 3);
    EXPECT_LT(contrastOfTheEdge(*style.baseStyle(), darkTheme()), 1.5) << "no need of a style";
}

TEST(BoxStyle, OnALightWindowItIsTheDesktopsOwn)
{
    BoxStyle style("fusion");
    EXPECT_EQ(contrastOfTheEdge(style, lightTheme()),
              contrastOfTheEdge(*style.baseStyle(), lightTheme()));
}

/// As on desktops that have pictures on the buttons of dialogs.
class WithPictures : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

bool hasPictures(BoxStyle& style, const Theme& theme)
{
    QDialogButtonBox box;
    box.setPalette(theme.palette);
    box.setStyle(&style);
    return !box.addButton(QDialogButtonBox::Close)->icon().isNull();
}

TEST(BoxStyle, ButtonsOfDialogsHaveNoPicturesOnADarkWindow)
{
    BoxStyle style(new WithPictures);
    EXPECT_FALSE(hasPictures(style, darkTheme()));
    EXPECT_TRUE(hasPictures(style, lightTheme()));
}

} // namespace
} // namespace rollwright
