#include "tests/support/Lightness.h"
#include "tests/ui/roll/RollGridFixture.h"

namespace rollwright {
namespace {

TEST_F(RollGridTest, PanesOfAColumnShareTimeAndPanesOfARowSharePitch)
{
    const TimePitchMapping a = m_grid.pane(0, RollRow::Frames).mapping();
    const TimePitchMapping b = m_grid.pane(0, RollRow::Onsets).mapping();
    const TimePitchMapping c = m_grid.pane(1, RollRow::Frames).mapping();
    const TimePitchMapping d = m_grid.pane(1, RollRow::Onsets).mapping();
    EXPECT_EQ(a.area.left(), b.area.left());
    EXPECT_EQ(a.area.width(), b.area.width());
    EXPECT_EQ(c.area.left(), d.area.left());
    EXPECT_EQ(a.area.top(), c.area.top());
    EXPECT_EQ(a.area.height(), c.area.height());
    EXPECT_NEAR(a.area.width(), c.area.width(), 1);
    EXPECT_NEAR(a.area.height(), b.area.height(), 1);
    for (const TimePitchMapping& map : {b, c, d})
        EXPECT_EQ(map.view, a.view);
}

TEST_F(RollGridTest, FindsThePaneUnderAPosition)
{
    for (const RollPane* pane : m_grid.panes()) {
        const QRectF area = pane->mapping().area;
        EXPECT_EQ(m_grid.paneAt(area.center()), pane);
        EXPECT_EQ(m_grid.paneAt(area.topLeft() + QPointF(9, -5)), nullptr) << "on its title";
    }
    EXPECT_EQ(m_grid.paneAt({5, 300}), nullptr) << "on a keyboard";
}

TEST_F(RollGridTest, ANoteIsDrawnWhereItSounds)
{
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const QColor background = m_theme.paneBackground;
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2.5), 60)), background);
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2.1), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(1.9), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(3.1), 60)), background);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 62)),
              image.pixelColor(at(pane, Seconds(5), 62)));
}

