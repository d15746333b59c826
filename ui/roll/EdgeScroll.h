#pragma once

#include <QPointF>
#include <QRectF>
#include <QTimer>

#include "ui/plot/TimePitchMapping.h"

namespace rollwright {

class RollGrid;

/// How fast a view should move on, in pixels a second, while something is dragged from `from` to
/// `to`, which is near an edge of its pane or beyond it: the faster the farther out. None in a
/// direction that the drag does not go.
QPointF edgeSpeed(const QRectF& pane, QPointF from, QPointF to);

/// Moves the view of a grid on while something is dragged to the edge of a pane, as far as there is
/// more to see. GUI thread.
class EdgeScroll
{
public:
    /// The grid must outlive it.
    explicit EdgeScroll(RollGrid& rolls);

    /// A drag in `pane`, in coordinates of the plot; again whenever the mouse or the view moves.
    void follow(const TimePitchMapping& pane, QPointF from, QPointF to);
    void stop() { m_timer.stop(); }

private:
    void moveOn();

    RollGrid& m_rolls;
    QTimer m_timer; ///< runs while the view moves
    Seconds m_time{0};
    double m_keys = 0; ///< and time: a step
};

} // namespace rollwright
