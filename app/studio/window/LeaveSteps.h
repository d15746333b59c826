#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <QObject>

class QWidget;

namespace rollwright {

/// What is asked, one after another, before a window closes: nothing takes effect until all have
/// agreed. GUI thread.
class LeaveSteps : public QObject
{
    Q_OBJECT
public:
    struct Step {
        std::function<bool()> needed;
        std::function<void(const std::function<void()>& goOn)> ask; ///< goes on later or never
    };

    /// The window must outlive the steps.
    explicit LeaveSteps(QWidget& window) : m_window(window) {}

    /// The first one is asked last. What a step refers to must live whenever the window is closed.
    void add(const Step& step) { m_steps.push_back(step); }
    void addLast(const Step& step) { m_steps.insert(m_steps.begin(), step); } ///< asked after all

    /// For the window's close event: whether it closes now. If all agree later, it is closed then.
    bool ask();

Q_SIGNALS:
    void leaving(); ///< all have agreed, and the window is about to close

private:
    bool askBefore(std::size_t end);

    QWidget& m_window;
    std::vector<Step> m_steps;
    bool m_agreed = false;
};

} // namespace rollwright
