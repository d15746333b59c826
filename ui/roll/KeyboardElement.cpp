#include "ui/roll/KeyboardElement.h"

#include <algorithm>

#include "core/model/Posteriors.h"
#include "core/notes/Note.h"
#include "ui/plot/TimePitchMapping.h"
#include "ui/roll/KeyRows.h"

namespace rollwright {

namespace {
constexpr double kBlackKeyLength = 0.58; ///< of a white key's
constexpr double kLeastDistance = 0.9;   ///< of two names, in heights of a line
} // namespace

void KeyboardElement::setTheme(const Theme& theme)
{
    m_white = theme.whiteKey;
    m_black = theme.blackKey;
    m_line = QColor(0, 0, 0, 70);
    m_accent = theme.palette.color(QPalette::Highlight);
}

std::optional<Pitch> KeyboardElement::pitchAt(QPointF position) const
{
    const QRectF area(rect());
    if (!area.contains(position))
        return std::nullopt;
    const double height = TimePitchMapping{m_view, area}.pitchAt(position.y());
    int pitch = qRound(height);
    // Beside a black key lie the ends of its white neighbours.
    if (isBlackKey(pitch) && position.x() > area.left() + kBlackKeyLength * area.width())
        pitch += height > pitch ? 1 : -1;
    return Pitch{pitch}.onPiano() ? std::optional(Pitch{pitch}) : std::nullopt;
}

void KeyboardElement::draw(QCPPainter* painter)
{
    painter->setAntialiasing(false);
    paint(*painter, {});
}

void KeyboardElement::paint(QPainter& painter, const PressedKeys& lit) const
{
    const TimePitchMapping map{m_view, QRectF(rect())};
    painter.setClipRect(rect(), Qt::IntersectClip);
    painter.fillRect(rect(), m_white);
    for (int pitch = kLowestPitch; pitch < kLowestPitch + kKeyCount; ++pitch)
        drawKey(painter, map.rect(m_view.begin, m_view.end, pitch, pitch), pitch,
                lit[static_cast<std::size_t>(pitch)]);
    drawLabels(painter, map);
}

void KeyboardElement::drawKey(QPainter& painter, const QRectF& row, int pitch, bool lit) const
{
    QRectF key = row;
    if (isBlackKey(pitch))
        key.setWidth(row.width() * kBlackKeyLength);
    if (lit)
        painter.fillRect(key, m_accent);
    else if (isBlackKey(pitch))
        painter.fillRect(key, m_black);

    // Two white keys meet below C and below F; elsewhere the line runs through the black key.
    painter.setPen(QPen(m_line, 0));
    const int step = pitch % 12;
    if (step == 0 || step == 5)
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    else if (isBlackKey(pitch))
        painter.drawLine(QPointF(key.right(), row.center().y()),
                         QPointF(row.right(), row.center().y()));
}

void KeyboardElement::drawLabels(QPainter& painter, const TimePitchMapping& map) const
{
    constexpr int kMiddleC = 60;
    QFont font = parentPlot()->font();
    font.setPointSizeF(font.pointSizeF() * 0.75);
    painter.setFont(font);
    painter.setPen(m_black);
    const double height = QFontMetricsF(font).height();
    const auto rowOf = [&](int pitch) { return map.rect(m_view.begin, m_view.end, pitch, pitch); };
    const double octave = rowOf(kMiddleC).top() - rowOf(kMiddleC + 12).top();
    const int every = 12 * std::max(1, qCeil(kLeastDistance * height / octave));
    for (int pitch = kMiddleC % every; pitch < kLowestPitch + kKeyCount; pitch += every) {
        const QRectF row = rowOf(pitch);
        const QRectF place(row.left(), row.center().y() - height / 2, row.width() - 3, height);
        if (!Pitch{pitch}.onPiano() || place.top() < rect().top() ||
            place.bottom() > rect().bottom())
            continue; // half a name at the edge reads as another
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         QString::fromStdString(Pitch{pitch}.name()));
    }
}

} // namespace rollwright
