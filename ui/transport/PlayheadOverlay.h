#pragma once

#include <optional>

#include "core/base/Units.h"
#include "ui/roll/GlassPane.h"

namespace rollwright {

/// A part of the recording.
struct TimeSpan {
    Seconds begin{};
    Seconds end{};

    bool operator==(const TimeSpan&) const = default;
};

/// The playhead and the loop over all panes of the rolls.
class PlayheadOverlay : public GlassPane
{
    Q_OBJECT
public:
    using GlassPane::GlassPane;

    void setPlayhead(Seconds time);
    void setLoop(const std::optional<TimeSpan>& loop, bool active);

    void paint(QPainter& painter) const override;

private:
    void updateLine(Seconds time);

    Seconds m_playhead{0};
    std::optional<TimeSpan> m_loop;
    bool m_loopActive = false;
};

} // namespace rollwright
