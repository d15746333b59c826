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
                 [this, id = run->id](const QString& file) { take(id, toPath(file)); });
}

/// The notes as they are when the file is named: they may have been decoded anew since it was asked
/// for.
void TruthPresenter::take(int runId, const std::filesystem::path& file)
{
    const auto place = m_parts.session.lookAt(runId);
    if (!place)
        return; // it was closed
    const Transcription& heard = *place->run->transcription;
    const auto written = writeReference(file, heard.notes, tellsVelocities(heard));
    if (!written) {
        m_parts.window.messages().showError(written.error());
        return;
    }
    m_parts.session.setReference(place->recording->id, file);
    showNotice(m_parts.window,
               tr("\"%1\" is the ground truth now.").arg(shortName(toQString(file))));
}

} // namespace rollwright
