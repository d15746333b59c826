#include "ui/roll/PosteriorPlottable.h"

#include <algorithm>

namespace rollwright {

HeatSource heatOf(const std::shared_ptr<const Posteriors>& posteriors,
                  Posteriorgram Posteriors::*roll)
{
    const Posteriorgram& values = (*posteriors).*roll;
    const FrameGrid grid{posteriors->grid.hop, posteriors->grid.centre, values.frames()};
    const auto maxima = [&values](int begin, int end, std::span<float> rows) {
        std::ranges::fill(rows, 0.0F);
        for (int frame = begin; frame < end; ++frame) {
            for (int key = 0; key < kKeyCount; ++key) {
                float& maximum = rows[static_cast<std::size_t>(key)];
                maximum = std::max(maximum, values.at(frame, key));
            }
        }
    };
    return {posteriors, grid, kKeyCount, maxima};
}

PosteriorPlottable::PosteriorPlottable(QCPAxisRect& axisRect, Posteriorgram Posteriors::*roll)
    : RollPlottable(axisRect), m_roll(roll)
{
    setAntialiased(false); // which would move the edges of tiles by half a pixel
}

void PosteriorPlottable::setSegments(PosteriorSegments segments)
{
    m_segments = std::move(segments);
    std::vector<HeatSource> sources;
    for (const auto& segment : m_segments)
        sources.push_back(heatOf(segment, m_roll));
    m_map.setSources(std::move(sources));
}

std::optional<float> PosteriorPlottable::valueAt(Seconds time, Pitch pitch) const
{
    if (!pitch.onPiano())
        return std::nullopt;
    for (const auto& segment : m_segments) {
        const int frame = segment->grid.frameAt(time);
        const Posteriorgram& roll = (*segment).*m_roll;
        if (frame >= 0 && frame < roll.frames())
            return roll.at(frame, pitch.key());
    }
    return std::nullopt;
}

void PosteriorPlottable::draw(QCPPainter* painter)
{
    const TimePitchMapping map = mapping();
    m_map.draw(*painter, map, map.y(kLowestPitch + kKeyCount - 0.5), map.y(kLowestPitch - 0.5));
}

} // namespace rollwright
