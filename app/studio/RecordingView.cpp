#include "app/studio/RecordingView.h"

#include <cmath>

#include <QCoreApplication>

#include "app/studio/Paths.h"
#include "core/base/ErrorText.h"
#include "ui/text/RollText.h"

namespace rollwright {

namespace {

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("RecordingView", text, nullptr, number);
}

QString textOf(const Error& error)
{
    return QString::fromStdString(describe(error));
}

QString percent(double fraction)
{
    return tr("%1 %").arg(static_cast<int>(std::floor(fraction * 100)));
}

QString stateText(const Run* run)
{
    if (!run)
        return tr("not transcribed yet");
    switch (run->state) {
    case RunState::Queued: return tr("queued");
    case RunState::Running: return tr("running, %1").arg(percent(overallFraction(run->progress)));
    case RunState::Done: {
        const auto count = static_cast<int>(run->transcription->notes.size());
        return count == 1 ? tr("done, 1 note") : tr("done, %1 notes").arg(count);
    }
    case RunState::Failed:
        return tr("failed: it %1").arg(QString::fromStdString(reasonOf(*run->error)));
    case RunState::Cancelled: return tr("cancelled");
    }
    return {};
}

QString referencePlaceholder(const Reference& reference)
{
    if (reference.loading)
        return tr("Reading the reference\u2026");
    if (reference.error)
        return textOf(*reference.error);
    return tr("No reference.\nDrop the true notes of this recording on the window: "
              "a MIDI file, a MAPS table (TSV) or a text of onset, offset and hertz.");
}

QString predictionPlaceholder(const Run* run, const ModelInfo* model)
{
    if (!model)
        return tr("No model is installed, so nothing can be transcribed. "
                  "Install Rollwright again.");
    if (!run)
        return tr("Not transcribed with %1 yet. Press Ctrl+R to do so.")
            .arg(QString::fromStdString(model->name));
    switch (run->state) {
    case RunState::Queued: return tr("Waiting for its turn.");
    case RunState::Running: return tr("Nothing yet. Notes appear here as they are found.");
    case RunState::Failed: return textOf(*run->error);
    case RunState::Cancelled:
        return tr("Cancelled before the first notes. Press Ctrl+R to transcribe again.");
    case RunState::Done: break;
    }
    return {};
}

RollContent predictionOf(const Run* run, const ModelInfo* model)
{
    RollContent content;
    content.title = model ? QString::fromStdString(model->name) : tr("Prediction");
    content.placeholder = predictionPlaceholder(run, model);
    if (!run)
        return content;
    if (run->transcription) {
        content.notes = {run->transcription, &run->transcription->notes};
        content.posteriors = {run->transcription->posteriors};
    } else {
        content.notes = run->partialNotes;
        content.posteriors = run->partialPosteriors;
    }
    return content;
}

const Run* runOf(const Recording& recording, const ModelInfo* model)
{
    return model ? recording.findRun(model->id) : nullptr;
}

} // namespace

RecordingRow rowOf(const Recording& recording, const ModelInfo* model)
{
    const Run* run = runOf(recording, model);
    RecordingRow row;
    row.id = recording.id;
    row.name = toQString(recording.file.filename());
    row.state = stateText(run);
    row.failed = run && run->state == RunState::Failed;
    row.toolTip = toQString(recording.file) + '\n' + (row.failed ? textOf(*run->error) : row.state);
    return row;
}

std::vector<RollContent> columnsOf(const Recording& recording, const ModelInfo* model)
{
    RollContent truth;
    truth.title = tr("Ground truth");
    truth.notes = recording.reference.notes;
    truth.placeholder = referencePlaceholder(recording.reference);
    return {truth, predictionOf(runOf(recording, model), model)};
}

QString scoresMissingText(const Recording& recording, const ModelInfo* model)
{
    const Run* run = runOf(recording, model);
    if (run && run->report)
        return {};
    if (recording.reference.error)
        return textOf(*recording.reference.error);
    if (!recording.reference.notes && !recording.reference.loading)
        return tr("No reference, so there is nothing to compare with.\n\n"
                  "Drop the true notes of this recording on the window.");
    if (!run || run->state != RunState::Done)
        return tr("Scores appear when the transcription is done.");
    return tr("Comparing with the reference\u2026");
}

QString progressText(const Run& run)
{
    if (run.state == RunState::Queued)
        return tr("Waiting for its turn");
    const QString text =
        tr("%1: %2").arg(stageName(run.progress.stage), percent(overallFraction(run.progress)));
    const auto left = run.timeLeft.estimate();
    return left ? tr("%1, about %2 left").arg(text, spanText(*left)) : text;
}

} // namespace rollwright
