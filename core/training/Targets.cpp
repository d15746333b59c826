#include "core/training/Targets.h"

#include <algorithm>
#include <cmath>

#include "core/notes/NoteRoll.h"

namespace rollwright {

namespace {

constexpr Seconds kTriangleReach{0.06};
constexpr int kVelocityReach = 1; ///< frames around an onset in which the velocity counts

class Drawing
{
public:
    Drawing(const FrameGrid& grid, int key) : m_grid(grid), m_key(key) {}

    void triangle(std::span<float> roll, Seconds time) const
    {
        const double position = m_grid.positionOf(time);
        const double reach = kTriangleReach / m_grid.hop;
        forEachFrame(position, reach, [&](int frame) {
            const double height = 1 - std::abs(frame - position) / reach;
            float& cell = roll[index(frame)];
            cell = std::max(cell, static_cast<float>(height));
        });
    }

    void velocity(const TargetViews& views, Seconds time, float value) const
    {
        forEachFrame(std::round(m_grid.positionOf(time)), kVelocityReach, [&](int frame) {
            views.velocity[index(frame)] = value;
            views.velocityMask[index(frame)] = 1;
        });
    }

private:
    template <typename Visit>
    void forEachFrame(double middle, double reach, Visit visit) const
    {
        const int first = std::max(0, static_cast<int>(std::ceil(middle - reach)));
        const int last = std::min(m_grid.frames - 1, static_cast<int>(std::floor(middle + reach)));
        for (int frame = first; frame <= last; ++frame)
            visit(frame);
    }

    std::size_t index(int frame) const
    {
        return static_cast<std::size_t>(frame) * kKeyCount + static_cast<std::size_t>(m_key);
    }

    const FrameGrid& m_grid;
    int m_key;
};

} // namespace

void drawTargets(std::span<const Note> notes, const FrameGrid& grid, OnsetTarget onsetTarget,
                 const TargetViews& views)
{
    std::ranges::copy(frameRoll(notes, grid).values(), views.frame.begin());
    if (onsetTarget == OnsetTarget::Binary)
        std::ranges::copy(onsetRoll(notes, grid).values(), views.onset.begin());
    for (const Note& note : notes) {
        if (!note.pitch.onPiano())
            continue;
        const Drawing drawing(grid, note.pitch.key());
        if (onsetTarget == OnsetTarget::Triangular)
            drawing.triangle(views.onset, note.onset);
        if (!views.offset.empty())
            drawing.triangle(views.offset, note.offset);
        if (!views.velocity.empty())
            drawing.velocity(views, note.onset, static_cast<float>(note.velocity) / 127);
    }
}

} // namespace rollwright
