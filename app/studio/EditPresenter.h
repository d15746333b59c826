#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <QObject>
#include <QUndoGroup>
#include <QUndoStack>

#include "app/studio/CorrectionCommand.h"
#include "app/studio/EditActions.h"
#include "app/studio/MainWindow.h"
#include "app/studio/Selection.h"
#include "app/studio/Session.h"
#include "ui/roll/NoteEditor.h"

namespace rollwright {

/// Correcting by hand what the chosen model heard: with the mouse in its column, by keys, and row
/// by row in the table of notes. Every run has a history of its own.
class EditPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter. It must hear of changes after the one that fills the rolls.
    EditPresenter(Session& session, const Selection& selection, MainWindow& window);

    NoteEditor& editor() { return *m_editor; }
    const EditActions& actions() const { return m_actions; }

    void selectNothing() { m_editor->select({}); }

    /// A step of the chosen run's history, if it can be corrected: some notes in the place of
    /// others.
    void change(const CorrectionCommand::Change& wanted);

    /// Steps of the run's history, as any other.
    void changeBeats(int runId, const std::optional<BeatGrid>& beats);
    void changePedal(int runId, const std::optional<Pedalling>& pedal);

    /// Corrections that the run's own took the place of: one more step of its history, which Undo
    /// takes back.
    void addEarlier(int runId, const Corrections& before);

private:
    using Kind = CorrectionCommand::Kind;

    void connectEditor();
    void connectActions();
    void update();
    void updateActions();
    void forgetClosed();
    void chooseRow(const NoteRow& row);
    void showInTable();

    void restore();
    void accept();
    void changeBesides(int runId, Kind kind, const std::function<void(Corrections&)>& edit);
    void push(const Run& edited, CorrectionCommand::Change change, const Corrections& before,
              const Corrections& after);

    const Run* run() const; ///< that can be corrected, or null
    /// The one that is chosen in the table, unless other notes are selected.
    std::optional<NoteRow> difference() const;
    std::optional<std::size_t> column() const;
    QUndoStack& historyOf(const Run& run);

    Session& m_session;
    const Selection& m_selection;
    MainWindow& m_window;
    NoteEditor* m_editor;
    QUndoGroup m_history;
    EditActions m_actions;
    std::map<int, std::unique_ptr<QUndoStack>> m_stacks; ///< by run; before the group's end
};

} // namespace rollwright