TEST_F(RollGridTest, TheOnsetRowMarksOnsetsOnly)
{
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(0, RollRow::Onsets);
    EXPECT_NE(image.pixelColor(at(pane, Seconds(2), 60)), m_theme.paneBackground);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, PosteriorsAreDrawnWhereTheyWereHeard)
{
    const QImage image = picture();
    const RollPane& frames = m_grid.pane(1, RollRow::Frames);
    const QColor full = m_theme.posterior.colour(1);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(2.05), 60)), full);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(2.95), 60)), full);
    EXPECT_EQ(image.pixelColor(at(frames, Seconds(1.9), 60)), m_theme.paneBackground);
    const RollPane& onsets = m_grid.pane(1, RollRow::Onsets);
    EXPECT_EQ(image.pixelColor(at(onsets, Seconds(2.05), 60)), full);
    EXPECT_EQ(image.pixelColor(at(onsets, Seconds(2.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, LayersCanBeHidden)
{
    m_grid.setLayers({false, false});
    const QImage image = picture();
    EXPECT_EQ(image.pixelColor(at(m_grid.pane(0, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
    EXPECT_EQ(image.pixelColor(at(m_grid.pane(1, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
}

TEST_F(RollGridTest, DrawsTheSameAtTwiceThePixels)
{
    const QSize size = m_grid.plot().size();
    QImage image(2 * size, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    m_grid.plot().setBufferDevicePixelRatio(2);
    m_grid.plot().replot();
    m_grid.plot().render(&image);
    const RollPane& pane = m_grid.pane(1, RollRow::Frames);
    EXPECT_EQ(image.pixelColor(2 * at(pane, Seconds(2.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(2 * at(pane, Seconds(1.5), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, AnEmptyPaneSaysWhy)
{
    const QImage blank = picture();
    RollContent nothing;
    nothing.title = "Ground truth";
    nothing.placeholder = "No reference.";
    m_grid.setColumns({nothing, withPosteriors()});
    const QRect pane = m_grid.pane(0, RollRow::Onsets).axisRect()->rect();
    const QImage image = picture().copy(pane);
    int inked = 0;
    for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, image.height() / 2);
        inked += perceivedLightness(pixel.rgb()) < 0.7;
    }
    EXPECT_GT(inked, 10);
}

TEST_F(RollGridTest, ALongNameIsBrokenAtTheEdgesOfAnEmptyPane)
{
    RollContent nothing;
    nothing.title = "Ground truth";
    nothing.placeholder = '"' + QString(230, 'm') + ".mid\" is damaged.";
    m_grid.setColumns({nothing, withPosteriors()});
    const QRect pane = m_grid.pane(0, RollRow::Onsets).axisRect()->rect();
    const QImage image = picture().copy(pane);
    const auto inked = [&](int x) {
        int count = 0;
        for (int y = image.height() / 3; y < 2 * image.height() / 3; ++y)
            count += perceivedLightness(image.pixel(x, y)) < 0.5;
        return count > 0;
    };
    int columns = 0;
    for (int x = 20; x < image.width() - 20; ++x)
        columns += inked(x);
    EXPECT_GT(columns, image.width() / 2);
    for (int x = 2; x < 14; ++x) {
        EXPECT_FALSE(inked(x)) << x;
        EXPECT_FALSE(inked(image.width() - x)) << x;
    }
}

TEST_F(RollGridTest, NoGapShowsBetweenTilesOfPosteriors)
{
    Posteriors loud{
        {Seconds(0.02), Seconds(0.01), 2000}, Posteriorgram(2000), Posteriorgram(2000), {}, {}};
    std::ranges::fill(loud.frame.values(), 1.0F);
    m_grid.setEnd(Seconds(40));
    m_grid.setTheme(m_theme);
    m_grid.setColumns(
        {{"Loud", nullptr, {std::make_shared<const Posteriors>(std::move(loud))}, {}}});
    for (int step = 0; step < 100; ++step) {
        const Seconds begin(5 + 0.037 * step);
        m_grid.setView({begin, begin + Seconds(10 + 0.011 * step)});
        const QRect pane = m_grid.pane(0, RollRow::Frames).axisRect()->rect();
        const int y = at(m_grid.pane(0, RollRow::Frames), begin, 60).y();
        const QImage image = picture();
        for (int x = pane.left() + 2; x < pane.right() - 2; ++x)
            ASSERT_LT(perceivedLightness(image.pixel(x, y)), 0.7) << x << " in view " << step;
    }
}

TEST_F(RollGridTest, GrowsToMoreColumnsAndBack)
{
    m_grid.setColumns({withNote(), withPosteriors(), withPosteriors(), withPosteriors()});
    m_grid.plot().replot();
    EXPECT_NEAR(m_grid.pane(0, RollRow::Frames).mapping().area.width(),
                m_grid.pane(3, RollRow::Frames).mapping().area.width(), 1);
    m_grid.setColumns({withNote()});
    EXPECT_NE(picture().pixelColor(at(m_grid.pane(0, RollRow::Frames), Seconds(2.5), 60)),
              m_theme.paneBackground);
}

TEST_F(RollGridTest, TimesOfNeighbouringColumnsDoNotTouch)
{
    m_grid.setColumns({withNote(), withPosteriors(), withPosteriors(), withPosteriors()});
    int named = 0;
    const double size = m_grid.font().pointSizeF();
    for (int width = 700; width < 1900; width += 37) {
        QFont font = m_grid.font();
        font.setPointSizeF(width % 2 == 0 ? size : 2 * size);
        m_grid.setFont(font);
        m_grid.setTheme(m_theme);
        m_grid.resize(width, 700);
        m_grid.setView({Seconds(0), Seconds(35), 20, 109});
        m_grid.plot().replot();
        double end = 0; // of the label before
        for (std::size_t column = 0; column < 4; ++column) {
            const RollPane& pane = m_grid.pane(column, RollRow::Onsets);
            const QCPAxis& time = *pane.axisRect()->axis(QCPAxis::atBottom);
            const QFontMetrics metrics(time.tickLabelFont());
            for (qsizetype i = 0; i < time.tickVector().size(); ++i) {
                const QString label = time.tickVectorLabels()[i];
                if (label.isEmpty() || !time.range().contains(time.tickVector()[i]))
                    continue;
                const double middle = time.coordToPixel(time.tickVector()[i]);
                const double half = metrics.horizontalAdvance(label) / 2.0;
                EXPECT_GT(middle - half, end + 2) << width << ' ' << column;
                end = middle + half;
                ++named;
            }
        }
    }
    EXPECT_GT(named, 100);
}

TEST_F(RollGridTest, ArrivingSegmentsJoinOnTheTimeAxis)
{
    auto late = std::make_shared<Posteriors>(*onePeak());
    late->grid.centre = Seconds(10.05);
    m_grid.setEnd(Seconds(20));
    m_grid.setColumns({withNote(), {"Overtone", nullptr, {onePeak(), late}, {}}});
    const QImage image = picture();
    const RollPane& pane = m_grid.pane(1, RollRow::Frames);
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(2.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(12.5), 60)), m_theme.posterior.colour(1));
    EXPECT_EQ(image.pixelColor(at(pane, Seconds(9), 60)), m_theme.paneBackground);
}

TEST_F(RollGridTest, AComparisonTakesThePlaceOfTheNotes)
{
    const Note missed{Seconds(5), Seconds(6), Pitch{62}, 64};
    const std::vector<Note> reference{missed};
    const std::vector<Note> estimate{kNote};
    m_grid.setComparisons(
        {std::make_shared<const NoteComparison>(compareNotes(reference, estimate))});
    m_grid.plot().replot();
    const RollPane& pane = m_grid.pane(0, RollRow::Frames);
    const auto verdictAt = [&](double time, int pitch) {
        return pane.readout(at(pane, Seconds(time), pitch)).verdict;
    };
    EXPECT_EQ(verdictAt(2.5, 60), NoteVerdict::Extra);
    EXPECT_EQ(verdictAt(5.5, 62), NoteVerdict::Missed);
    EXPECT_FALSE(verdictAt(8, 60));
    const QRect place = pane.mapping().rect(missed).toRect();
    const QImage drawn = picture().copy(place);
    m_grid.setComparisons({});
    EXPECT_NE(drawn, picture().copy(place));
    EXPECT_FALSE(verdictAt(2.5, 60));
    EXPECT_TRUE(pane.readout(at(pane, Seconds(2.5), 60)).note);
}

} // namespace
} // namespace rollwright
