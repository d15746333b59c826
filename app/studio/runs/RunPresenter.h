#pragma once

#include <vector>

#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Which models stand among the columns, which of them run on which recordings, and what waits:
/// joins the session with the list of models, the progress strip and the actions that transcribe or
/// cancel, be it a comparison on a data set.
class RunPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    RunPresenter(Session& session, Selection& selection, MainWindow& window);

    void setComparing(bool comparing);

Q_SIGNALS:
    void comparisonCancelled();

private:
    void connectWindow();

    /// Of the recordings: those that are marked, or all.
    std::vector<int> several() const;
    void transcribeWith(const QString& id, bool everywhere);
    void show(const QString& id, bool shown);
    void cancel(); ///< what is seen to run
    void cancelFirst();
    void cancelAll();
    void cancelModel(const QString& id);

    void update();
    void updateModels();
    void updateProgress();
    std::vector<WaitingRun> waiting() const; ///< behind what runs
    void updateActions();

    Session& m_session;
    Selection& m_selection;
    MainWindow& m_window;
    bool m_comparing = false;
};

} // namespace rollwright
