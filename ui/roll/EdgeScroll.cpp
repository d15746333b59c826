#include "ui/roll/EdgeScroll.h"

#include <algorithm>

#include "ui/roll/RollGrid.h"

namespace rollwright {

namespace {

constexpr double kNear = 10;     ///< pixels inside an edge
constexpr double kPerPixel = 15; ///< pixels a second, for each one beyond that
constexpr double kFastest = 1500;
constexpr double kInterval = 0.02; ///< seconds from step to step

double speedBeyond(double first, double last, double from, double to)
{
    const double before = std::min(to - (first + kNear), 0.0);
    const double after = std::max(to - (last - kNear), 0.0);
    const double speed = std::clamp(kPerPixel * (before + after), -kFastest, kFastest);
    return speed * (to - from) > 0 ? speed : 0;
}

} // namespace

QPointF edgeSpeed(const QRectF& pane, QPointF from, QPointF to)
{
    return {speedBeyond(pane.left(), pane.right(), from.x(), to.x()),
            speedBeyond(pane.top(), pane.bottom(), from.y(), to.y())};
}

EdgeScroll::EdgeScroll(RollGrid& rolls) : m_rolls(rolls)
{
    m_timer.setInterval(static_cast<int>(1000 * kInterval));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { moveOn(); });
}

void EdgeScroll::follow(const TimePitchMapping& pane, QPointF from, QPointF to)
{
    const QPointF step = kInterval * edgeSpeed(pane.area, from, to);
    m_time = Seconds(step.x() / pane.pixelsPerSecond());
    m_keys = -step.y() / pane.pixelsPerKey();
    if (step.isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void EdgeScroll::moveOn()
{
    const ViewRange before = m_rolls.view();
    m_rolls.moveBy(m_time, m_keys);
    if (m_rolls.view() == before) // the end
        stop();
}

} // namespace rollwright
