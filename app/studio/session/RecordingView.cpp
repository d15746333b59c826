#include "app/studio/session/RecordingView.h"

#include <algorithm>
#include <cmath>

#include "app/studio/base/Paths.h"
#include "app/studio/session/RunText.h"
#include "core/features/Tuning.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString referencePlaceholder(const Reference& reference)
{
    if (reference.loading)
        return tr("Reading the reference\u2026");
    if (reference.error)
        return errorText(*reference.error);
    return tr("No reference.\nDrop the true notes of this recording on the window: "
              "a MIDI file, a MAPS table (TSV) or a text of onset, offset and hertz.");
}

QString predictionPlaceholder(const Run* run, const ModelInfo& model, bool beingRecorded)
{
    if (!run && beingRecorded)
        return tr("It is being recorded. %1 can hear it afterwards.")
            .arg(QString::fromStdString(model.name));
    if (!run)
        return tr("Not transcribed with %1 yet. Press Ctrl+R to do so.")
            .arg(QString::fromStdString(model.name));
    switch (run->state) {
    case RunState::Listening: return tr("Listening. Notes appear here as they are played.");
    case RunState::Queued: return tr("Waiting for its turn.");
    case RunState::Running: return tr("Nothing yet. Notes appear here as they are found.");
    case RunState::Failed: return errorText(*run->error);
    case RunState::Cancelled:
        return tr("Cancelled before the first notes. Press Ctrl+R to transcribe again.");
    case RunState::Done: break;
    }
    return {};
}

RollContent truthOf(const Reference& reference)
{
    RollContent content;
    content.title = tr("Ground truth");
    content.notes = reference.notes;
    content.placeholder = referencePlaceholder(reference);
    return content;
}

bool lacksReference(const Recording& recording)
{
    const Reference& reference = recording.reference;
    return reference.chosen().empty() && !reference.loading && !reference.notes;
}

RollContent predictionOf(const Recording& recording, const ModelInfo& model)
{
    const Run* run = recording.findRun(model.id);
    RollContent content;
    content.title = run ? nameOf(*run) : QString::fromStdString(model.name);
    content.placeholder = predictionPlaceholder(run, model, recording.beingRecorded);
    if (!run)
        return content;
    content.notes = run->notes();
    if (run->transcription)
        content.posteriors = {run->transcription->posteriors};
    else
        content.posteriors = run->partialPosteriors;
    return content;
}

RollContent noPrediction()
{
    RollContent content;
    content.title = tr("Prediction");
    content.placeholder = tr("No model is installed, so nothing can be transcribed. "
                             "Install Rollwright again.");
    return content;
}

template <typename Wanted>
bool anyRun(const Recording& recording, const std::vector<ModelInfo>& models, Wanted wanted)
{
    return std::ranges::any_of(models, [&](const ModelInfo& model) {
        const Run* run = recording.findRun(model.id);
        return run && wanted(*run);
    });
}

} // namespace

RecordingRow rowOf(const Recording& recording, const ShownColumns& columns, const Run* chosen)
{
    std::vector<ModelInfo> models = columns.models;
    if (models.empty() && !recording.runs.empty())
        models.push_back((chosen ? *chosen : recording.runs.front()).model);

    RecordingRow row;
    row.id = recording.id;
    row.name = toQString(recording.file.filename());
    row.toolTip = toQString(recording.file);
    const auto stateOf = [&](const ModelInfo& model) {
        return stateText(recording.findRun(model.id));
    };
    const bool alike = std::ranges::all_of(
        models, [&](const ModelInfo& model) { return stateOf(model) == stateOf(models.front()); });
    QStringList states;
    QStringList tips{row.toolTip};
    for (const ModelInfo& model : models) {
        const Run* run = recording.findRun(model.id);
        const QString name = alike ? QString() : QString::fromStdString(model.name) + ": ";
        const bool failed = run && run->state == RunState::Failed;
        states << name + stateText(run);
        tips << name + (failed ? errorText(*run->error) : stateText(run));
        row.failed |= failed;
    }
    states.removeDuplicates(); // of models that are alike
    tips.removeDuplicates();
    row.toolTip = tips.join('\n');
    if (chosen && chosen->transcription)
        row.toolTip += '\n' + tr("Drag it to another program, which gets its notes as MIDI");
    if (const auto tuning = recording.tuning())
        row.toolTip += '\n' + tr("Tuned to A4 = %1 Hz").arg(std::lround(concertPitch(*tuning)));
    if (const auto late = std::lround(1000 * recording.delay().count()); late > 0)
        row.toolTip += '\n' + tr("Heard %1 ms after the strokes").arg(late);
    row.state = states.isEmpty() ? stateText(nullptr) : states.join('\n');
    return row;
}

