#pragma once

#include <QWidget>

#include "core/evaluation/EvaluationReport.h"

class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace rollwright {

/// How well a transcription agrees with its reference: every field of `evaluationFields()`, each
/// with its definition as a tool tip; or a sentence that says why there is nothing to show.
class MetricPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void showReport(const EvaluationReport& report);
    void showSentence(const QString& sentence);

private:
    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QTreeWidget* m_table;
};

} // namespace rollwright
