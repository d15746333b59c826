#include "ui/roll/NoteFrame.h"

#include "ui/plot/RollPlottable.h"

namespace rollwright {

namespace {
constexpr double kDistance = 3; ///< pixels between note and frame
} // namespace

NoteFrame::NoteFrame(QCPAxisRect& axisRect, const QString& layer)
    : QCPLayerable(axisRect.parentPlot(), layer), m_axisRect(axisRect)
{
}

void NoteFrame::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void NoteFrame::draw(QCPPainter* painter)
{
    if (!m_note)
        return;
    painter->setPen(QPen(m_colour, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(
        mappingOf(m_axisRect).rect(*m_note).adjusted(-kDistance, -kDistance, kDistance, kDistance),
        kDistance, kDistance);
}

} // namespace rollwright
