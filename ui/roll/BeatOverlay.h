#pragma once

#include <optional>

#include "core/notes/BeatGrid.h"
#include "ui/roll/GlassPane.h"

namespace rollwright {

/// Beats and bars as lines over all panes of the rolls, bars with their numbers. Where lines would
/// stand closer than a few pixels, only bars are drawn, and of these every second, fourth and so
/// on.
class BeatOverlay : public GlassPane
{
    Q_OBJECT
public:
    using GlassPane::GlassPane;

    void setGrid(const std::optional<BeatGrid>& grid);
    const std::optional<BeatGrid>& grid() const { return m_grid; }

    void paint(QPainter& painter) const override;
    bool ofTheMusic() const override { return true; }

private:
    std::optional<BeatGrid> m_grid;
};

} // namespace rollwright
