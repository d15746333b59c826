#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "ui/panels/MeasureBox.h"
#include "ui/panels/ProgressStrip.h"
#include "ui/panels/StudyView.h"

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rollwright {

/// A model that can take part in a study.
struct StudyModelChoice {
    QString id;
    QString name;
    bool chosen = true;
};

/// What is said of the data set that is open.
struct DatasetText {
    QString title;
    QString detail; ///< how many recordings, in which layout
    QString path;
    QStringList parts; ///< of those that are divided; one of them is looked at
    QString part;
    int toOpen = 0; ///< recordings that can be opened, where there is nothing to compare
};

/// Models on a data set: which take part, how far the comparison is, and the table of scores; or,
/// while no data set is open, what to do.
class StudyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StudyPanel(QWidget* parent = nullptr);

    StudyView& view() { return *m_view; }
    MeasureBox& measure() { return *m_measure; }

    void showDataset(const DatasetText& text);
    void setModels(const std::vector<StudyModelChoice>& models);
    void setLeftOut(const QStringList& reasons); ///< recordings that have no scores
    void setExports(const QList<QAction*>& actions);

    /// A comparison or search is under way; `fraction` of it is done, 0 to 1.
    void showProgress(const QString& text, double fraction);
    void showRest(const QString& text, bool canCompare); ///< nothing is under way

Q_SIGNALS:
    void openRequested();
    void recordingsWanted(); ///< those that can be opened
    void partChosen(const QString& part);
    void modelChosen(const QString& id, bool chosen);
    void compareRequested();
    void cancelRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool cancels(const QKeyEvent& key) const;
    QWidget* makeInvitation();
    QWidget* makeStudy();
    QWidget* makeHeading();
    QWidget* makeChoices();
    void buildLeftOut();

    QStackedWidget* m_pages;
    QLabel* m_title;
    QLabel* m_detail;
    QPushButton* m_openAll;
    QComboBox* m_parts;
    QListWidget* m_models;
    MeasureBox* m_measure;
    QPushButton* m_compare;
    QToolButton* m_export;
    QMenu* m_exports;
    ProgressStrip* m_progress;
    QLabel* m_rest;
    StudyView* m_view;
    QWidget* m_leftOutBox;
    QLabel* m_leftOutTitle;
    QListWidget* m_leftOut;
};

} // namespace rollwright
