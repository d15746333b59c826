#include "ui/plot/ScaleElement.h"

namespace rollwright {

namespace {
constexpr int kBarWidth = 12;
constexpr int kGap = 4;
} // namespace

ScaleElement::ScaleElement(QCustomPlot& plot, const QMargins& margins, QString title, QString top,
                           QString bottom)
    : SideElement(plot, margins), m_title(std::move(title)), m_top(std::move(top)),
      m_bottom(std::move(bottom))
{
}

void ScaleElement::setColours(const ColourMap& map, const QColor& text)
{
    m_map = map;
    m_text = text;
}

void ScaleElement::draw(QCPPainter* painter)
{
    const QRect bar(rect().left() + kGap, rect().top(), kBarWidth, rect().height());
    painter->setAntialiasing(false);
    for (int y = 0; y < bar.height(); ++y) {
        const double value = 1 - (y + 0.5) / bar.height();
        painter->fillRect(bar.left(), bar.top() + y, bar.width(), 1, m_map.colour(value));
    }

    QFont font = parentPlot()->font();
    font.setPointSizeF(font.pointSizeF() * 0.8);
    painter->setFont(font);
    painter->setPen(m_text);
    const QRect labels = rect().adjusted(kGap + kBarWidth + kGap, 0, 0, 0);
    painter->drawText(labels, Qt::AlignLeft | Qt::AlignTop, m_top);
    painter->drawText(labels, Qt::AlignLeft | Qt::AlignBottom, m_bottom);

    const int length = labels.height();
    const int height = painter->fontMetrics().height();
    if (painter->fontMetrics().horizontalAdvance(m_title) > length - 2 * height)
        return; // it would run into the values
    painter->save();
    painter->translate(labels.left(), labels.center().y());
    painter->rotate(90);
    painter->drawText(QRect(-length / 2, -height, length, height), Qt::AlignCenter, m_title);
    painter->restore();
}

} // namespace rollwright
