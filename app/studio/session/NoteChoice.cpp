#include "app/studio/session/NoteChoice.h"

#include <algorithm>

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

/// The note of a part that was compared; null if it is right.
const Note* errorOf(const ComparedNote& compared, NoteChoice::Part part)
{
    if (!isExtra(compared.verdict) && !isMissed(compared.verdict) && !isMistimed(compared.verdict))
        return nullptr;
    return part == NoteChoice::Part::Extra ? compared.ofEstimate() : compared.ofReference();
}

} // namespace

std::vector<NoteChoice> noteChoices(const ShownColumns& columns, const Recording* recording)
{
    using Part = NoteChoice::Part;
    std::vector<NoteChoice> choices;
    for (const ModelInfo& model : columns.models) {
        const QString name = QString::fromStdString(model.name);
        choices.push_back({model.id, Part::All, name});
        if (!recording || !recording->reference.notes)
            continue;
        choices.push_back({model.id, Part::Extra, tr("%1: only extra").arg(name)});
        choices.push_back({model.id, Part::Missed, tr("%1: only missed").arg(name)});
    }
    if (columns.reference)
        choices.push_back({Selection::kReferenceColumn, Part::All, tr("Ground truth")});
    return choices;
}

Pedalling pedallingOf(const Recording* recording, const NoteChoice& choice)
{
    const Run* run = recording ? recording->findRun(choice.column) : nullptr;
    const bool all = choice.part == NoteChoice::Part::All;
    return run && all ? run->work.corrections.pedal.value_or(Pedalling()) : Pedalling();
}

std::shared_ptr<const NoteList> ChosenNotes::find(const Recording* recording,
                                                  const NoteChoice& choice)
{
    if (!recording)
        return nullptr;
    if (choice.column == Selection::kReferenceColumn)
        return recording->reference.notes;
    const Run* run = recording->findRun(choice.column);
    if (!run)
        return nullptr;
    if (choice.part != NoteChoice::Part::All)
        return errors(*run, choice.part);
    return run->notes();
}

std::shared_ptr<const NoteList> ChosenNotes::errors(const Run& run, NoteChoice::Part part)
{
    if (!run.assessment)
        return nullptr;
    if (m_errors && m_assessment == run.assessment && m_part == part)
        return m_errors;
    NoteList notes;
    for (const ComparedNote& compared : run.assessment->comparison.notes) {
        if (const Note* note = errorOf(compared, part))
            notes.push_back(*note);
    }
    std::ranges::stable_sort(notes, {}, &Note::onset); // those of pairs are out of it
    m_assessment = run.assessment;
    m_part = part;
    m_errors = std::make_shared<const NoteList>(std::move(notes));
    return m_errors;
}

} // namespace rollwright
