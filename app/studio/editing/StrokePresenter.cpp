#include "app/studio/editing/StrokePresenter.h"

#include "app/studio/base/Notice.h"
#include "app/studio/window/ChosenRun.h"
#include "core/notes/NoteEdit.h"
#include "core/transcription/NewStroke.h"

namespace rollwright {

StrokePresenter::StrokePresenter(Parts parts) : m_parts(std::move(parts))
{
    const EditActions& actions = m_parts.edit.actions();
    connect(actions.add, &QAction::triggered, this, &StrokePresenter::addHere);
    connect(actions.split, &QAction::triggered, this, &StrokePresenter::splitHere);
}

void StrokePresenter::addHere()
{
    const Run* run = chosenRun(m_parts.selection);
    if (!run)
        return;
    const Seconds time = m_parts.position();
    const NoteList& selected = m_parts.edit.editor().selected();
    std::optional<Note> stroke;
    if (!selected.empty())
        stroke = newStroke(*run->transcription, selected.front().pitch, time);
    if (!stroke)
        stroke = likeliestStroke(*run->transcription, time);
    if (stroke)
        m_parts.edit.change({CorrectionCommand::Add, {}, {*stroke}});
    else
        showNotice(m_parts.window, tr("Nothing more is heard at the playhead. Select a note of the "
                                      "key that is missing."));
}

void StrokePresenter::splitHere()
{
    const NoteList& selected = m_parts.edit.editor().selected();
    const NoteList parts = split(selected, m_parts.position());
    if (parts.size() > selected.size())
        m_parts.edit.change({CorrectionCommand::Split, selected, parts});
    else
        showNotice(m_parts.window, tr("None of the selected notes sounds at the playhead."));
}

} // namespace rollwright
