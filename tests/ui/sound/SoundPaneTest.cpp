#include "ui/sound/SoundPane.h"

#include <cmath>

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <gtest/gtest.h>

#include "tests/support/Lightness.h"
#include "ui/roll/RollGrid.h"
#include "ui/transport/PlayheadOverlay.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

/// Ten seconds: a sine of 1 kHz in the fifth and sixth, else silence.
AudioBuffer beep()
{
    AudioBuffer audio{std::vector<float>(std::size_t{10} * 16000), kRate};
    for (std::size_t i = std::size_t{4} * 16000; i < std::size_t{6} * 16000; ++i)
        audio.samples[i] = 0.5F * std::sin(2 * 3.14159265F * 1000 * float(i) / 16000);
    return audio;
}

SoundContent soundOf(const AudioBuffer& audio, const std::string& frontEnd)
{
    PeakPyramid peaks(audio.rate);
    peaks.append(audio.samples);
    peaks.finish();
    SpectrogramMaker maker(frontEnd);
    const int frames = maker.grid(audio.samples.size()).frames;
    const auto piece = [&](int first, int count) {
        return std::make_shared<const Spectrogram>(maker.make(audio.view(), first, count));
    };
    return {std::make_shared<const PeakPyramid>(std::move(peaks)),
            frontEnd,
            {piece(0, frames / 3), piece(frames / 3, frames - frames / 3)}};
}

class SoundPaneTest : public testing::Test
{
protected:
    SoundPaneTest()
    {
        m_grid.resize(1000, 800);
        m_grid.setEnd(Seconds(10));
        m_grid.setColumns({{"Truth", nullptr, {}, {}}, {"A", nullptr, {}, {}}});
        m_grid.setSound(soundOf(beep(), "log-frequency"));
        m_grid.setSoundViews({true, true});
        m_grid.show();
        draw();
    }

    void draw() { m_grid.plot().replot(QCustomPlot::rpImmediateRefresh); }

    const SoundPane& pane(SoundView kind, std::size_t column = 0) const
    {
        std::vector<const SoundPane*> found;
        for (const SoundPane* other : m_grid.soundPanes()) {
            if (other->kind() == kind)
                found.push_back(other);
        }
        return *found.at(column);
    }

    /// `height` from 0 at the bottom of the pane to 1 at its top.
    static QColor colourIn(const QImage& image, const SoundPane& pane, double time, double height)
    {
        const TimePitchMapping map = pane.mapping();
        const QPointF place(map.x(Seconds(time)), map.area.bottom() - height * map.area.height());
        return image.pixelColor(place.toPoint());
    }
    QColor colourAt(const SoundPane& pane, double time, double height)
    {
        return colourIn(m_grid.plot().grab().toImage(), pane, time, height);
    }

    double heightOf(double hertz, const std::string& frontEnd) const
    {
        for (const SoundLabel::Mark& mark : frequencyMarks(frontEnd)) {
            if (mark.text == QStringLiteral("%1 Hz").arg(hertz))
                return mark.height;
        }
        return -1;
    }

    RollGrid m_grid;
    const Theme m_theme = lightTheme();
};

TEST_F(SoundPaneTest, StandsExactlyOverTheTimeAxisOfEveryColumn)
{
    for (const auto arrangement :
         {RollArrangement::Columns, RollArrangement::Stacked, RollArrangement::Overlay}) {
        m_grid.setArrangement(arrangement);
        m_grid.setView({Seconds(2), Seconds(7), 40, 70});
        draw();
        const std::size_t axes = arrangement == RollArrangement::Columns ? 2 : 1;
        ASSERT_EQ(m_grid.soundPanes().size(), 2 * axes);
        for (std::size_t column = 0; column < axes; ++column) {
            const TimePitchMapping roll = m_grid.pane(column, RollRow::Frames).mapping();
            for (const auto kind : {SoundView::Waveform, SoundView::Spectrogram}) {
                const TimePitchMapping sound = pane(kind, column).mapping();
                EXPECT_EQ(sound.area.left(), roll.area.left());
                EXPECT_EQ(sound.area.right(), roll.area.right());
                EXPECT_LT(sound.area.bottom(), roll.area.top());
                EXPECT_EQ(sound.view, roll.view);
            }
        }
    }
}