ShownColumns columnsFor(const Recording* recording, const Selection& selection)
{
    ShownColumns columns = selection.columns();
    columns.reference &= columns.models.empty() || !recording || !lacksReference(*recording);
    return columns;
}

std::vector<RollContent> columnsOf(const Recording& recording, const ShownColumns& columns)
{
    std::vector<RollContent> contents;
    if (columns.reference)
        contents.push_back(truthOf(recording.reference));
    for (const ModelInfo& model : columns.models) {
        contents.push_back(predictionOf(recording, model));
        contents.back().colour = columns.colourOf(model.id);
    }
    if (columns.noneInstalled)
        contents.push_back(noPrediction());
    return contents;
}

ModelRow referenceRow(const Recording* recording, const Selection& selection)
{
    const std::string column = Selection::kReferenceColumn;
    ModelRow row;
    row.name = tr("Ground truth");
    row.toolTip = tr("The true notes of the recording");
    if (recording && lacksReference(*recording)) {
        row.state = tr("no reference");
        row.toolTip += '\n' + truthOf(recording->reference).placeholder;
    } else if (recording) {
        const Reference& reference = recording->reference;
        row.toolTip +=
            '\n' + toQString(reference.file.empty() ? reference.chosen() : reference.file);
    }
    row.shown = selection.isShown(column);
    row.canToggle = selection.canToggle(column);
    return row;
}

ModelRow modelRow(const ModelInfo& model, const Recording* recording, const Selection& selection)
{
    const Run* run = recording ? recording->findRun(model.id) : nullptr;
    ModelRow row;
    row.id = QString::fromStdString(model.id);
    row.name = QString::fromStdString(model.name);
    row.toolTip = row.name + '\n' + QString::fromStdString(model.description); // it may be cut
    row.shown = selection.isShown(model.id);
    row.canToggle = selection.canToggle(model.id);
    row.chosen = selection.model() && selection.model()->id == model.id;
    row.active = run && run->active();
    row.failed = run && run->state == RunState::Failed;
    if (recording) // there is little room
        row.state = run ? stateText(run) : tr("no notes yet");
    if (row.failed)
        row.toolTip += '\n' + errorText(*run->error);
    else if (!row.state.isEmpty()) // where the column is too narrow for it
        row.toolTip += '\n' + row.state;
    if (!row.shown && !row.canToggle)
        row.toolTip += '\n' + tr("At most five columns fit beside each other.");
    return row;
}

std::vector<ScoredColumn> scoresOf(const Recording& recording, const ShownColumns& columns)
{
    std::vector<ScoredColumn> scores;
    for (const ModelInfo& model : columns.models) {
        const Run* run = recording.findRun(model.id);
        if (run && run->assessment)
            scores.push_back({nameOf(*run), run->assessment, columns.colourOf(model.id)});
    }
    return scores;
}

QString scoresMissingText(const Recording& recording, const ShownColumns& columns)
{
    if (recording.reference.error)
        return errorText(*recording.reference.error);
    if (!recording.reference.notes && !recording.reference.loading)
        return tr("No reference, so there is nothing to compare with.\n\n"
                  "Drop the true notes of this recording on the window.");
    if (columns.models.empty())
        return tr("Choose a model whose scores are to be shown.");
    const auto done = [](const Run& run) { return run.state == RunState::Done; };
    const auto active = [](const Run& run) { return run.active(); };
    if (!anyRun(recording, columns.models, done))
        return anyRun(recording, columns.models, active)
                   ? tr("Scores appear when the transcription is done.")
                   : tr("There is no transcription yet. Press Ctrl+R to transcribe.");
    return tr("Comparing with the reference\u2026");
}

} // namespace rollwright
