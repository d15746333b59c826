#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QWidget>

#include "core/evaluation/Assessment.h"
#include "core/evaluation/ScoreTable.h"

class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace rollwright {

class DeviationHistogram;

/// The scores of one model.
struct ScoredColumn {
    QString title; ///< the model's name
    std::shared_ptr<const Assessment> assessment;
};

/// How well models agree with the reference, side by side: every field of `evaluationFields()`,
/// with its definition as a tool tip and the best of each row marked; or a sentence that says why
/// there is nothing to show. Below, how late the onsets of one of the models lie. The scores can be
/// copied.
class MetricPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void showScores(const std::vector<ScoredColumn>& columns);
    /// Of the model that is worked with: `text` names it and its median; empty: nothing is shown.
    void showDeviations(const QString& text, const std::vector<Seconds>& deviations,
                        std::optional<Seconds> median);
    void showSentence(const QString& sentence);

private:
    QWidget* makeReport();
    QTreeWidgetItem* addGroup(const QString& title);
    void addScore(QTreeWidgetItem& group, const EvaluationField& field,
                  std::span<const std::optional<double>> values, const QString& title);
    void addAlignment();
    void copy(TableFormat format) const;

    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QTreeWidget* m_table;
    QLabel* m_deviationText;
    DeviationHistogram* m_deviations;
    std::vector<ScoredColumn> m_columns;
};

} // namespace rollwright
