#pragma once

#include <memory>

#include "ui/roll/DifferencePlottable.h"
#include "ui/roll/KeyRows.h"
#include "ui/roll/NoteFrame.h"
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
    /// Drawn in the place of the notes; null: the notes.
    void setComparison(const std::shared_ptr<const NoteComparison>& comparison);
    void setFrame(const std::optional<Note>& note); ///< around a note
    void setView(const ViewRange& view);
    void setLabelRoom(int width); ///< of the pane, in pixels: how many times are named
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
    DifferencePlottable* m_differences;
    bool m_compared = false;
    int m_labelRoom = 400;
    RollLayers m_layers;
    std::unique_ptr<KeyRows> m_rows;
    std::unique_ptr<PaneText> m_text;
    std::unique_ptr<NoteFrame> m_frame;
};

} // namespace rollwright
