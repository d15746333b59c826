#pragma once

#include <optional>

#include <QObject>

#include "ui/roll/RollPane.h"
#include "ui/sound/SoundPane.h"

class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace rollwright {

class RollLayout;

/// The mouse over the panes of a plot: a drag moves the view, the wheel scrolls and zooms, and
/// where the cursor rests on a roll a note is told as a tool tip. Over the sound it moves the time
/// alone. What the gestures do stands in ViewGestures. GUI thread.
class RollPointer : public QObject
{
    Q_OBJECT
public:
    /// The plot becomes the parent.
    explicit RollPointer(QCustomPlot& plot);

    /// It must live until another is set; null: no panes.
    void setLayout(const RollLayout* layout) { m_layout = layout; }
    void setLimits(const ViewLimits& limits) { m_limits = limits; }
    void readAgain(); ///< what lies under the cursor, as it is another thing now

Q_SIGNALS:
    void moved(const rollwright::ViewRange& view); ///< where the view should go
    void hovered(const rollwright::RollReadout& readout);
    void clicked(const rollwright::RollReadout& readout); ///< pressed and let go on a roll
    void left();                                          ///< the cursor left the panes

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Drag {
        Qt::MouseButton button{};
        TimePitchMapping map;
        QPointF from;
        bool inTimeOnly = false;
    };

    void beginDrag(const QMouseEvent* event);
    void move(const QMouseEvent* event);
    void endDrag(const QMouseEvent* event);
    std::optional<Drag> giveUpDrag(); ///< what it was
    void turnWheel(const QWheelEvent* event);
    bool showToolTip(const QHelpEvent& event);
    const RollPane* rollAt(QPointF position) const;
    const SoundPane* soundAt(QPointF position) const;

    QCustomPlot& m_plot;
    const RollLayout* m_layout = nullptr;
    ViewLimits m_limits;
    std::optional<Drag> m_drag;
};

} // namespace rollwright
