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

Seconds StrokePresenter::here() const
{
    const auto pointed = m_parts.edit.pointed();
    return pointed ? pointed->time : m_parts.position();
}

void StrokePresenter::addHere()
{
    const Run* run = chosenRun(m_parts.selection);
    if (!run)
        return;
    const Seconds time = here();
    if (const auto pointed = m_parts.edit.pointed(); pointed && pointed->pitch) {
        if (const auto stroke = newStroke(*run->transcription, *pointed->pitch, time))
            m_parts.edit.change({CorrectionCommand::Add, {}, {*stroke}});
        else
            showNotice(m_parts.window, tr("There is no room here for another note of this key."));
        return;
    }
    const NoteList& selected = m_parts.edit.editor().selected();
    std::optional<Note> stroke;
    if (!selected.empty())
        stroke = newStroke(*run->transcription, selected.front().pitch, time);
    if (!stroke)
        stroke = likeliestStroke(*run->transcription, time);
    if (stroke)
        m_parts.edit.change({CorrectionCommand::Add, {}, {*stroke}});
    else
        showNotice(m_parts.window,
                   tr("Nothing more is heard here. Select a note of the key that is "
                      "missing."));
}

void StrokePresenter::splitHere()
{
    const NoteList& selected = m_parts.edit.editor().selected();
    const NoteList parts = split(selected, here());
    if (parts.size() > selected.size())
        m_parts.edit.change({CorrectionCommand::Split, selected, parts});
    else
        showNotice(m_parts.window, tr("None of the selected notes sounds here."));
}

} // namespace rollwright
