#pragma once

#include "ui/roll/GlassPane.h"
#include "ui/roll/KeyboardElement.h"

namespace rollwright {

/// The keys of the keyboards beside the rolls that are pressed or pointed at, lit. They change with
/// every key that is played and that the mouse crosses, which the plot would be slow to follow.
class KeyLights : public GlassPane
{
    Q_OBJECT
public:
    using GlassPane::GlassPane;

    void setPressed(const PressedKeys& keys);
    void pointAt(int midiPitch); ///< -1: none

    void paint(QPainter& painter) const override;

private:
    PressedKeys lit() const;
    void updateKeyboards();

    PressedKeys m_pressed;
    int m_pointedAt = -1;
};

} // namespace rollwright
