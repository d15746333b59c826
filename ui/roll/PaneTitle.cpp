#include "ui/roll/PaneTitle.h"

namespace rollwright {

namespace {
constexpr int kMargin = 2;   ///< above and below the text
constexpr int kSwatch = 10;  ///< edge of the square of a colour
constexpr int kGap = 4;      ///< between it and the name
constexpr int kBetween = 14; ///< between two entries
} // namespace

PaneTitle::PaneTitle(QCustomPlot& plot) : QCPLayoutElement(&plot)
{
    setSizeConstraintRect(scrOuterRect);
}

QFont PaneTitle::font() const
{
    QFont font = parentPlot()->font();
    font.setBold(true);
    return font;
}

QSize PaneTitle::minimumOuterSizeHint() const
{
    return {0, QFontMetrics(font()).height() + 2 * kMargin};
}

QSize PaneTitle::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void PaneTitle::draw(QCPPainter* painter)
{
    painter->setFont(font());
    const QFontMetrics metrics = painter->fontMetrics();
    QRect room = rect();
    const auto write = [&](const QString& text) {
        const QString fitting = metrics.elidedText(text, Qt::ElideRight, room.width());
        painter->setPen(m_colour);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, fitting);
        room.setLeft(room.left() + metrics.horizontalAdvance(fitting) + kBetween);
    };
    write(m_text);
    painter->setAntialiasing(false);
    for (const Entry& entry : m_entries) {
        if (room.width() < kSwatch)
            return;
        if (entry.colour.isValid()) {
            painter->fillRect(room.left(), room.center().y() - kSwatch / 2, kSwatch, kSwatch,
                              entry.colour);
            room.setLeft(room.left() + kSwatch + kGap);
        }
        write(entry.name);
    }
}

} // namespace rollwright
