#include "ui/panels/PlainLabel.h"

#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

const QString kLongName = QString(230, 'm') + ".wav";

bool inked(const QImage& image, int y)
{
    const QRgb ground = image.pixel(0, 0);
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, y) != ground)
            return true;
    }
    return false;
}

TEST(PlainLabel, ALongNameIsBrokenAndDoesNotWidenWhatItIsIn)
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    QLabel* label = plainLabel();
    layout->addWidget(label);
    layout->addStretch();
    label->setText("\"" + kLongName + "\" is damaged.");
    EXPECT_LT(window.minimumSizeHint().width(), 150);
    EXPECT_LT(window.sizeHint().width(), 900);
    window.resize(400, 600);
    window.show();
    EXPECT_EQ(window.width(), 400);
    const int line = label->fontMetrics().height();
    EXPECT_GE(label->height(), 4 * line);
    const QImage image = label->grab().toImage();
    for (int i = 0; i < 4; ++i) {
        bool any = false;
        for (int y = 0; y < line; ++y)
            any = any || inked(image, i * line + y);
        EXPECT_TRUE(any) << "line " << i;
    }
}

TEST(PlainLabel, ShortTextIsAsAnyLabelHasIt)
{
    QLabel usual("One sentence.\nAnd <b>another</b> one, which is longer.");
    usual.setTextFormat(Qt::PlainText);
    usual.setWordWrap(true);
    PlainLabel label;
    label.setText(usual.text());
    EXPECT_EQ(label.sizeHint(), usual.sizeHint());
    for (const int width : {120, 200, 500})
        EXPECT_NEAR(label.heightForWidth(width), usual.heightForWidth(width), 2) << width;
    usual.resize(200, 100);
    label.resize(200, 100);
    EXPECT_EQ(label.grab().toImage(), usual.grab().toImage());
}

TEST(PlainLabel, KeepsItsMargins)
{
    PlainLabel label;
    label.setText("a");
    const int alone = label.heightForWidth(200);
    label.setMargin(12);
    EXPECT_EQ(label.heightForWidth(200), alone + 24);
}

} // namespace
} // namespace rollwright
