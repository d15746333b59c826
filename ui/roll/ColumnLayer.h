#pragma once

#include "ui/roll/DifferencePlottable.h"
#include "ui/roll/NotePlottable.h"
#include "ui/roll/PosteriorPlottable.h"
#include "ui/roll/RollContent.h"
#include "ui/theme/Theme.h"

namespace rollwright {

/// Which layers of a pane are drawn.
struct RollLayers {
    bool posteriors = true;
    bool notes = true;
};

/// What a pane draws of one column: its posteriors, and above them its notes or, in their place, a
/// comparison. A column that has its pane for itself shows all of this, velocity as shade; of
/// columns that share a pane each has a lane of every row and a colour, and posteriors are left
/// out, as heat maps cannot be told apart. The plot owns the parts and must outlive the layer.
class ColumnLayer
{
public:
    static constexpr const char* kPosteriorLayer = "posteriors"; ///< the plot must have it

    ColumnLayer(QCPAxisRect& axisRect, RollRow row, NoteLane lane);
    ~ColumnLayer();
    ColumnLayer(const ColumnLayer&) = delete;
    ColumnLayer& operator=(const ColumnLayer&) = delete;

    void setContent(const RollContent& content);
    /// Drawn in the place of the notes; null: the notes.
    void setComparison(const std::shared_ptr<const NoteComparison>& comparison);
    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);

    const QString& title() const { return m_title; }
    QColor colour() const;                       ///< of a column that shares its pane
    bool compared() const { return m_compared; } ///< so its notes have the colours of verdicts

    /// What the column has there, no note while they are hidden; the caller fills in the row.
    RollReadout readout(Seconds time, Pitch pitch) const;

private:
    bool shares() const { return m_lane.count > 1; }
    void colourNotes();

    NoteLane m_lane;
    QString m_title;
    PosteriorPlottable* m_posteriors;
    NotePlottable* m_notes;
    DifferencePlottable* m_differences;
    bool m_compared = false;
    RollLayers m_layers;
    Theme m_theme;
    std::size_t m_colour = 0;
};

} // namespace rollwright
