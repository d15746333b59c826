#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QWidget>

#include "ui/panels/DifferenceModel.h"
#include "ui/theme/Theme.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace rollwright {

/// What a model can be compared with.
struct ComparisonBase {
    QString id; ///< empty: the reference
    QString name;

    bool operator==(const ComparisonBase&) const = default;
};

/// Where a model differs from the reference or from another model: how often, as the legend of the
/// rolls and a filter, and note by note in a table.
class DifferencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencePanel(QWidget* parent = nullptr);

    void setBases(const std::vector<ComparisonBase>& bases, const QString& chosen);
    void showComparison(const std::shared_ptr<const NoteComparison>& comparison,
                        const ComparedNames& names);
    void showSentence(const QString& sentence); ///< instead, while there is nothing to compare
    void setTheme(const Theme& theme);

    /// Chooses the row below or above the chosen one; past the last one comes the first.
    void step(bool forward);

    /// Chooses the row of a note, if it is listed; else none.
    void choose(const Note& note, NoteVerdict verdict);

Q_SIGNALS:
    void baseChosen(const QString& id);
    void noteChosen(const rollwright::ComparedNote& note);

private:
    QWidget* makeFilters();
    void buildTable();
    void filter();
    void updateLegend();

    QComboBox* m_bases;
    std::vector<ComparisonBase> m_baseList;
    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QTableView* m_table;
    std::array<QCheckBox*, kVerdictCount> m_kinds{}; ///< by verdict
    QComboBox* m_octaves;                            ///< all, then each
    QComboBox* m_velocities;                         ///< all, then ranges
    DifferenceModel m_model;
    DifferenceFilter m_filter;
    std::shared_ptr<const NoteComparison> m_comparison;
    ComparedNames m_names;
    bool m_dark = false;
};

} // namespace rollwright
