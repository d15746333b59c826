#pragma once

#include <memory>

#include "ui/roll/KeyRows.h"
#include "ui/roll/NotePlottable.h"
#include "ui/roll/PaneText.h"
#include "ui/roll/PosteriorPlottable.h"
#include "ui/roll/RollContent.h"

namespace rollwright {

/// Which layers of a pane are drawn.
struct RollLayers {
    bool posteriors = true;
    bool notes = true;
};

/// One pane of the grid: an axis rect with its posteriors, key rows and notes. The plot owns the
/// parts; the pane takes them out of the plot at its end, so the plot must outlive it.
class RollPane
{
public:
    /// Layers that the plot must have, from back to front.
    static constexpr const char* kPosteriorLayer = "posteriors";
    static constexpr const char* kRowLayer = "grid";
    static constexpr const char* kTextLayer = "legend";

    RollPane(QCustomPlot& plot, const QMargins& margins, RollRow row);
    ~RollPane();
    RollPane(const RollPane&) = delete;
    RollPane& operator=(const RollPane&) = delete;

    QCPAxisRect* axisRect() const { return m_axisRect; }
    QCPTextElement* title() const { return m_title; }
    RollRow row() const { return m_row; }

    void setContent(const RollContent& content);
    void setView(const ViewRange& view);
    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);

    TimePitchMapping mapping() const { return mappingOf(*m_axisRect); }
    RollReadout readout(QPointF position) const;

private:
    RollRow m_row;
    QString m_columnTitle;
    QCPAxisRect* m_axisRect;
    QCPTextElement* m_title;
    PosteriorPlottable* m_posteriors;
    NotePlottable* m_notes;
    std::unique_ptr<KeyRows> m_rows;
    std::unique_ptr<PaneText> m_text;
};

} // namespace rollwright
