#include "ui/roll/PaneText.h"

#include "ui/text/WrapOption.h"

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
    const QTextOption wrap = wrapOption(Qt::AlignCenter);
    const QRectF space = m_axisRect.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter->setFont(parentPlot()->font());
    const QRectF text = painter->boundingRect(space, m_text, wrap);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_ground);
    painter->drawRoundedRect(text.adjusted(-kPadding, -kPadding, kPadding, kPadding), 4, 4);
    painter->setPen(m_colour);
    painter->drawText(space, m_text, wrap);
}

} // namespace rollwright
