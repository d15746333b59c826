#include "ui/roll/RollPicture.h"

#include "tests/ui/roll/RollGridFixture.h"
#include "ui/roll/BeatOverlay.h"
#include "ui/roll/EditOverlay.h"

namespace rollwright {
namespace {

class RollPictureTest : public RollGridTest
{
protected:
    void SetUp() override
    {
        RollGridTest::SetUp();
        m_grid.setTheme(m_theme);
    }

    QImage png() { return QImage::fromData(pngOf(m_grid), "PNG"); }

    QRgb pixel(const QImage& image, Seconds time, int pitch) const
    {
        return image.pixel(at(m_grid.pane(0, RollRow::Frames), time, pitch) * 2);
    }
};

TEST_F(RollPictureTest, APngIsTwiceAsFineAndShowsTheNotes)
{
    const QImage image = png();
    EXPECT_EQ(image.size(), m_grid.plot().size() * 2);
    EXPECT_EQ(pixel(image, Seconds(2.5), kNote.pitch.midi),
              picture().pixel(at(m_grid.pane(0, RollRow::Frames), Seconds(2.5), kNote.pitch.midi)));
    EXPECT_NE(pixel(image, Seconds(2.5), kNote.pitch.midi),
              pixel(image, Seconds(2.5), kNote.pitch.midi + 12));
}

TEST_F(RollPictureTest, LooksAsTheScreenDoes)
{
    const QImage screen = picture();
    const QImage image =
        png().scaled(screen.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < screen.height(); ++y)
        for (int x = 0; x < screen.width(); ++x)
            different += std::abs(qGray(screen.pixel(x, y)) - qGray(image.pixel(x, y))) > 100;
    EXPECT_LT(different, screen.width() * screen.height() / 200);
}

TEST_F(RollPictureTest, LiesOnPaperAndLeavesTheWindowAsItWas)
{
    const QImage before = picture();
    EXPECT_EQ(QColor(png().pixel(2, 2)), m_theme.palette.color(QPalette::Base));
    EXPECT_EQ(picture(), before);
}

TEST_F(RollPictureTest, BeatsBelongToItAndSelectionsDoNot)
{
    const QImage without = png();
    EditOverlay selected(m_grid);
    selected.show();
    EditMarks& marks = selected.change();
    marks.column = 0;
    marks.selected = {kNote};
    EXPECT_EQ(png(), without);

    BeatOverlay beats(m_grid);
    beats.show();
    beats.setGrid(BeatGrid{{Seconds(5), Seconds(6)}, 4, {0}});
    EXPECT_NE(pixel(png(), Seconds(5), 106), pixel(without, Seconds(5), 106));
    beats.hide();
    EXPECT_EQ(png(), without);
}

TEST_F(RollPictureTest, APdfIsAPageOfTheSizeOfTheRollsWithText)
{
    const QByteArray pdf = pdfOf(m_grid, "Für Elise");
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/Count 1"));
    EXPECT_TRUE(pdf.contains("/Font"));
    const QSizeF points = QSizeF(m_grid.plot().size()) * 0.75;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 0); };
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 " + number(points.width())))
        << pdf.mid(0, 2000).toStdString();
}

} // namespace
} // namespace rollwright
