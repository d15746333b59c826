#pragma once

#include <QPointF>
#include <QRectF>

#include "core/notes/Note.h"
#include "ui/plot/ViewRange.h"

namespace rollwright {

/// Time <-> x and pitch <-> y of one pane: `view` fills `area`. Linear, y grows downwards.
struct TimePitchMapping {
    ViewRange view;
    QRectF area;

    double pixelsPerSecond() const { return area.width() / view.span().count(); }
    double pixelsPerKey() const { return area.height() / view.keys(); }

    double x(Seconds time) const
    {
        return area.left() + (time - view.begin).count() * pixelsPerSecond();
    }
    double y(double pitch) const { return area.bottom() - (pitch - view.low) * pixelsPerKey(); }

    Seconds timeAt(double px) const
    {
        return view.begin + Seconds((px - area.left()) / pixelsPerSecond());
    }
    double pitchAt(double py) const { return view.low + (area.bottom() - py) / pixelsPerKey(); }

    /// From the edges of time and the edges of the rows of `lowest` and `highest`.
    QRectF rect(Seconds from, Seconds to, double lowest, double highest) const
    {
        return {QPointF(x(from), y(highest + 0.5)), QPointF(x(to), y(lowest - 0.5))};
    }
    QRectF rect(const Note& note) const
    {
        return rect(note.onset, note.offset, note.pitch.midi, note.pitch.midi);
    }
};

} // namespace rollwright
