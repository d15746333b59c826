#pragma once

#include <optional>

#include <QWidget>

#include "core/base/Units.h"

namespace rollwright {

class RollGrid;

/// A part of the recording.
struct TimeSpan {
    Seconds begin{};
    Seconds end{};

    bool operator==(const TimeSpan&) const = default;
};

/// The playhead and the loop over all panes of the rolls. A pane of glass in front of the plot:
/// moving the line does not draw the plot again, and the mouse goes through it.
class PlayheadOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit PlayheadOverlay(RollGrid& rolls);

    void setPlayhead(Seconds time);
    void setLoop(const std::optional<TimeSpan>& loop, bool active);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateLine(Seconds time);

    RollGrid& m_rolls;
    Seconds m_playhead{0};
    std::optional<TimeSpan> m_loop;
    bool m_loopActive = false;
};

} // namespace rollwright
