#pragma once

#include <QTableView>

#include "ui/panels/NoteTableModel.h"

namespace rollwright {

/// Notes line by line, for keyboards and screen readers too. The chosen note stays chosen when the
/// rows change, as long as it is among them.
class NoteTable : public QTableView
{
    Q_OBJECT
public:
    explicit NoteTable(QWidget* parent = nullptr);

    void showRows(std::vector<NoteRow> rows, const ComparedNames& names);
    void setDark(bool dark);

    /// Chooses the row below or above the chosen one, or where that was before it went; past the
    /// last one comes the first.
    void step(bool forward);

    /// Chooses the row of a note; none as long as it is not listed.
    void choose(const Note& note);

    std::optional<NoteRow> chosen() const;

    /// As if nothing had been chosen yet: other rows are of another recording.
    void forgetChoice();

Q_SIGNALS:
    void noteChosen(const rollwright::NoteRow& row);    ///< by the user, `step` or `choose`
    void choiceChanged();                               ///< `chosen`, whatever it came by
    void noteActivated(const rollwright::NoteRow& row); ///< by Enter or a double click

protected:
    int sizeHintForColumn(int column) const override; ///< for rows that are not in view, too
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepChoice();
    void fitColumns();
    void fitVerdicts();

    NoteTableModel m_model;
    ComparedNames m_names;
    std::optional<Note> m_chosen;
    int m_place = -1; ///< the row that was chosen last; -1: none
};

} // namespace rollwright
