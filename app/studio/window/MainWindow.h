#pragma once

#include <filesystem>
#include <vector>

#include <QMainWindow>

#include "app/studio/base/Settings.h"
#include "app/studio/window/Actions.h"
#include "app/studio/window/LeaveSteps.h"
#include "ui/panels/ChartPanel.h"
#include "ui/panels/DecoderPanel.h"
#include "ui/panels/MessageBar.h"
#include "ui/panels/MetricPanel.h"
#include "ui/panels/ModelList.h"
#include "ui/panels/NotePanel.h"
#include "ui/panels/ProgressStrip.h"
#include "ui/panels/RecordingList.h"
#include "ui/panels/StudyPanel.h"
#include "ui/panels/WelcomePage.h"
#include "ui/roll/RollGrid.h"

class QLabel;
class QStackedWidget;

namespace rollwright {

/// The studio's window: it lays out the widgets and menus, remembers how it looks, and tells which
/// files the user gives. What is shown and done is up to the presenter.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settings` must outlive the window.
    explicit MainWindow(Settings& settings);

    Actions& actions() { return m_actions; }
    RecordingList& recordings() { return *m_recordings; }
    ModelList& models() { return *m_models; }
    RollGrid& rolls() { return *m_rolls; }
    MetricPanel& metrics() { return *m_metrics; }
    ChartPanel& charts() { return *m_charts; }
    DecoderPanel& decoder() { return *m_decoder; }
    NotePanel& notes() { return *m_notes; }
    ProgressStrip& progress() { return *m_progress; }
    MessageBar& messages() { return *m_messages; }
    WelcomePage& welcome() { return *m_welcome; }
    StudyPanel& study() { return *m_study; }
    LeaveSteps& leaveSteps() { return m_leaveSteps; }

    void showRolls(bool show); ///< else the welcome page, unless the data set is shown
    void setReadout(const QString& text);
    void addBelowRolls(QWidget* widget); ///< and takes it over

    /// Ask for file names without waiting; the answers come as signals.
    void askWhatToOpen();
    void askForDataset();

Q_SIGNALS:
    void filesGiven(const std::vector<std::filesystem::path>& files); ///< opened or dropped
    void remoteFilesGiven(); ///< dropped, but not on this computer

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCentre();
    void buildStudy();
    void buildDocks();
    void buildMenus();
    void buildViewMenu();
    void buildToolBar();
    void fillRecentFiles(QMenu& menu);
    void setAppearance(Appearance appearance);
    void applyTheme();
    void updatePage();

    Settings& m_settings;
    Actions m_actions;
    LeaveSteps m_leaveSteps{*this};

    RecordingList* m_recordings;
    ModelList* m_models;
    RollGrid* m_rolls;
    MetricPanel* m_metrics;
    ChartPanel* m_charts;
    DecoderPanel* m_decoder;
    NotePanel* m_notes;
    ProgressStrip* m_progress;
    MessageBar* m_messages;
    WelcomePage* m_welcome;
    StudyPanel* m_study;
    QStackedWidget* m_pages;
    bool m_rollsShown = false; ///< else the welcome page
    QLabel* m_readout;
    QList<QAction*> m_dockToggles;
};

} // namespace rollwright
