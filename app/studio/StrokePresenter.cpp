#include "app/studio/StrokePresenter.h"

#include <QMenu>

#include "app/studio/ChosenRun.h"
#include "app/studio/NewAction.h"
#include "app/studio/Notice.h"
#include "core/transcription/NewStroke.h"

namespace rollwright {

StrokePresenter::StrokePresenter(Parts parts)
    : add(newAction(parts.window, tr("Add a &note here"), Qt::Key_Insert)),
      m_parts(std::move(parts))
{
    add->setToolTip(tr("At the playhead, of the key of the selected note, or of the one that the "
                       "model held likeliest there (Insert)"));
    m_parts.window.findChild<QMenu*>("edit")->insertAction(m_parts.edit.actions().remove, add);
    const QAction* whole = m_parts.edit.actions().selectAll; // enabled while notes are corrected
    const auto update = [this, whole] { add->setEnabled(whole->isEnabled()); };
    connect(whole, &QAction::enabledChanged, this, update);
    connect(add, &QAction::triggered, this, &StrokePresenter::addHere);
    update();
}

void StrokePresenter::addHere()
{
    const Run* run = chosenRun(m_parts.session, m_parts.selection);
    const Recording* recording = m_parts.session.find(m_parts.selection.recording());
    if (!run)
        return;
    const Seconds time = std::max(Seconds(0), m_parts.position() - recording->delay());
    NoteEditor& editor = m_parts.edit.editor();
    if (!editor.selected().empty()) {
        const Pitch pitch = editor.selected().front().pitch;
        if (newStroke(*run->transcription, pitch, time)) {
            Q_EMIT editor.strokeWanted(pitch, time);
            return;
        }
    }
    if (const auto likely = likeliestStroke(*run->transcription, time))
        Q_EMIT editor.strokeWanted(likely->pitch, likely->onset);
    else
        showNotice(m_parts.window, tr("Nothing more is heard at the playhead. Select a note of the "
                                      "key that is missing."));
}

} // namespace rollwright
