#include "app/studio/window/LeaveSteps.h"

#include <utility>

#include <QWidget>

namespace rollwright {

bool LeaveSteps::ask()
{
    return std::exchange(m_agreed, false) || askBefore(m_steps.size());
}

/// Of the steps before `end`. True when none of them is needed.
bool LeaveSteps::askBefore(std::size_t end)
{
    while (end > 0) {
        const Step& step = m_steps[--end];
        if (!step.needed())
            continue;
        step.ask([this, end] {
            if (!askBefore(end))
                return;
            m_agreed = true;
            m_window.close();
        });
        return false;
    }
    Q_EMIT leaving();
    return true;
}

} // namespace rollwright
