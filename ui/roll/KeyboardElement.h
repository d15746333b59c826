#pragma once

#include <bitset>
#include <optional>

#include "core/notes/Note.h"
#include "ui/plot/SideElement.h"
#include "ui/plot/ViewRange.h"
#include "ui/theme/Theme.h"

namespace rollwright {

struct TimePitchMapping;

using PressedKeys = std::bitset<128>; ///< by MIDI number

/// The piano keyboard at the left of a row of panes: one key a pitch row, every C named, or
/// as many as there is room for, middle C among them. Keys and
/// rows meet exactly. The plot draws no key lit; that is for `KeyLights`.
class KeyboardElement : public SideElement
{
    Q_OBJECT
public:
    using SideElement::SideElement;

    void setView(const ViewRange& view) { m_view = view; }
    void setTheme(const Theme& theme);

    void paint(QPainter& painter, const PressedKeys& lit) const; ///< in coordinates of the plot

    /// The key that is drawn there.
    std::optional<Pitch> pitchAt(QPointF position) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawKey(QPainter& painter, const QRectF& row, int pitch, bool lit) const;
    void drawLabels(QPainter& painter, const TimePitchMapping& map) const;

    ViewRange m_view;
    QColor m_white;
    QColor m_black;
    QColor m_line;
    QColor m_accent;
};

} // namespace rollwright
