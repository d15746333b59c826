#pragma once

#include <bitset>
#include <optional>

#include "core/notes/Note.h"
#include "ui/plot/SideElement.h"
#include "ui/plot/ViewRange.h"
#include "ui/theme/Theme.h"

namespace rollwright {

using PressedKeys = std::bitset<128>; ///< by MIDI number

/// The piano keyboard at the left of a row of panes: one key a pitch row, every C named. Keys and
/// rows meet exactly.
class KeyboardElement : public SideElement
{
    Q_OBJECT
public:
    using SideElement::SideElement;

    void setView(const ViewRange& view) { m_view = view; }
    void setTheme(const Theme& theme);
    void setHighlight(int midiPitch) { m_highlight = midiPitch; } ///< -1: none
    void setPressed(const PressedKeys& keys) { m_pressed = keys; }

    /// The key that is drawn there.
    std::optional<Pitch> pitchAt(QPointF position) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawKey(QCPPainter& painter, const QRectF& row, int pitch) const;
    void drawLabel(QCPPainter& painter, const QRectF& row, int pitch) const;

    ViewRange m_view;
    QColor m_white;
    QColor m_black;
    QColor m_line;
    QColor m_accent;
    int m_highlight = -1;
    PressedKeys m_pressed;
};

} // namespace rollwright
