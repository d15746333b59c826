#include "ui/roll/PaneText.h"

namespace rollwright {

PaneText::PaneText(QCPAxisRect& axisRect, const QString& layer)
    : QCPLayerable(axisRect.parentPlot(), layer), m_axisRect(axisRect)
{
}

void PaneText::setColours(const QColor& text, const QColor& ground)
{
    m_colour = text;
    m_ground = ground;
}

void PaneText::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void PaneText::draw(QCPPainter* painter)
{
    if (m_text.isEmpty())
        return;
    constexpr int kMargin = 16;
    constexpr int kPadding = 8;
    constexpr int kFlags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect space = m_axisRect.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter->setFont(parentPlot()->font());
    const QRect text = painter->fontMetrics().boundingRect(space, kFlags, m_text);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_ground);
    painter->drawRoundedRect(text.adjusted(-kPadding, -kPadding, kPadding, kPadding), 4, 4);
    painter->setPen(m_colour);
    painter->drawText(space, kFlags, m_text);
}

} // namespace rollwright
