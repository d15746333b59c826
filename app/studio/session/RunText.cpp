#include "app/studio/session/RunText.h"

#include <cmath>

#include <QStringList>

#include "app/studio/base/Paths.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString percent(double fraction)
{
    return tr("%1 %").arg(static_cast<int>(std::floor(fraction * 100)));
}

} // namespace

QString nameOf(const Run& run)
{
    const QString name = QString::fromStdString(run.model.name);
    return run.work.corrections.ofNotes() ? tr("%1, corrected").arg(name) : name;
}

QString stateText(const Run* run)
{
    if (!run)
        return tr("not transcribed yet");
    switch (run->state) {
    case RunState::Listening: return tr("listening");
    case RunState::Queued: return tr("queued");
    case RunState::Running: return tr("running, %1").arg(percent(overallFraction(run->progress)));
    case RunState::Done: {
        const auto count = static_cast<int>(run->transcription->notes.size());
        if (run->work.corrections.ofNotes())
            return count == 1 ? tr("1 note, corrected") : tr("%1 notes, corrected").arg(count);
        return count == 1 ? tr("1 note") : tr("%1 notes").arg(count);
    }
    case RunState::Failed: return tr("failed: it %1").arg(reasonText(*run->error));
    case RunState::Cancelled: return tr("cancelled");
    }
    return {};
}

QString progressText(const Run& run)
{
    if (run.state == RunState::Queued)
        return tr("Waiting for its turn");
    const QString text = tr("%1: %2").arg(translated(stageName(run.progress.stage)),
                                          percent(overallFraction(run.progress)));
    const auto left = run.timeLeft.estimate();
    return left ? tr("%1, about %2 left").arg(text, spanText(*left)) : text;
}

QString alignmentText(const Run& run)
{
    const Assessment& assessment = *run.assessment;
    if (!assessment.medianDeviation)
        return {};
    const double milliseconds = assessment.medianDeviation->count() * 1000;
    const QString name = nameOf(run);
    const QString where =
        std::abs(milliseconds) < 0.5 ? tr("%1: onsets are on time (median)").arg(name)
        : milliseconds > 0
            ? tr("%1: onsets lie %2 ms late (median)").arg(name).arg(milliseconds, 0, 'f', 0)
            : tr("%1: onsets lie %2 ms early (median)").arg(name).arg(-milliseconds, 0, 'f', 0);
    return tr("%1. Note F1 %2, and %3 when this is taken out.")
        .arg(where)
        .arg(assessment.report.note.f1, 0, 'f', 4)
        .arg(assessment.alignedNote.f1, 0, 'f', 4);
}

QString decodingText(const Run& run)
{
    const auto change = [](const QString& name, const QString& before, const QString& after) {
        return before == after ? tr("%1 %2").arg(name, after)
                               : tr("%1 %2 \u2192 %3").arg(name, before, after);
    };
    QStringList lines{change(tr("Notes"), QString::number(run.calibrated->notes.size()),
                             QString::number(run.transcription->notes.size()))};
    if (run.assessment) {
        const auto f1 = [](const NoteScores& scores) { return QString::number(scores.f1, 'f', 4); };
        const EvaluationReport& before = run.calibratedAssessment->report;
        const EvaluationReport& after = run.assessment->report;
        lines << change(tr("Note F1"), f1(before.note), f1(after.note))
              << change(tr("Note F1 with offsets"), f1(before.noteWithOffsets),
                        f1(after.noteWithOffsets));
    }
    return lines.join('\n');
}

QString runName(const Recording& recording, const Run& run)
{
    return tr("%1 with %2")
        .arg(shortName(toQString(recording.file.filename())),
             QString::fromStdString(run.model.name));
}

} // namespace rollwright
