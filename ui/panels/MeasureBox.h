#pragma once

#include <QComboBox>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// Chooses a measure: the main ones first, note F1 before all, then below a line every other one.
class MeasureBox : public QComboBox
{
    Q_OBJECT
public:
    explicit MeasureBox(QWidget* parent = nullptr);

    const EvaluationField& field() const;

    QString id() const;             ///< "note/f1", for the settings
    void choose(const QString& id); ///< ignored unless there is such a measure

Q_SIGNALS:
    void fieldChanged();
};

} // namespace rollwright
