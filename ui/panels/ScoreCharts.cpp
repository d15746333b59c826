#include "ui/panels/ScoreCharts.h"

#include <algorithm>

#include "core/model/Posteriors.h"
#include "core/notes/Note.h"
#include "ui/text/RollText.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString rangeText(int lowest, int highest)
{
    return lowest == highest ? QString::number(lowest)
                             : QStringLiteral("%1\u2013%2").arg(lowest).arg(highest);
}

QString polyphonyName(const ScoreGroup& group)
{
    constexpr int kAllKeys = kKeyCount;
    if (group.highest > kAllKeys)
        return tr("%1 and more").arg(group.lowest);
    return group.lowest == 1 && group.highest == 1
               ? tr("1 note")
               : tr("%1 notes").arg(rangeText(group.lowest, group.highest));
}

QString groupName(ScoreDivision division, const ScoreGroup& group)
{
    switch (division) {
    case ScoreDivision::Octave: return octaveText(group.lowest);
    case ScoreDivision::Velocity: return rangeText(group.lowest, group.highest);
    case ScoreDivision::Polyphony: return polyphonyName(group);
    case ScoreDivision::Measure: break;
    }
    return {};
}

const std::vector<ScoreGroup>& groupsOf(const ScoreBreakdown& breakdown, ScoreDivision division)
{
    if (division == ScoreDivision::Octave)
        return breakdown.byOctave;
    return division == ScoreDivision::Velocity ? breakdown.byVelocity : breakdown.byPolyphony;
}

QString countsText(const NoteCounts& counts)
{
    return tr("%1 found, %2 missed, %3 extra")
        .arg(counts.truePositives)
        .arg(counts.falseNegatives)
        .arg(counts.falsePositives);
}

PrecisionRecall plain(const NoteScores& scores)
{
    return {scores.precision, scores.recall, scores.f1};
}

void addMeasure(BarChart& chart, const QString& name, const std::vector<ScoredColumn>& columns,
                std::optional<PrecisionRecall> (*scores)(const EvaluationReport&))
{
    BarChart::Group group{name, {}, {}};
    for (const ScoredColumn& column : columns) {
        group.scores.push_back(scores(column.assessment->report));
        group.details.emplace_back();
    }
    chart.groups.push_back(std::move(group));
}

void addMeasures(BarChart& chart, const std::vector<ScoredColumn>& columns)
{
    using Report = const EvaluationReport&;
    using Scores = std::optional<PrecisionRecall>;
    addMeasure(chart, tr("frame"), columns,
               [](Report report) -> Scores { return report.frame.frame; });
    addMeasure(chart, tr("onset"), columns,
               [](Report report) -> Scores { return report.frame.onset; });
    addMeasure(chart, tr("note"), columns,
               [](Report report) -> Scores { return plain(report.note); });
    addMeasure(chart, tr("+ offset"), columns,
               [](Report report) -> Scores { return plain(report.noteWithOffsets); });
    addMeasure(chart, tr("+ velocity"), columns, [](Report report) -> Scores {
        const auto& scores = report.noteWithOffsetsAndVelocity;
        return scores ? Scores(plain(*scores)) : std::nullopt;
    });
}

void addGroups(BarChart& chart, const std::vector<ScoredColumn>& columns, ScoreDivision division)
{
    const std::size_t count = groupsOf(columns.front().assessment->breakdown, division).size();
    for (std::size_t i = 0; i < count; ++i) {
        BarChart::Group group;
        int notes = 0;
        for (const ScoredColumn& column : columns) {
            const ScoreGroup& part = groupsOf(column.assessment->breakdown, division)[i];
            group.name = groupName(division, part);
            group.scores.push_back(part.counts.scores());
            group.details.push_back(countsText(part.counts));
            notes += part.counts.total();
        }
        if (notes > 0)
            chart.groups.push_back(std::move(group));
    }
}

} // namespace

BarChart chartOf(const std::vector<ScoredColumn>& columns, ScoreDivision division,
                 std::span<const QColor> colours)
{
    BarChart chart;
    for (const ScoredColumn& column : columns)
        chart.series.push_back({column.title, colours[column.colour]});
    if (division == ScoreDivision::Measure)
        addMeasures(chart, columns);
    else if (!columns.empty())
        addGroups(chart, columns, division);
    return chart;
}

QString curveText(const ThresholdCurve* curve, const CurvePoint& present)
{
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    QString text = tr("Onset threshold %1: precision %2, recall %3, F1 %4.")
                       .arg(number(present.threshold), number(present.scores.precision),
                            number(present.scores.recall), number(present.scores.f1));
    if (!curve)
        return tr("%1 The curve is being computed\u2026").arg(text);
    if (const CurvePoint* best = curve->best())
        text += tr(" Best of the curve: %1 with F1 %2.")
                    .arg(number(best->threshold), number(best->scores.f1));
    return text;
}

} // namespace rollwright
