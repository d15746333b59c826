#include "app/studio/editing/EditPresenter.h"

#include <algorithm>

#include "app/studio/base/Notice.h"
#include "app/studio/session/RecordingView.h"
#include "app/studio/window/ChosenRun.h"
#include "core/notes/BeatSnap.h"
#include "core/notes/NoteEdit.h"
#include "core/transcription/NewStroke.h"
#include "ui/panels/NoteFields.h"

namespace rollwright {

namespace {

constexpr int kVelocityStep = 4;

CorrectionCommand::Kind kindOf(NoteGrip grip)
{
    if (grip == NoteGrip::Body)
        return CorrectionCommand::Move;
    return grip == NoteGrip::Onset ? CorrectionCommand::Onset : CorrectionCommand::Offset;
}

} // namespace

EditPresenter::EditPresenter(const Session& session, Selection& selection, MainWindow& window,
                             CorrectionHistory& history)
    : m_selection(selection), m_window(window), m_history(history),
      m_editor(new NoteEditor(window.rolls())), m_actions(window, history.group())
{
    connect(&history, &CorrectionHistory::touched, this, &EditPresenter::showTouched);
    for (const QAction* step : {m_actions.undo, m_actions.redo}) // after it
        connect(step, &QAction::triggered, &window.notes().fields(), &NoteFields::forgetTyping);
    connect(&selection, &Selection::columnsChanged, this, &EditPresenter::update);
    whenSeenRunChanges(session, selection, window, *this, &EditPresenter::update);
    connectEditor();
    connectActions();
    update();
}

void EditPresenter::connectEditor()
{
    connect(m_editor, &NoteEditor::selectionChanged, this, [this] {
        updateActions();
        if (!m_selectsRows)
            showInTable();
    });
    connect(m_editor, &NoteEditor::edited, this,
            [this](NoteGrip grip, const NoteList& before, const NoteList& after) {
                change({kindOf(grip), before, after, true});
            });
    connect(m_editor, &NoteEditor::strokeWanted, this, [this](Pitch pitch, Seconds time) {
        if (!run())
            return;
        if (const auto note = newStroke(*run()->transcription, pitch, time))
            change({Kind::Add, {}, {*note}});
    });
    connect(m_editor, &NoteEditor::moving, this, [this](bool moves) {
        QStatusBar& bar = *m_window.statusBar();
        if (moves)
            bar.showMessage(tr("With Shift notes move in time alone, or in pitch alone."));
        else
            bar.clearMessage();
    });
    connect(&m_window.notes().fields(), &NoteFields::notesEdited, this,
            [this](const NoteList& after) {
                const NoteList before = m_editor->selected();
                if (before.size() == after.size())
                    change({kindOf(before, after), before, after});
            });
    connect(&m_window.notes(), &NotePanel::notesSelected, this, &EditPresenter::selectRows);
    connect(&m_window.notes(), &NotePanel::choiceChanged, this, &EditPresenter::updateActions);
}

void EditPresenter::connectActions()
{
    connect(m_actions.correct, &QAction::toggled, this, [this](bool on) {
        if (on)
            showColumn();
        update();
        if (on)
            selectRows(m_window.notes().selected());
    });
    connect(m_actions.selectAll, &QAction::triggered, m_editor, &NoteEditor::selectAll);
    connect(m_actions.accept, &QAction::triggered, this, &EditPresenter::accept);
    connect(m_actions.restore, &QAction::triggered, this, &EditPresenter::restore);

    const auto onSelection = [this](const QAction* action, Kind kind, auto edit) {
        connect(action, &QAction::triggered, this, [this, kind, edit] {
            const NoteList before = m_editor->selected();
            change({kind, before, edit(before)});
        });
    };
    const auto move = [&](const QAction* action, Seconds later) {
        onSelection(action, Kind::Move,
                    [this, later](const NoteList& notes) { return moved(notes, later, 0, end()); });
    };
    const auto transpose = [&](const QAction* action, int semitones) {
        onSelection(action, Kind::Transpose,
                    [semitones](const NoteList& notes) { return transposed(notes, semitones); });
    };
    const auto lengthen = [&](const QAction* action, Seconds later) {
        onSelection(action, Kind::Offset, [this, later](const NoteList& notes) {
            return withOffsetsMoved(notes, later, end());
        });
    };
    const auto strike = [&](const QAction* action, int louder) {
        onSelection(action, Kind::Velocity,
                    [louder](const NoteList& notes) { return withVelocitiesMoved(notes, louder); });
    };
    move(m_actions.earlier, -kTimeStep);
    move(m_actions.later, kTimeStep);
    transpose(m_actions.higher, 1);
    transpose(m_actions.lower, -1);
    transpose(m_actions.octaveHigher, 12);
    transpose(m_actions.octaveLower, -12);
    lengthen(m_actions.shorter, -kTimeStep);
    lengthen(m_actions.longer, kTimeStep);
    strike(m_actions.louder, kVelocityStep);
    strike(m_actions.softer, -kVelocityStep);
    onSelection(m_actions.remove, Kind::Remove, [](const NoteList&) { return NoteList(); });
    onSelection(m_actions.snap, Kind::Snap, [this](const NoteList& notes) {
        const auto& beats = run()->work.corrections.beats; // else it is not offered
        return snapped(notes, *beats, end());
    });
    onSelection(m_actions.join, Kind::Join, [](const NoteList& notes) { return joined(notes); });
}

const Run* EditPresenter::run() const
{
    return seenRun(m_selection, m_window);
}

std::optional<std::size_t> EditPresenter::column() const
{
    if (!m_selection.model())
        return std::nullopt;
    const ShownColumns columns = columnsFor(m_selection.current(), m_selection);
    const auto found = std::ranges::find(columns.models, m_selection.model()->id, &ModelInfo::id);
    if (found == columns.models.end())
        return std::nullopt;
    return (columns.reference ? 1U : 0U) + static_cast<std::size_t>(found - columns.models.begin());
}

/// That of the chosen model, where there is room for it.
void EditPresenter::showColumn()
{
    if (!m_selection.model() || column())
        return;
    m_selection.setShown(m_selection.model()->id, true);
    if (!column())
        showNotice(m_window, tr("At most five columns fit beside each other. Hide one of them, so "
                                "that the notes to be corrected can be seen."));
}

void EditPresenter::update()
{
    const Run* edited = run();
    m_history.setRun(edited);
    if (edited && !column() && m_actions.correct->isChecked())
        return m_actions.correct->setChecked(false); // which comes back here
    m_editor->setEnd(end());
    if (edited && m_actions.correct->isChecked())
        m_editor->setColumn(column(), edited->notes(), edited->work.corrections);
    else
        m_editor->setColumn(std::nullopt, nullptr, {});
    updateActions();
}

void EditPresenter::updateActions()
{
    const Run* edited = run();
    const bool seen = edited && column();
    const bool correcting = seen && m_actions.correct->isChecked();
    m_actions.correct->setEnabled(edited);
    for (QAction* action :
         {m_actions.paste, m_actions.pasteInPlace, m_actions.selectAll, m_actions.add})
        action->setEnabled(correcting);
    for (QAction* action : m_actions.ofSelection())
        action->setEnabled(correcting && !m_editor->selected().empty());
    if (!seen || !edited->work.corrections.beats)
        m_actions.snap->setEnabled(false);
    NoteFields& fields = m_window.notes().fields();
    fields.setVisible(correcting);
    fields.setEnd(end());
    fields.showNotes(correcting ? m_editor->selected() : NoteList());
    m_actions.accept->setEnabled(correcting && difference());
    m_actions.restore->setEnabled(seen && edited->work.corrections.ofNotes());
}

/// Rows of notes that the model missed stay selected, though there is nothing to be corrected.
void EditPresenter::selectRows(const NoteList& drawn)
{
    m_selectsRows = true;
    m_editor->select(drawn);
    m_selectsRows = false;
    if (drawn.size() > 1)
        m_window.rolls().unframe();
    updateActions();
}

/// The row of one is chosen, unless that would show the differences or list other notes.
void EditPresenter::showInTable()
{
    if (!run() || !m_actions.correct->isChecked())
        return; // what was selected has not been given up
    NotePanel& panel = m_window.notes();
    const bool seen = m_window.actions().differences->isChecked();
    const bool quiet = panel.listing() == NoteListing::Estimate ||
                       (seen && panel.listing() == NoteListing::Differences);
    const NoteList& selected = m_editor->selected();
    if (quiet && selected.size() == 1)
        panel.choose(selected.front(), false);
    else
        panel.showSelected(selected);
}

void EditPresenter::showTouched(const NoteList& notes)
{
    m_editor->select(notes);
    const NoteList& there = m_editor->selected(); // as long as neighbours let them be
    if (notes.size() == 1)
        m_window.rolls().reveal(there.empty() ? notes.front() : there.front());
    else
        m_window.rolls().unframe();
}

void EditPresenter::change(const CorrectionCommand::Change& wanted)
{
    const Run* edited = run();
    if (!edited || wanted.before == wanted.after)
        return;
    const Corrections& before = edited->work.corrections;
    m_history.push(*edited, wanted, before,
                   replaced(before, edited->transcription->notes, wanted.before, wanted.after));
}

void EditPresenter::restore()
{
    if (!run())
        return;
    Corrections after = run()->work.corrections;
    after.removed.clear();
    after.added.clear();
    m_history.push(*run(), {Kind::Restore, {}, {}}, run()->work.corrections, after);
}

void EditPresenter::accept()
{
    const auto row = difference();
    if (!row || !run())
        return;
    const auto isThere = [&notes = run()->transcription->notes](const Note& note) {
        return std::ranges::find(notes, note) != notes.end();
    };
    if (isMissed(*row->verdict) ? isThere(row->note) : !isThere(row->drawn))
        return; // the table is about to show others
    change({Kind::Accept, isMissed(*row->verdict) ? NoteList() : NoteList{row->drawn},
            isExtra(*row->verdict) ? NoteList() : NoteList{row->note}});
}

std::optional<NoteRow> EditPresenter::difference() const
{
    const NotePanel& panel = m_window.notes();
    const auto row = panel.chosen();
    if (!row || !row->verdict || panel.listing() != NoteListing::Differences)
        return std::nullopt;
    const NoteList& selected = m_editor->selected();
    return selected.empty() || selected == NoteList{row->drawn} ? row : std::nullopt;
}

} // namespace rollwright
