#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QPainter>

#include "ui/roll/NotePlottable.h"

namespace rollwright {

/// Far more notes than there are pixels: a picture of one device pixel a column and one line a lane
/// of every key, which shows the highest of the ranks that fall on it. Its cost is that of the
/// pixels and some steps a note.
class NoteCrowd
{
public:
    /// `ratio`: device pixels a pixel.
    NoteCrowd(const TimePitchMapping& map, double ratio, NoteShape shape, NoteLane lane);

    void add(const Note& note, std::uint8_t rank); ///< 1 or more

    /// `colours` by rank; the first one is not used.
    void draw(QPainter& painter, std::span<const QRgb> colours) const;

private:
    int columnAt(double x) const;
    std::size_t lineOf(int key) const;

    TimePitchMapping m_map;
    NoteShape m_shape;
    NoteLane m_lane;
    int m_columns;
    std::vector<std::uint8_t> m_ranks; ///< for every key and column; 0 where there is no note
};

} // namespace rollwright
