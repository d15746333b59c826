#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "ui/roll/RollPane.h"

class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace rollwright {

/// The mouse over the panes of a plot: a drag moves the view, the wheel scrolls and zooms, and
/// where the cursor rests a note is told as a tool tip. What the gestures do stands in
/// ViewGestures. GUI thread.
class RollPointer : public QObject
{
    Q_OBJECT
public:
    /// The plot becomes the parent.
    explicit RollPointer(QCustomPlot& plot);

    /// The panes must live until others are set.
    void setPanes(std::vector<const RollPane*> panes);
    void setLimits(const ViewLimits& limits) { m_limits = limits; }

Q_SIGNALS:
    void moved(const rollwright::ViewRange& view); ///< where the view should go
    void hovered(const rollwright::RollReadout& readout);
    void left(); ///< the cursor left the panes

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Drag {
        TimePitchMapping map;
        QPointF from;
    };

    void beginDrag(const QMouseEvent* event);
    void move(const QMouseEvent* event);
    void endDrag();
    void turnWheel(const QWheelEvent* event);
    bool showToolTip(const QHelpEvent& event);
    const RollPane* paneAt(QPointF position) const;

    QCustomPlot& m_plot;
    std::vector<const RollPane*> m_panes;
    ViewLimits m_limits;
    std::optional<Drag> m_drag;
};

} // namespace rollwright
