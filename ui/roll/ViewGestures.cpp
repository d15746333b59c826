#include "ui/roll/ViewGestures.h"

#include <cmath>

#include "core/base/Translatable.h"

namespace rollwright {

namespace {

constexpr double kWheelStep = 120;   ///< angle of one notch
constexpr double kTimePerStep = 0.1; ///< of the visible span
constexpr double kKeysPerStep = 3;
constexpr double kPage = 0.9; ///< of the visible span

} // namespace

ViewRange wheelView(const TimePitchMapping& map, QPointF cursor, QPoint angle,
                    Qt::KeyboardModifiers modifiers, const ViewLimits& limits)
{
    const ViewRange& view = map.view;
    const bool ctrl = modifiers.testFlag(Qt::ControlModifier);
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    if (ctrl) {
        const double factor = std::pow(kZoomPerStep, (angle.x() + angle.y()) / kWheelStep);
        return shift ? view.zoomedInPitch(factor, map.pitchAt(cursor.y()), limits)
                     : view.zoomedInTime(factor, map.timeAt(cursor.x()), limits);
    }
    const Seconds timePerAngle = kTimePerStep / kWheelStep * view.span();
    const double keysPerAngle = kKeysPerStep / kWheelStep;
    if (shift || view.wholeKeyboard())
        return view.movedBy(-(angle.x() + angle.y()) * timePerAngle, 0, limits);
    return view.movedBy(-angle.x() * timePerAngle, angle.y() * keysPerAngle, limits);
}

ViewRange dragView(const TimePitchMapping& map, QPointF from, QPointF to, const ViewLimits& limits)
{
    return map.view.movedBy(map.timeAt(from.x()) - map.timeAt(to.x()),
                            map.pitchAt(from.y()) - map.pitchAt(to.y()), limits);
}

std::optional<ViewRange> keyView(const ViewRange& view, int key, const ViewLimits& limits)
{
    const Seconds step = kTimePerStep * view.span();
    const Seconds page = kPage * view.span();
    const Seconds middle = view.begin + view.span() / 2;
    switch (key) {
    case Qt::Key_Left: return view.movedBy(-step, 0, limits);
    case Qt::Key_Right: return view.movedBy(step, 0, limits);
    case Qt::Key_PageUp: return view.movedBy(-page, 0, limits);
    case Qt::Key_PageDown: return view.movedBy(page, 0, limits);
    case Qt::Key_Up: return view.movedBy(Seconds(0), kKeysPerStep, limits);
    case Qt::Key_Down: return view.movedBy(Seconds(0), -kKeysPerStep, limits);
    case Qt::Key_Home: return view.movedTo(Seconds(0), limits);
    case Qt::Key_End: return view.movedTo(limits.end, limits);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return view.zoomedInTime(kZoomPerStep, middle, limits);
    case Qt::Key_Minus: return view.zoomedInTime(1 / kZoomPerStep, middle, limits);
    default: return std::nullopt;
    }
}

std::span<const GestureHelp> gestureHelp()
{
    static constexpr GestureHelp kHelp[] = {
        {translatable("Wheel"),
         translatable("scroll: pitch, or time while the whole keyboard is in view")},
        {translatable("Shift+wheel"), translatable("scroll in time")},
        {translatable("Ctrl+wheel"), translatable("zoom time at the cursor")},
        {translatable("Ctrl+Shift+wheel"), translatable("zoom pitch at the cursor")},
        {translatable("Drag"), translatable("move the view")},
        {translatable("Drag with the middle button"),
         translatable("move the view, also while notes are corrected")},
        {translatable("Click on a note or a key"), translatable("hear it")},
        {translatable("Click on a difference"), translatable("choose its row in the table")},
        {translatable("Click below a roll"), translatable("play from there")},
        {translatable("Drag below a roll"), translatable("mark a loop")},
        {translatable("Drag an edge of the loop there"), translatable("move this edge")},
        {translatable("Drag a note or its edge"),
         translatable("move it, change its onset or length (while notes are corrected)")},
        {translatable("Shift while a note is dragged"),
         translatable("move it in time alone, or in pitch alone")},
        {translatable("Drag beside the notes"), translatable("select (while notes are corrected)")},
        {translatable("Shift+drag or Ctrl+drag beside the notes"),
         translatable("select more (while notes are corrected)")},
        {translatable("Ctrl+click on a note"),
         translatable("select it as well, or no longer (while notes are corrected)")},
        {translatable("Esc during a drag"), translatable("give it up, but not one of the view")},
        {translatable("Double click"), translatable("add a note (while notes are corrected)")},
        {translatable("Right click on a note"), translatable("its menu")},
        {translatable("Left, Right"), translatable("scroll in time")},
        {translatable("Page Up, Page Down"), translatable("scroll by a page")},
        {translatable("Up, Down"), translatable("scroll in pitch")},
        {translatable("Plus, Minus"), translatable("zoom time")},
    };
    return kHelp;
}

} // namespace rollwright
