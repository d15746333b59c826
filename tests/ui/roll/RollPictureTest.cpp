#include "ui/roll/RollPicture.h"

#include <QRegularExpression>

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

    /// Whether something on the page has this colour.
    static bool fills(const QByteArray& pdf, const QColor& colour)
    {
        static const QRegularExpression kColour("([\\d.]+) ([\\d.]+) ([\\d.]+) (?:scn|SCN|rg|RG)");
        for (qsizetype begin = pdf.indexOf("\nstream\n"); begin >= 0;
             begin = pdf.indexOf("\nstream\n", begin + 1)) {
            const QByteArray length("\0\x40\0\0", 4); // Qt wants to know how long it may become
            auto found =
                kColour.globalMatch(QString::fromLatin1(qUncompress(length + pdf.mid(begin + 8))));
            while (found.hasNext()) {
                const auto match = found.next();
                const QColor other =
                    QColor::fromRgbF(match.captured(1).toFloat(), match.captured(2).toFloat(),
                                     match.captured(3).toFloat());
                if (other.rgb() == colour.rgb())
                    return true;
            }
        }
        return false;
    }

    static double heightOf(const QByteArray& pdf)
    {
        static const QRegularExpression kBox("MediaBox \\[\\S+ \\S+ \\S+ ([\\d.]+)");
        return kBox.match(QString::fromLatin1(pdf)).captured(1).toDouble();
    }

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
    const QByteArray pdf = pdfOf(m_grid, {"Für Elise"});
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/Count 1"));
    EXPECT_TRUE(pdf.contains("/Font"));
    const QSizeF points = QSizeF(m_grid.plot().size()) * 0.75;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 0); };
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 " + number(points.width())))
        << pdf.mid(0, 2000).toStdString();
}

TEST_F(RollPictureTest, OnPaperItIsLightAndHasItsTitleAbove)
{
    m_grid.setTheme(darkTheme());
    const QImage before = picture();
    const QByteArray plain = pdfOf(m_grid, {"Nocturne"});
    const QByteArray named = pdfOf(m_grid, {"Nocturne", {{NoteVerdict::Missed, "missed"}}});
    EXPECT_EQ(picture(), before) << "the window stays as it was";
    EXPECT_EQ(png().pixel(2, 2), darkTheme().palette.color(QPalette::Base).rgb()) << "as it looks";
    EXPECT_TRUE(fills(plain, lightTheme().paneText)) << "the title";
    for (const QByteArray& page : {plain, named})
        EXPECT_FALSE(fills(page, darkTheme().paneBackground));
    EXPECT_GT(heightOf(plain), m_grid.plot().height() * 0.75 + 10);
    EXPECT_GT(heightOf(named), heightOf(plain) + 8) << "the legend";
}

TEST_F(RollPictureTest, OnPaperBeatsCanBeReadThatWereLightOnDark)
{
    const QPalette& dark = darkTheme().palette;
    m_grid.setPalette(dark);
    m_grid.setTheme(darkTheme());
    BeatOverlay beats(m_grid);
    beats.show();
    beats.setGrid(BeatGrid{{Seconds(5), Seconds(6)}, 4, {0}});
    EXPECT_FALSE(fills(pdfOf(m_grid, {}), dark.color(QPalette::WindowText)));
}

} // namespace
} // namespace rollwright