TEST_F(SoundPaneTest, EachCanBeHidden)
{
    const double before = m_grid.pane(0, RollRow::Frames).mapping().area.height();
    m_grid.setSoundViews({true, false});
    EXPECT_EQ(m_grid.soundPanes().size(), 2U);
    EXPECT_EQ(m_grid.soundPanes().front()->kind(), SoundView::Waveform);
    m_grid.setSoundViews({false, true});
    EXPECT_EQ(m_grid.soundPanes().front()->kind(), SoundView::Spectrogram);
    m_grid.setSoundViews({false, false});
    draw();
    EXPECT_TRUE(m_grid.soundPanes().empty());
    EXPECT_GT(m_grid.pane(0, RollRow::Frames).mapping().area.height(), before);
}

TEST_F(SoundPaneTest, TheWaveformIsHighWhereItIsLoud)
{
    const SoundPane& wave = pane(SoundView::Waveform, 1);
    const QColor ground = m_theme.paneBackground;
    EXPECT_NE(colourAt(wave, 5, 0.9), ground);
    EXPECT_NE(colourAt(wave, 5, 0.1), ground);
    EXPECT_EQ(colourAt(wave, 3, 0.9), ground);
    EXPECT_EQ(colourAt(wave, 7, 0.1), ground);
}

TEST_F(SoundPaneTest, TheSpectrogramIsHotWhereThePitchSounds)
{
    for (const std::string frontEnd : {"log-frequency", "log-mel"}) {
        m_grid.setSound(soundOf(beep(), frontEnd));
        draw();
        const SoundPane& picture = pane(SoundView::Spectrogram);
        const QImage image = m_grid.plot().grab().toImage();
        const auto heat = [&](double time, double height) {
            return 1 - perceivedLightness(colourIn(image, picture, time, height).rgb());
        };
        const double at500 = heightOf(500, frontEnd);
        ASSERT_GT(at500, 0) << frontEnd;
        double hottest = 0;
        double where = 0;
        for (double height = 0.02; height < 1; height += 0.005) {
            if (heat(5, height) > hottest) {
                hottest = heat(5, height);
                where = height;
            }
        }
        EXPECT_GT(where, at500) << frontEnd;
        EXPECT_GT(hottest, heat(2, where) + 0.3) << frontEnd;
        EXPECT_GT(hottest, heat(5, 0.95) + 0.3) << frontEnd;
    }
}

TEST_F(SoundPaneTest, ThePlayheadRunsOverIt)
{
    PlayheadOverlay overlay(m_grid);
    overlay.setPlayhead(Seconds(3));
    QImage image(overlay.size(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    overlay.render(&image, {}, {}, QWidget::RenderFlags());
    for (const SoundPane* sound : m_grid.soundPanes()) {
        const TimePitchMapping map = sound->mapping();
        const auto alpha = [&](double time) {
            return image.pixelColor(qRound(map.x(Seconds(time))), int(map.area.center().y()))
                .alpha();
        };
        EXPECT_GT(alpha(3), 60);
        EXPECT_EQ(alpha(6), 0);
    }
}

TEST_F(SoundPaneTest, TheMouseMovesTheTimeAlone)
{
    m_grid.setView({Seconds(2), Seconds(6), 40, 70});
    draw();
    const QPointF from = pane(SoundView::Waveform).mapping().area.center();
    const auto send = [&](QEvent::Type type, QPointF position, Qt::MouseButtons buttons) {
        QMouseEvent event(type, position, m_grid.plot().mapToGlobal(position), Qt::LeftButton,
                          buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, from + QPointF(-40, 30), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, from + QPointF(-40, 30), Qt::NoButton);
    EXPECT_GT(m_grid.view().begin, Seconds(2));
    EXPECT_EQ(m_grid.view().low, 40);

    const Seconds begin = m_grid.view().begin;
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(from, m_grid.plot().mapToGlobal(from), {}, {0, -120}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_grid.plot(), &event);
    };
    turn(Qt::NoModifier);
    EXPECT_GT(m_grid.view().begin, begin);
    EXPECT_EQ(m_grid.view().low, 40);
    turn(Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_grid.view().low, 40);
}

TEST_F(SoundPaneTest, LabelsRiseWithFrequency)
{
    for (const std::string frontEnd : {"log-frequency", "log-mel"}) {
        const auto marks = frequencyMarks(frontEnd);
        ASSERT_GE(marks.size(), 3U);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            EXPECT_GT(marks[i].height, i == 0 ? 0 : marks[i - 1].height);
            EXPECT_LT(marks[i].height, 1);
        }
    }
}

} // namespace
} // namespace rollwright
