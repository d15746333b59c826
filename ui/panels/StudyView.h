#pragma once

#include <QTableView>

#include "ui/panels/StudyModel.h"
#include "ui/theme/Theme.h"

namespace rollwright {

/// The table recordings x models: sorted by a click on a heading; a double click or Enter opens a
/// recording. Columns share the room, as far as their scores and most of a name can be read.
class StudyView : public QTableView
{
    Q_OBJECT
public:
    explicit StudyView(QWidget* parent = nullptr);

    void showTable(std::shared_ptr<const StudyTable> table); ///< null: nothing
    void refresh() { m_model->refresh(); }                   ///< scores have come into the table
    void setField(const EvaluationField& field) { m_model->setField(field); }
    void setTheme(const Theme& theme) { m_model->setFailureColour(theme.failure); }

    /// Pixels by heading; headings that are not there have their usual width.
    void setWidths(const QVariantMap& widths);

Q_SIGNALS:
    void recordingChosen(int recording); ///< its place in the study
    void widthsChanged(const QVariantMap& widths);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void applyWidths();
    int leastForScores() const;
    QString heading(int column) const;

    StudyModel* m_model;
    StudySorter* m_sorter;
    QVariantMap m_widths;
    bool m_applyingWidths = false;
};

} // namespace rollwright
