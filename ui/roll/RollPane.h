#pragma once

#include <memory>
#include <span>
#include <vector>

#include "ui/roll/ColumnLayer.h"
#include "ui/roll/KeyRows.h"
#include "ui/roll/NoteFrame.h"
#include "ui/roll/PaneText.h"
#include "ui/roll/PaneTitle.h"
#include "ui/roll/RollContent.h"

namespace rollwright {

/// Which part of the grid a pane shows: a row of one column, or of several drawn over each other.
struct PaneRole {
    RollRow row{};
    std::size_t firstColumn = 0;
    std::size_t columns = 1;
    bool ruled = true; ///< has the times written below it
};

/// One pane of the grid: an axis rect with key rows and what is drawn of its columns. The plot owns
/// the parts; the pane takes them out of the plot at its end, so the plot must outlive it.
class RollPane
{
public:
    /// Layers that the plot must have, besides ColumnLayer's, which lies behind them.
    static constexpr const char* kRowLayer = "grid";
    static constexpr const char* kTextLayer = "legend";

    RollPane(QCustomPlot& plot, const QMargins& margins, const PaneRole& role);
    ~RollPane();
    RollPane(const RollPane&) = delete;
    RollPane& operator=(const RollPane&) = delete;

    QCPAxisRect* axisRect() const { return m_axisRect; }
    PaneTitle* title() const { return m_title; }
    const PaneRole& role() const { return m_role; }
    bool shows(std::size_t column) const;

    /// Of all columns of the grid; the pane takes its own. Where a comparison is missing or null,
    /// notes are drawn.
    void setContents(std::span<const RollContent> columns);
    void setComparisons(std::span<const std::shared_ptr<const NoteComparison>> columns);
    void setFrame(const std::optional<Note>& note); ///< around a note
    void setView(const ViewRange& view);
    void setLabelRoom(int width); ///< of the pane, in pixels: how many times are named
    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);

    TimePitchMapping mapping() const { return mappingOf(*m_axisRect); }
    RollReadout readout(QPointF position) const;

private:
    void setUpAxes(const QMargins& margins);
    void nameColumns();

    PaneRole m_role;
    QCPAxisRect* m_axisRect;
    PaneTitle* m_title;
    int m_labelRoom = 400;
    std::vector<std::unique_ptr<ColumnLayer>> m_columns; ///< those of the role
    std::unique_ptr<KeyRows> m_rows;
    std::unique_ptr<PaneText> m_text;
    std::unique_ptr<NoteFrame> m_frame;
};

} // namespace rollwright
