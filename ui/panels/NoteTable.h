#pragma once

#include <optional>
#include <vector>

#include <QItemSelectionModel>
#include <QStringList>
#include <QTableView>

#include "core/notes/NoteList.h"
#include "ui/panels/NoteTableModel.h"

namespace rollwright {

/// Notes line by line, for keyboards and screen readers too. Notes stay selected when the rows
/// change, as long as they are among them; the keyboard stays at its row, or at the one that takes
/// the place of that.
class NoteTable : public QTableView
{
    Q_OBJECT
public:
    explicit NoteTable(QWidget* parent = nullptr);

    void showRows(std::vector<NoteRow> rows, const ComparedNames& names);
    void setDark(bool dark);

    /// Chooses the row below or above the chosen one, or where that was before it went; past the
    /// last one comes the first.
    bool step(bool forward); ///< false where no row is listed

    /// Chooses the row of a note; none as long as it is not listed.
    void choose(const Note& note);

    /// Selects the rows of these notes, as far as they are listed, without asking for more.
    void showSelected(NoteList notes);

    std::optional<NoteRow> chosen() const; ///< the one row that is selected
    NoteList selected() const;             ///< as they are drawn, in no certain order

    /// As if nothing had been chosen yet: other rows are of another recording.
    void forgetChoice();

Q_SIGNALS:
    void noteChosen(const rollwright::NoteRow& row);       ///< by the user, `step` or `choose`
    void choiceChanged();                                  ///< `chosen`, whatever it came by
    void notesSelected(const rollwright::NoteList& notes); ///< `selected`, as `noteChosen`
    void noteActivated(const rollwright::NoteRow& row);    ///< by Enter or a double click

protected:
    /// Home and End are about the rows.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;
    void keyPressEvent(QKeyEvent* event) override;
    int sizeHintForColumn(int column) const override; ///< for every row, in view or not
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectSelection();
    void tellSelection();
    void tellChoice();
    void activate(const QModelIndex& index);
    void markSelected();
    void keepChoice();
    int chosenRow() const; ///< -1: none, or several
    int place() const;
    bool standsIn() const;
    void fitColumns();
    void fitVerdicts();

    NoteTableModel m_model;
    ComparedNames m_names;
    QStringList m_longest;        ///< text of each column, as it was fitted
    NoteList m_selected;          ///< whether they are listed or not
    std::optional<NoteRow> m_row; ///< where the keyboard went last, even if it is gone
    int m_told = -1;              ///< `chosenRow`, as it was told
};

} // namespace rollwright
