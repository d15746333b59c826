#include "ui/roll/KeyRows.h"

#include <array>
#include <cmath>

#include "core/model/Posteriors.h"
#include "ui/plot/RollPlottable.h"

namespace rollwright {

bool isBlackKey(int midiPitch)
{
    constexpr std::array<bool, 12> kBlack = {false, true,  false, true,  false, false,
                                             true,  false, true,  false, true,  false};
    return kBlack[static_cast<std::size_t>(midiPitch % 12)];
}

KeyRows::KeyRows(QCPAxisRect& axisRect, const QString& layer)
    : QCPLayerable(axisRect.parentPlot(), layer), m_axisRect(axisRect)
{
}

void KeyRows::setTheme(const Theme& theme)
{
    m_blackRow = theme.blackKeyRow;
    m_octaveLine = theme.octaveLine;
}

void KeyRows::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

void KeyRows::draw(QCPPainter* painter)
{
    const TimePitchMapping map = mappingOf(m_axisRect);
    for (int pitch = kLowestPitch; pitch < kLowestPitch + kKeyCount; ++pitch) {
        const QRectF row = map.rect(map.view.begin, map.view.end, pitch, pitch);
        if (isBlackKey(pitch))
            painter->fillRect(row, m_blackRow);
        if (pitch % 12 == 0) {
            painter->setPen(QPen(m_octaveLine, 0));
            painter->drawLine(row.bottomLeft(), row.bottomRight());
        }
    }
}

} // namespace rollwright
