#pragma once

#include <optional>

#include <QObject>
#include <QPointF>

#include "core/base/TimeSpan.h"
#include "ui/plot/TimePitchMapping.h"
#include "ui/roll/EdgeScroll.h"

class QMouseEvent;

namespace rollwright {

class RollGrid;

/// What the mouse does on the time axes below the panes: a click goes there, a drag marks a loop,
/// or moves an edge of the one that is marked, and at an edge of the pane moves the view on; Escape
/// takes a drag back. The panes themselves stay for moving the view.
class TimeRuler : public QObject
{
    Q_OBJECT
public:
    explicit TimeRuler(RollGrid& rolls);

    void setLoop(const std::optional<TimeSpan>& loop, bool active); ///< that is marked
    void letGo(); ///< of a drag, as it is of a recording that is no longer shown

Q_SIGNALS:
    void clicked(rollwright::Seconds time);
    void dragged(const rollwright::TimeSpan& span); ///< while and when it is marked
    /// The loop is to be as it was when the drag began.
    void takenBack(const std::optional<rollwright::TimeSpan>& loop, bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loop {
        std::optional<TimeSpan> span;
        bool active = false;
    };
    struct Press {
        QPointF from;  ///< in coordinates of the plot, as `to`
        Seconds time;  ///< at `from` when it began; the view may have moved since
        Seconds other; ///< end of what a drag marks
        Loop before;
        QPointF to{}; ///< where the mouse is, on the axis
        bool drags = false;
    };
    bool filterMouse(const QMouseEvent& event);
    std::optional<TimePitchMapping> rulerAt(QPointF position) const;
    std::optional<Seconds> oppositeAt(const TimePitchMapping& map, double x) const;
    void updateCursor(QPointF position);
    void move(QPointF position);
    void followDrag();
    void release();
    void takeBack();
    std::optional<Press> giveUpDrag(); ///< what it was

    RollGrid& m_rolls;
    EdgeScroll m_scroll;
    Loop m_loop;
    std::optional<Press> m_press;
    bool m_cursorIsOurs = false;
};

} // namespace rollwright
