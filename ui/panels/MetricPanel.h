#pragma once

#include <vector>

#include <QWidget>

#include "core/evaluation/EvaluationReport.h"

class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace rollwright {

/// The scores of one model.
struct ScoredColumn {
    QString title; ///< the model's name
    EvaluationReport report;
};

/// How well models agree with the reference, side by side: every field of `evaluationFields()`,
/// with its definition as a tool tip and the best of each row marked; or a sentence that says why
/// there is nothing to show.
class MetricPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void showScores(const std::vector<ScoredColumn>& columns);
    void showSentence(const QString& sentence);

private:
    void addRow(QTreeWidgetItem& group, const EvaluationField& field,
                const std::vector<ScoredColumn>& columns) const;

    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QTreeWidget* m_table;
};

} // namespace rollwright
