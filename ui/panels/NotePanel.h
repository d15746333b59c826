#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/panels/NoteListing.h"
#include "ui/theme/Theme.h"

class QCheckBox;
class QComboBox;

namespace rollwright {

class NoteFields;
class NoteTable;
class SentencePages;

/// What a model can be compared with.
struct ComparisonBase {
    QString id; ///< empty: the reference
    QString name;

    bool operator==(const ComparisonBase&) const = default;
};

/// The rolls as a table: where a model differs from the reference or from another model, or every
/// note of either, and how often each happens, as the legend of the rolls and a filter.
class NotePanel : public QWidget
{
    Q_OBJECT
public:
    explicit NotePanel(QWidget* parent = nullptr);

    void setBases(const std::vector<ComparisonBase>& bases, const QString& chosen);
    void showNotes(const ListedNotes& notes);
    const ComparedNames& names() const { return m_notes.names; }
    void setTheme(const Theme& theme);

    NoteListing listing() const;
    std::optional<NoteRow> chosen() const; ///< of the table, as `selected`
    NoteList selected() const;
    NoteFields& fields() { return *m_fields; } ///< below the table; hidden at first
    NoteTable& table() { return *m_table; }

    /// Chooses the next or previous difference; past the last one comes the first.
    bool step(bool forward); ///< false where none is listed

    /// Chooses the row of a note of the estimate or of the base; none as long as it is not listed,
    /// or the filters do not let it through. A list of notes becomes that of its side.
    void choose(const Note& note, bool ofBase);

    /// Selects the rows of these notes, as far as they are listed, without asking for more.
    void showSelected(const NoteList& notes);

    /// What comes is of another recording.
    void forgetChoice();

Q_SIGNALS:
    void baseChosen(const QString& id);
    void noteChosen(const rollwright::NoteRow& row);
    void choiceChanged(); ///< `chosen`, also when rows are others or gone
    /// In the table: none of them is left out by a filter.
    void notesSelected(const rollwright::NoteList& notes);
    void noteActivated(const rollwright::NoteRow& row); ///< by Enter or a double click

private:
    QLayout* makeChoices();
    QLayout* makeLegend();
    QLayout* makeRanges();
    void setListing(NoteListing listing);
    void nameListings();
    void listWhatThereIs();
    void updateLegend();
    void updateTable();
    void filter();
    void giveUpUnlisted(std::size_t before); ///< of so many that were selected
    NoteChoices choices() const;

    QComboBox* m_listings;
    QComboBox* m_bases;
    std::vector<ComparisonBase> m_baseList;
    SentencePages* m_pages;
    NoteTable* m_table;
    NoteFields* m_fields;
    std::array<QCheckBox*, kVerdictCount> m_kinds{}; ///< by verdict
    QComboBox* m_octaves;                            ///< all, then each
    QComboBox* m_velocities;                         ///< all, then ranges
    ListedNotes m_notes;
    bool m_standsIn = false; ///< the list of all notes for that of differences
    bool m_dark = false;
};

} // namespace rollwright
