#include "ui/roll/DifferencePlottable.h"

#include <gtest/gtest.h>

#include "ui/theme/VerdictStyle.h"

namespace rollwright {
namespace {

ComparedNote compared(NoteVerdict verdict, double onset, double length, int pitch)
{
    return {verdict, {Seconds(onset), Seconds(onset + length), Pitch{pitch}, 64}, std::nullopt};
}

class DrawnDifferences : public testing::Test
{
protected:
    DrawnDifferences()
    {
        m_plot.resize(600, 400);
        m_differences = new DifferencePlottable(*m_plot.axisRect(), NoteShape::Bar); // it owns it
        m_plot.axisRect()->axis(QCPAxis::atLeft)->setRange(20, 110);
        m_plot.axisRect()->axis(QCPAxis::atBottom)->setRange(0, 100);
    }

    void show(std::vector<ComparedNote> notes)
    {
        NoteComparison comparison;
        comparison.notes = std::move(notes);
        m_differences->setComparison(std::make_shared<const NoteComparison>(comparison));
        m_picture = m_plot.toPixmap().toImage();
    }

    QColor colourAt(double time, int pitch)
    {
        const TimePitchMapping map = mappingOf(*m_plot.axisRect());
        return m_picture.pixelColor(QPointF(map.x(Seconds(time)), map.y(pitch)).toPoint());
    }

    static QColor colourOf(NoteVerdict verdict) { return styleOf(verdict, false).outline.color(); }

    QCustomPlot m_plot;
    DifferencePlottable* m_differences;
    QImage m_picture;
};

TEST_F(DrawnDifferences, OfACrowdTheErrorsAreSeen)
{
    std::vector<ComparedNote> notes;
    for (int i = 0; i < 20000; ++i) {
        const double onset = i * 0.005;
        const bool missed = i == 10000;
        notes.push_back(
            compared(missed ? NoteVerdict::Missed : NoteVerdict::Hit, onset, 0.004, 60));
    }
    notes.push_back(compared(NoteVerdict::Extra, 100, 0.1, 70));
    show(notes);
    EXPECT_EQ(colourAt(50, 60), colourOf(NoteVerdict::Missed));
    EXPECT_EQ(colourAt(40, 60), colourOf(NoteVerdict::Hit));
    EXPECT_NE(colourAt(40, 61), colourOf(NoteVerdict::Hit));
}

TEST_F(DrawnDifferences, TheWayToARightOffsetIsDrawnWhenTheNoteItselfIsOutOfView)
{
    ComparedNote cut = compared(NoteVerdict::WrongOffset, 10, 1, 60);
    cut.reference = {Seconds(10), Seconds(80), Pitch{60}, 64};
    m_plot.axisRect()->axis(QCPAxis::atBottom)->setRange(40, 60);
    show({cut});
    const TimePitchMapping map = mappingOf(*m_plot.axisRect());
    int coloured = 0;
    for (int y = -2; y <= 2; ++y) {
        const QPoint at = QPointF(map.x(Seconds(50)), map.y(60) + y).toPoint();
        coloured += m_picture.pixelColor(at) == colourOf(NoteVerdict::WrongOffset);
    }
    EXPECT_GT(coloured, 0);
}

TEST_F(DrawnDifferences, TheNoteUnderAPointIsFound)
{
    show({compared(NoteVerdict::Hit, 1, 8, 40), compared(NoteVerdict::Extra, 5, 1, 41)});
    ASSERT_TRUE(m_differences->noteAt(Seconds(5.5), Pitch{41}));
    EXPECT_EQ(m_differences->noteAt(Seconds(5.5), Pitch{41})->verdict, NoteVerdict::Extra);
    EXPECT_EQ(m_differences->noteAt(Seconds(8), Pitch{40})->verdict, NoteVerdict::Hit);
    EXPECT_FALSE(m_differences->noteAt(Seconds(7), Pitch{41}));
}

TEST_F(DrawnDifferences, WhereAMissedNoteOverlapsOneOfTheColumnThatOneIsFound)
{
    show({compared(NoteVerdict::Extra, 10, 10, 40), compared(NoteVerdict::Merged, 12, 12, 40),
          compared(NoteVerdict::Missed, 50, 10, 40), compared(NoteVerdict::Hit, 55, 1, 40)});
    EXPECT_EQ(m_differences->noteAt(Seconds(15), Pitch{40})->verdict, NoteVerdict::Extra);
    EXPECT_EQ(m_differences->noteAt(Seconds(22), Pitch{40})->verdict, NoteVerdict::Merged);
    EXPECT_EQ(m_differences->noteAt(Seconds(55.5), Pitch{40})->verdict, NoteVerdict::Hit);
}

} // namespace
} // namespace rollwright
