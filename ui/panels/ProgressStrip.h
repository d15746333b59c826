#pragma once

#include <functional>
#include <vector>

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace rollwright {

/// A run that waits for its turn.
struct WaitingRun {
    int run = 0;
    QString name;

    bool operator==(const WaitingRun&) const = default;
};

/// What runs, how far it is, how long it will take, and what waits; a button stops it, and a menu
/// changes what comes next.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// `fraction` of the whole job, 0 to 1.
    void showProgress(const QString& text, double fraction);

    /// How many wait; which ones, in their order, is asked when the menu opens.
    using Waiting = std::function<std::vector<WaitingRun>()>;
    void setWaiting(int count, Waiting runs);

Q_SIGNALS:
    void cancelRequested(); ///< what runs
    void cancelWaitingRequested(int run);
    void cancelAllRequested();
    void runNextRequested(int run);

private:
    void fill(QMenu& menu);

    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_queue;
    Waiting m_waiting = [] { return std::vector<WaitingRun>(); };
};

} // namespace rollwright
