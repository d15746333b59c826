#pragma once

#include <memory>
#include <span>
#include <vector>

#include "ui/roll/KeyboardElement.h"
#include "ui/roll/RollArrangement.h"
#include "ui/roll/RollPane.h"
#include "ui/roll/ScaleElement.h"

namespace rollwright {

/// The panes of a grid with keyboards at their left and scales at their right, laid out in a plot
/// as an arrangement asks. It fills the plot's layout and empties it at its end.
class RollLayout
{
public:
    /// `columns` is at least one. The plot must outlive the layout.
    RollLayout(QCustomPlot& plot, RollArrangement arrangement, std::size_t columns);
    ~RollLayout();
    RollLayout(const RollLayout&) = delete;
    RollLayout& operator=(const RollLayout&) = delete;

    std::size_t columns() const { return m_columns; }
    const RollPane& pane(std::size_t column, RollRow row) const;
    std::vector<const RollPane*> panes() const;

    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);
    void setContents(std::span<const RollContent> columns); ///< one a column
    void setComparisons(std::span<const std::shared_ptr<const NoteComparison>> columns);
    void setFrame(const std::optional<Note>& note);
    void setView(const ViewRange& view);
    void setHighlight(int midiPitch); ///< of the keyboards; -1: none

private:
    void addBand(const std::vector<PaneRole>& roles);
    void addScale(int band, const QString& title, const char* top, const char* bottom);

    QCustomPlot& m_plot;
    std::size_t m_columns;
    int m_timeAxes; ///< how many panes stand side by side
    std::vector<std::unique_ptr<RollPane>> m_panes;
    std::vector<KeyboardElement*> m_keyboards; ///< owned by the plot's layout
    std::vector<ScaleElement*> m_scales; ///< of posteriors and velocity; owned by the plot's layout
};

} // namespace rollwright
