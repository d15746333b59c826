#include "ui/panels/ScoreCharts.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

const std::vector<QColor> kColours{Qt::blue, Qt::red};

/// Of four notes of octaves 3 and 4 the two softer ones are found, and there is an extra one.
ScoredColumn column(const QString& title, std::size_t colour = 0)
{
    const std::vector<Note> reference{{Seconds(1), Seconds(2), Pitch{50}, 40},
                                      {Seconds(3), Seconds(4), Pitch{52}, 40},
                                      {Seconds(5), Seconds(6), Pitch{60}, 100},
                                      {Seconds(5), Seconds(6), Pitch{64}, 100}};
    const std::vector<Note> estimate{
        reference[0], reference[1], {Seconds(8), Seconds(9), Pitch{90}, 20}};
    auto assessment = std::make_shared<Assessment>();
    assessment->report = evaluateNotes(reference, estimate);
    assessment->breakdown = breakDown(compareNotes(reference, estimate));
    return {title, assessment, colour};
}

QStringList namesOf(const BarChart& chart)
{
    QStringList names;
    for (const BarChart::Group& group : chart.groups)
        names << group.name;
    return names;
}

TEST(ScoreCharts, MeasuresAreThoseOfTheReport)
{
    const ScoredColumn one = column("One");
    const BarChart chart = chartOf({one, column("Two", 1)}, ScoreDivision::Measure, kColours);
    ASSERT_EQ(chart.series.size(), 2U);
    EXPECT_EQ(chart.series[1].name, "Two");
    EXPECT_EQ(chart.series[1].colour, QColor(Qt::red));
    EXPECT_EQ(namesOf(chart), (QStringList{"frame", "onset", "note", "+ offset", "+ velocity"}));
    EXPECT_EQ(chart.groups[2].scores[0]->precision, one.assessment->report.note.precision);
    EXPECT_EQ(chart.groups[0].scores[0]->f1, one.assessment->report.frame.frame.f1);
}

TEST(ScoreCharts, AModelKeepsItsColourWhereverItStands)
{
    const std::vector<QColor> colours{Qt::black, Qt::blue, Qt::red};
    const BarChart chart =
        chartOf({column("One", 2), column("Two", 1)}, ScoreDivision::Measure, colours);
    EXPECT_EQ(chart.series[0].colour, QColor(Qt::red));
    EXPECT_EQ(chart.series[1].colour, QColor(Qt::blue));
}

TEST(ScoreCharts, WithoutVelocitiesThereIsNoBarForThem)
{
    ScoredColumn one = column("One");
    auto deaf = std::make_shared<Assessment>(*one.assessment);
    deaf->report.noteWithOffsetsAndVelocity.reset();
    const BarChart chart = chartOf({one, {"Two", deaf, 1}}, ScoreDivision::Measure, kColours);
    EXPECT_TRUE(chart.groups[4].scores[0]);
    EXPECT_FALSE(chart.groups[4].scores[1]);
}

TEST(ScoreCharts, OctavesWithoutNotesAreLeftOut)
{
    const BarChart chart = chartOf({column("One")}, ScoreDivision::Octave, kColours);
    EXPECT_EQ(namesOf(chart), (QStringList{"C3\u2013B3", "C4\u2013B4", "C6\u2013B6"}));
    EXPECT_EQ(chart.groups[0].scores[0]->f1, 1);
    EXPECT_EQ(chart.groups[1].scores[0]->recall, 0);
    EXPECT_EQ(chart.groups[1].details[0], "0 found, 2 missed, 0 extra");
    EXPECT_EQ(chart.groups[2].details[0], "0 found, 0 missed, 1 extra");
}

TEST(ScoreCharts, VelocityAndPolyphonyAreNamed)
{
    EXPECT_EQ(namesOf(chartOf({column("One")}, ScoreDivision::Velocity, kColours)),
              (QStringList{"1\u201331", "32\u201347", "96\u2013127"}));
    EXPECT_EQ(namesOf(chartOf({column("One")}, ScoreDivision::Polyphony, kColours)),
              (QStringList{"1 note", "2 notes"}));
}

TEST(ScoreCharts, WithoutModelsThereIsNothing)
{
    EXPECT_TRUE(chartOf({}, ScoreDivision::Octave, kColours).groups.empty());
}

TEST(ScoreCharts, TheCurveIsSaidInWords)
{
    const CurvePoint present{0.5, {0.8, 0.6, 0.69, 0}};
    const ThresholdCurve curve{{}, {{0.3, {0.7, 0.75, 0.72, 0}}, present}};
    const QString text = curveText(&curve, present);
    EXPECT_EQ(text, "Onset threshold 0.50: precision 0.80, recall 0.60, F1 0.69. "
                    "Best of the curve: 0.30 with F1 0.72.");
    EXPECT_TRUE(curveText(nullptr, present).contains("being computed"));
}

} // namespace
} // namespace rollwright
