#pragma once

#include <optional>

#include <QObject>
#include <QPointer>

#include "app/studio/editing/CorrectionHistory.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/EditActions.h"
#include "app/studio/window/MainWindow.h"
#include "ui/roll/NoteEditor.h"

namespace rollwright {

/// Where somebody points in the window, in the time of the notes.
struct EditPlace {
    Seconds time{};
    std::optional<Pitch> pitch; ///< none: in the sound
};

/// Correcting by hand what the chosen model heard: with the mouse in its column, by keys, and row
/// by row in the table of notes. Nothing is corrected whose column is not shown.
class EditPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter. It must hear of changes after the one that fills the rolls.
    EditPresenter(const Session& session, Selection& selection, MainWindow& window,
                  CorrectionHistory& history);

    NoteEditor& editor() { return *m_editor; }
    const EditActions& actions() const { return m_actions; }

    /// Of the recording whose notes can be corrected; 0 without any.
    Seconds end() const { return run() ? run()->transcription->duration : Seconds(0); }

    /// Where `menu` was opened by the mouse. Until it is deleted, which is after what was chosen
    /// of it has happened, that is meant by "here", and not the playhead.
    void setPointed(const QObject& menu, const std::optional<EditPlace>& place)
    {
        m_menu = &menu;
        m_pointed = place;
    }
    std::optional<EditPlace> pointed() const { return m_menu ? m_pointed : std::nullopt; }

    void selectNothing() { m_editor->select({}); }

    /// A step of the chosen run's history, if it can be corrected: some notes in the place of
    /// others.
    void change(const CorrectionCommand::Change& wanted);

private:
    using Kind = CorrectionCommand::Kind;

    void connectEditor();
    void connectActions();
    void showColumn();
    void update();
    void updateActions();
    void selectRows(const NoteList& drawn);
    void showInTable();
    void showTouched(const NoteList& notes);

    void restore();
    void accept();
    const Run* run() const; ///< that can be corrected, or null
    /// The one that is chosen in the table, unless other notes are selected.
    std::optional<NoteRow> difference() const;
    std::optional<std::size_t> column() const;

    Selection& m_selection;
    MainWindow& m_window;
    CorrectionHistory& m_history;
    NoteEditor* m_editor;
    EditActions m_actions;
    QPointer<const QObject> m_menu;
    std::optional<EditPlace> m_pointed; ///< where it was opened
    bool m_selectsRows = false;         ///< the table knows of what is selected
};

} // namespace rollwright
