#include "app/studio/editing/TruthPresenter.h"

#include <QMenu>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/NewAction.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "app/studio/window/ChosenRun.h"
#include "core/io/ReferenceWriter.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"

namespace rollwright {

TruthPresenter::TruthPresenter(Parts parts)
    : m_parts(parts), m_action(newAction(parts.window, tr("Ma&ke them the ground truth\u2026")))
{
    m_action->setToolTip(tr("The notes of the chosen model, as they are corrected, become the "
                            "ground truth, in a table beside the recording"));
    m_parts.window.findChild<QMenu*>("edit")->addAction(m_action);
    connect(m_action, &QAction::triggered, this, &TruthPresenter::ask);
    whenSeenRunChanges(m_parts.session, m_parts.selection, m_parts.window, *this,
                       &TruthPresenter::update);
    update();
}

void TruthPresenter::update()
{
    const Run* run = seenRun(m_parts.selection, m_parts.window);
    m_action->setEnabled(run && !run->transcription->notes.empty());
}

void TruthPresenter::ask()
{
    const Recording* recording = m_parts.selection.current();
    const Run* run = seenRun(m_parts.selection, m_parts.window);
    if (!run)
        return;
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Make them the ground truth"),
                  {{tr("Table of notes"), ".tsv"}},
                  toQString(recording->file.stem()),
                  toQString(recording->file.parent_path())},
                 [this, id = recording->id, heard = run->transcription](const QString& file) {
                     take(id, *heard, file);
                 });
}

void TruthPresenter::take(int recordingId, const Transcription& heard, const QString& file)
{
    const auto written = writeReference(toPath(file), heard.notes, tellsVelocities(heard));
    if (!written) {
        m_parts.window.messages().showError(written.error());
        return;
    }
    m_parts.session.setReference(recordingId, toPath(file));
    showNotice(m_parts.window, tr("\"%1\" is the ground truth now.").arg(shortName(file)));
}

} // namespace rollwright
