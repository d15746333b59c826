#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QWidget>

#include "core/evaluation/Assessment.h"
#include "core/evaluation/ScoreTable.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace rollwright {

class DeviationHistogram;
class SentencePages;

/// The scores of one model.
struct ScoredColumn {
    QString title; ///< the model's name
    std::shared_ptr<const Assessment> assessment;
    std::size_t colour = 0; ///< of Theme::columns, in charts

    bool operator==(const ScoredColumn&) const = default;
};

/// How well models agree with the reference, side by side: every field of `evaluationFields()`,
/// with its definition as a tool tip and the best of each row marked, for which notes that were
/// corrected do not compete; or a sentence that says why there is nothing to show. Below, how late
/// the onsets of one of the models lie. The scores can be copied.
class MetricPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void showScores(const std::vector<ScoredColumn>& columns); ///< place and chosen row stay
    /// Of the model that is worked with: `text` names it and its median; empty: nothing is shown.
    void showDeviations(const QString& text, const std::vector<Seconds>& deviations,
                        std::optional<Seconds> median);
    void showSentence(const QString& sentence);

private:
    QWidget* makeReport();
    void addRows();
    QTreeWidgetItem* addGroup(const QString& title);
    void setHeaders();
    void shareWidth();
    void setScore(QTreeWidgetItem& row, const EvaluationField& field,
                  std::span<const std::optional<double>> values);
    void setAlignment();
    void copy(TableFormat format) const;

    SentencePages* m_pages;
    QTreeWidget* m_table;
    QLabel* m_deviationText;
    DeviationHistogram* m_deviations;
    std::vector<ScoredColumn> m_columns;
    std::vector<QTreeWidgetItem*> m_scores; ///< a row for each of evaluationFields()
    QTreeWidgetItem* m_median = nullptr;
    QTreeWidgetItem* m_aligned = nullptr;
};

} // namespace rollwright
