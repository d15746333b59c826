#include "ui/theme/VerdictStyle.h"

#include <QPainter>
#include <QPixmap>

#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

QColor colourOf(NoteVerdict verdict, bool dark)
{
    switch (verdict) {
    case NoteVerdict::Hit: return dark ? "#2fbf95" : "#009e73";
    case NoteVerdict::WrongOffset: return dark ? "#f0c04a" : "#c98a00";
    case NoteVerdict::Early:
    case NoteVerdict::Late: return dark ? "#e8a0cc" : "#a8478a";
    case NoteVerdict::Missed:
    case NoteVerdict::Merged: return dark ? "#ff8a5c" : "#d55e00";
    case NoteVerdict::Extra:
    case NoteVerdict::Split: return dark ? "#5fb2ff" : "#0072b2";
    }
    return {};
}

Qt::BrushStyle patternOf(NoteVerdict verdict)
{
    switch (verdict) {
    case NoteVerdict::Hit: return Qt::SolidPattern;
    case NoteVerdict::WrongOffset: return Qt::VerPattern;
    case NoteVerdict::Early: return Qt::HorPattern;
    case NoteVerdict::Late: return Qt::FDiagPattern;
    case NoteVerdict::Missed: return Qt::NoBrush;
    case NoteVerdict::Merged: return Qt::BDiagPattern;
    case NoteVerdict::Extra: return Qt::Dense3Pattern;
    case NoteVerdict::Split: return Qt::DiagCrossPattern;
    }
    return {};
}

} // namespace

VerdictStyle styleOf(NoteVerdict verdict, bool dark)
{
    const QColor colour = colourOf(verdict, dark);
    QColor fill = colour;
    if (verdict == NoteVerdict::Hit)
        fill.setAlphaF(0.55F);
    QPen outline(colour, 0);
    if (isMissed(verdict))
        outline.setStyle(Qt::DashLine);
    return {QBrush(fill, patternOf(verdict)), outline};
}

QIcon iconOf(NoteVerdict verdict, bool dark)
{
    constexpr int kRatio = 2;
    QPixmap picture(kRatio * kVerdictIconSize);
    picture.setDevicePixelRatio(kRatio);
    picture.fill((dark ? darkTheme() : lightTheme()).paneBackground); // as in the rolls
    QPainter painter(&picture);
    const VerdictStyle style = styleOf(verdict, dark);
    painter.setPen(style.outline);
    painter.setBrush(style.fill);
    painter.drawRect(QRectF(QPointF(0, 0), kVerdictIconSize).adjusted(0.5, 0.5, -0.5, -0.5));
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // else it takes the colour of the selection
    return icon;
}

} // namespace rollwright
