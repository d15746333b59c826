#include "ui/roll/NoteCrowd.h"

#include <algorithm>
#include <cmath>

#include <QImage>

#include "core/model/Posteriors.h"

namespace rollwright {

NoteCrowd::NoteCrowd(const TimePitchMapping& map, double ratio, NoteShape shape, NoteLane lane)
    : m_map(map), m_shape(shape), m_lane(lane),
      m_columns(std::max(1, static_cast<int>(std::ceil(map.area.width() * ratio)))),
      m_ranks(static_cast<std::size_t>(m_columns) * kKeyCount)
{
}

std::size_t NoteCrowd::lineOf(int key) const
{
    return static_cast<std::size_t>(key) * static_cast<std::size_t>(m_columns);
}

int NoteCrowd::columnAt(double x) const
{
    const double place = (x - m_map.area.left()) / m_map.area.width() * m_columns;
    return static_cast<int>(std::clamp(place, 0.0, static_cast<double>(m_columns)));
}

void NoteCrowd::add(const Note& note, std::uint8_t rank)
{
    if (!note.pitch.onPiano())
        return;
    const QRectF drawn = NotePlottable::shapeOf(note, m_shape, m_map);
    const double half = m_map.area.width() / m_columns / 2;
    const int first = columnAt(drawn.left());
    const int last = columnAt(drawn.right() + half);
    std::uint8_t* row = m_ranks.data() + lineOf(note.pitch.key());
    for (int column = first; column < last; ++column)
        row[column] = std::max(row[column], rank);
}

void NoteCrowd::draw(QPainter& painter, std::span<const QRgb> colours) const
{
    QImage picture(m_columns, kKeyCount * m_lane.count, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    for (int key = 0; key < kKeyCount; ++key) {
        const int line = (kKeyCount - 1 - key) * m_lane.count + m_lane.index;
        auto* pixels = reinterpret_cast<QRgb*>(picture.scanLine(line));
        const std::uint8_t* ranks = m_ranks.data() + lineOf(key);
        for (int column = 0; column < m_columns; ++column) {
            if (ranks[column] > 0)
                pixels[column] = colours[ranks[column]];
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(
        m_map.rect(m_map.view.begin, m_map.view.end, kLowestPitch, kLowestPitch + kKeyCount - 1),
        picture);
}

} // namespace rollwright
