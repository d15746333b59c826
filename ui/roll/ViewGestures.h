#pragma once

#include <optional>
#include <span>

#include <QPoint>
#include <QPointF>
#include <Qt>

#include "ui/plot/TimePitchMapping.h"

namespace rollwright {

constexpr double kZoomPerStep = 1.25; ///< of the wheel or a key

/// What the wheel, the mouse and the keys do to a view. Pure functions.

/// Wheel: pitch, or time while the whole keyboard is in view; Shift: time; Ctrl: zoom time at the
/// cursor; Ctrl+Shift: zoom pitch at the cursor. `angle` is QWheelEvent::angleDelta().
ViewRange wheelView(const TimePitchMapping& map, QPointF cursor, QPoint angle,
                    Qt::KeyboardModifiers modifiers, const ViewLimits& limits);

/// Drag: what was under `from` comes under `to`. `map` is the mapping when the drag began.
ViewRange dragView(const TimePitchMapping& map, QPointF from, QPointF to, const ViewLimits& limits);

/// Left, Right, PgUp, PgDn, Up, Down, Home, End, + and -; nothing for other keys.
std::optional<ViewRange> keyView(const ViewRange& view, int key, const ViewLimits& limits);

/// What can be done in the rolls without a menu, for people: "Ctrl+wheel", "zoom time at the
/// cursor".
struct GestureHelp {
    const char* gesture;
    const char* effect;
};
std::span<const GestureHelp> gestureHelp();

} // namespace rollwright
