#include "ui/roll/NotePlottable.h"

#include <random>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr TimePitchMapping kMap{{Seconds(0), Seconds(100), 20, 110}, QRectF(0, 0, 500, 450)};

TEST(NotePlottable, ABarIsNeverTooNarrowToSee)
{
    const Note blink{Seconds(50), Seconds(50.001), Pitch{60}, 64};
    const QRectF shape = NotePlottable::shapeOf(blink, NoteShape::Bar, kMap);
    EXPECT_GE(shape.width(), 2);
    EXPECT_EQ(shape.left(), kMap.x(Seconds(50)));
}

TEST(NotePlottable, AnOnsetMarkIsCentredOnTheOnset)
{
    const Note note{Seconds(50), Seconds(80), Pitch{60}, 64};
    const QRectF shape = NotePlottable::shapeOf(note, NoteShape::Onset, kMap);
    EXPECT_NEAR(shape.center().x(), kMap.x(Seconds(50)), 1e-9);
}

/// Looks at one row of a plot with a single axis rect.
class DrawnNotes : public testing::Test
{
protected:
    DrawnNotes()
    {
        m_plot.resize(600, 400);
        auto* notes = new NotePlottable(*m_plot.axisRect(), NoteShape::Bar); // the plot owns it
        notes->setColours(ColourMap({Qt::red, Qt::red}));
        m_notes = notes;
        m_plot.axisRect()->axis(QCPAxis::atLeft)->setRange(20, 110);
    }

    bool drawnAt(Seconds time, int pitch)
    {
        const TimePitchMapping map = mappingOf(*m_plot.axisRect());
        const QPoint point = QPointF(map.x(time), map.y(pitch)).toPoint();
        const QColor pixel = m_picture.pixelColor(point);
        return pixel.red() > pixel.blue() + 50;
    }

    void draw(Seconds begin, Seconds end)
    {
        m_plot.axisRect()->axis(QCPAxis::atBottom)->setRange(begin.count(), end.count());
        m_picture = m_plot.toPixmap().toImage();
    }

    QCustomPlot m_plot;
    NotePlottable* m_notes;
    QImage m_picture;
};

TEST_F(DrawnNotes, ALongNoteThatBeganBeforeTheViewIsDrawn)
{
    NoteList list{{Seconds(1), Seconds(90), Pitch{40}, 64}};
    for (int i = 0; i < 50; ++i)
        list.push_back({Seconds(2 + i), Seconds(2.5 + i), Pitch{70}, 64});
    m_notes->setNotes(std::make_shared<const NoteList>(list));
    draw(Seconds(60), Seconds(80));
    EXPECT_TRUE(drawnAt(Seconds(70), 40));
    EXPECT_FALSE(drawnAt(Seconds(70), 70));
}

TEST_F(DrawnNotes, CullingDropsNothingThatIsInView)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> onset(0, 200);
    std::exponential_distribution<double> length(1);
    std::uniform_int_distribution<int> pitch(21, 108);
    NoteList list;
    for (int i = 0; i < 400; ++i) {
        const Seconds begin(onset(random));
        list.push_back({begin, begin + Seconds(length(random) + 0.3), Pitch{pitch(random)}, 64});
    }
    std::sort(list.begin(), list.end(),
              [](const Note& a, const Note& b) { return a.onset < b.onset; });
    m_notes->setNotes(std::make_shared<const NoteList>(list));
    for (double begin = 0; begin < 200; begin += 20) {
        draw(Seconds(begin), Seconds(begin + 20));
        for (const Note& note : list) {
            const Seconds middle = note.onset + note.duration() / 2;
            const bool inView = middle > Seconds(begin + 0.5) && middle < Seconds(begin + 19.5);
            EXPECT_TRUE(!inView || drawnAt(middle, note.pitch.midi));
        }
    }
}

TEST_F(DrawnNotes, TheNoteUnderAPointIsFound)
{
    const Note first{Seconds(1), Seconds(9), Pitch{40}, 10};
    const Note second{Seconds(5), Seconds(6), Pitch{41}, 20};
    m_notes->setNotes(std::make_shared<const NoteList>(NoteList{first, second}));
    draw(Seconds(0), Seconds(10));
    EXPECT_EQ(m_notes->noteAt(Seconds(8), Pitch{40}), first);
    EXPECT_EQ(m_notes->noteAt(Seconds(5.5), Pitch{41}), second);
    EXPECT_EQ(m_notes->noteAt(Seconds(7), Pitch{41}), std::nullopt);
    m_notes->setNotes(nullptr);
    EXPECT_EQ(m_notes->noteAt(Seconds(8), Pitch{40}), std::nullopt);
}

TEST_F(DrawnNotes, ACrowdIsDrawnWhereItsNotesAre)
{
    auto crowd = std::make_shared<NoteList>();
    for (double onset = 0; onset < 85; onset += 0.04) {
        for (int pitch = 30; pitch < 95; pitch += 2) { // each key sounds for 20 s
            if (onset >= pitch - 30 && onset < pitch - 10)
                crowd->push_back({Seconds(onset), Seconds(onset + 0.03), Pitch{pitch}, 64});
        }
    }
    m_notes->setNotes(crowd);
    draw(Seconds(0), Seconds(100));
    for (int pitch = 30; pitch < 95; pitch += 2) {
        for (double within = 1; within < 19; within += 0.5) {
            EXPECT_TRUE(drawnAt(Seconds(pitch - 30 + within), pitch)) << pitch << ' ' << within;
            EXPECT_FALSE(drawnAt(Seconds(pitch - 30 + within), pitch + 1));
        }
        EXPECT_FALSE(drawnAt(Seconds(pitch - 9), pitch));
        if (pitch > 32) {
            EXPECT_FALSE(drawnAt(Seconds(pitch - 31), pitch));
        }
    }
}

TEST_F(DrawnNotes, OfACrowdTheLoudestNoteIsSeen)
{
    m_notes->setColours(ColourMap({Qt::green, Qt::red}));
    auto crowd = std::make_shared<NoteList>();
    for (int i = 0; i < 20000; ++i)
        crowd->push_back(
            {Seconds(i * 0.005), Seconds(i * 0.005 + 0.004), Pitch{60}, i == 10000 ? 127 : 1});
    m_notes->setNotes(crowd);
    draw(Seconds(0), Seconds(100));
    EXPECT_TRUE(drawnAt(Seconds(50), 60));
    EXPECT_FALSE(drawnAt(Seconds(40), 60)) << "soft ones are green";
}

} // namespace
} // namespace rollwright
