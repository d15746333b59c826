#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "core/evaluation/NoteComparison.h"
#include "ui/roll/NotePlottable.h"

namespace rollwright {

constexpr double kOnsetMarkWidth = 4; ///< pixels

inline const Note& noteOf(const Note& note)
{
    return note;
}

inline const Note& noteOf(const ComparedNote& compared)
{
    return compared.note;
}

/// Where the drawing of an item ends: that of a note with a wrong offset leads to the right one.
inline Seconds endOf(const Note& note)
{
    return note.offset;
}

inline Seconds endOf(const ComparedNote& compared)
{
    return std::max(compared.note.offset, compared.reference.value_or(compared.note).offset);
}

template <typename Item>
Seconds longestOf(std::span<const Item> items)
{
    Seconds longest{0};
    for (const Item& item : items)
        longest = std::max(longest, endOf(item) - noteOf(item).onset);
    return longest;
}

/// What the plottables of notes have in common: those of their items, which are in order of onset
/// and none longer than `longest`, that are to be seen.
template <typename Item>
class NotesInView
{
public:
    NotesInView(std::span<const Item> items, Seconds longest, NoteShape shape, NoteLane lane,
                const TimePitchMapping& map)
        : m_shape(shape), m_lane(lane), m_map(map), m_reach(kOnsetMarkWidth / map.pixelsPerSecond())
    {
        m_items = reachingInto(items, longest, map.view.begin - m_reach, map.view.end + m_reach);
    }

    /// Far more than there are pixels.
    bool crowded() const
    {
        constexpr double kCrowd = 10; // notes a pixel of the width
        return static_cast<double>(m_items.size()) > kCrowd * m_map.area.width();
    }

    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const Item& item : m_items) {
            if (endOf(item) >= m_map.view.begin - m_reach)
                visit(item);
        }
    }

    QRectF shapeOf(const Item& item) const
    {
        return NotePlottable::shapeOf(noteOf(item), m_shape, m_map, m_lane);
    }

    /// The item that is drawn there: before others one that is preferred; of two the later one.
    template <typename Prefer>
    std::optional<Item> at(Seconds time, Pitch pitch, Prefer preferred) const
    {
        std::optional<Item> found;
        const double x = m_map.x(time);
        forEach([&](const Item& item) {
            if (noteOf(item).pitch != pitch)
                return;
            const QRectF shape = shapeOf(item);
            if (x < shape.left() || shape.right() <= x)
                return;
            if (!found || preferred(item) || !preferred(*found))
                found = item;
        });
        return found;
    }

private:
    static std::span<const Item> reachingInto(std::span<const Item> items, Seconds longest,
                                              Seconds begin, Seconds end)
    {
        const auto onset = [](const Item& item) { return noteOf(item).onset; };
        const auto first = std::ranges::lower_bound(items, begin - longest, {}, onset);
        const auto last = std::ranges::upper_bound(first, items.end(), end, {}, onset);
        return {first, last};
    }

    std::span<const Item> m_items; ///< those that begin so that they may reach into the view
    NoteShape m_shape;
    NoteLane m_lane;
    TimePitchMapping m_map;
    Seconds m_reach;
};

} // namespace rollwright
