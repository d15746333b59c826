#include "ui/roll/NoteCrowd.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <QImage>

#include "core/model/Posteriors.h"

namespace rollwright {

namespace {

/// The largest velocity for every key and column; 0 where there is no note.
class LoudestNotes
{
public:
    LoudestNotes(const TimePitchMapping& map, double ratio)
        : m_map(map), m_columns(std::max(1, static_cast<int>(std::ceil(map.area.width() * ratio)))),
          m_values(static_cast<std::size_t>(m_columns) * kKeyCount)
    {
    }

    void add(const Note& note, NoteShape shape)
    {
        if (!note.pitch.onPiano())
            return;
        const QRectF drawn = NotePlottable::shapeOf(note, shape, m_map);
        const int first = columnAt(std::floor(scaled(drawn.left())));
        const int last = columnAt(std::round(scaled(drawn.right())));
        const auto velocity = static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127));
        const std::span<std::uint8_t> row = line(note.pitch.key());
        for (int column = first; column < last; ++column) {
            std::uint8_t& value = row[static_cast<std::size_t>(column)];
            value = std::max(value, velocity);
        }
    }

    int columns() const { return m_columns; }

    std::span<std::uint8_t> line(int key)
    {
        const auto columns = static_cast<std::size_t>(m_columns);
        return std::span(m_values).subspan(static_cast<std::size_t>(key) * columns, columns);
    }

private:
    double scaled(double x) const
    {
        return (x - m_map.area.left()) / m_map.area.width() * m_columns;
    }
    int columnAt(double place) const
    {
        return static_cast<int>(std::clamp(place, 0.0, static_cast<double>(m_columns)));
    }

    TimePitchMapping m_map;
    int m_columns;
    std::vector<std::uint8_t> m_values;
};

} // namespace

void drawCrowd(QPainter& painter, const TimePitchMapping& map, std::span<const Note> notes,
               const CrowdStyle& style)
{
    LoudestNotes loudest(map, painter.device()->devicePixelRatioF());
    for (const Note& note : notes)
        loudest.add(note, style.shape);

    QImage picture(loudest.columns(), kKeyCount * style.lane.count,
                   QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    for (int key = 0; key < kKeyCount; ++key) {
        const int line = (kKeyCount - 1 - key) * style.lane.count + style.lane.index;
        auto* pixel = reinterpret_cast<QRgb*>(picture.scanLine(line));
        for (const std::uint8_t velocity : loudest.line(key)) {
            if (velocity > 0)
                *pixel = style.velocity.at(velocity / 127.0);
            ++pixel;
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(
        map.rect(map.view.begin, map.view.end, kLowestPitch, kLowestPitch + kKeyCount - 1),
        picture);
}

} // namespace rollwright
