#pragma once

#include <optional>

#include "core/base/TimeSpan.h"
#include "ui/roll/GlassPane.h"

namespace rollwright {

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
