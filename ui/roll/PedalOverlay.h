#pragma once

#include "core/notes/Pedalling.h"
#include "ui/roll/GlassPane.h"

namespace rollwright {

/// When the sustain pedal is down, as lines along the lower edge of every roll.
class PedalOverlay : public GlassPane
{
    Q_OBJECT
public:
    using GlassPane::GlassPane;

    void setPedalling(const Pedalling& pedalling);
    const Pedalling& pedalling() const { return m_pedalling; }

    void paint(QPainter& painter) const override;
    bool ofTheMusic() const override { return true; }

private:
    Pedalling m_pedalling;
};

} // namespace rollwright
