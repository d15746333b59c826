#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QCoreApplication>

#include "ui/plot/ScaleElement.h"
#include "ui/roll/KeyboardElement.h"
#include "ui/roll/RollArrangement.h"
#include "ui/roll/RollPane.h"
#include "ui/sound/SoundBands.h"

namespace rollwright {

/// What a grid consists of.
struct RollShape {
    RollArrangement arrangement = RollArrangement::Columns;
    std::size_t columns = 1; ///< at least one
    SoundViews sound{false, false};

    bool operator==(const RollShape&) const = default;
};

/// A pane on the time axis, whatever it shows.
struct TimeStrip {
    TimePitchMapping map;
    bool ruled = false; ///< has the times written below it
};

/// The panes of a grid with keyboards at their left and scales at their right, laid out in a plot,
/// and above each time axis the sound. It fills the plot's layout and empties it at its end.
class RollLayout
{
public:
    /// The plot must outlive the layout.
    RollLayout(QCustomPlot& plot, const RollShape& shape);
    ~RollLayout();
    RollLayout(const RollLayout&) = delete;
    RollLayout& operator=(const RollLayout&) = delete;

    const RollPane& pane(std::size_t column, RollRow row) const;
    std::vector<const RollPane*> panes() const;
    std::vector<const SoundPane*> soundPanes() const;
    const RollPane* paneAt(QPointF position) const; ///< in coordinates of the plot; null: none
    const SoundPane* soundPaneAt(QPointF position) const;
    std::vector<TimeStrip> strips() const;              ///< the sound's, then the rolls'
    std::optional<Pitch> keyAt(QPointF position) const; ///< of the keyboards
    const std::vector<KeyboardElement*>& keyboards() const { return m_keyboards; }

    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);
    void setContents(std::span<const RollContent> columns); ///< one a column
    void setComparisons(std::span<const std::shared_ptr<const NoteComparison>> columns);
    void setSound(const SoundContent& sound);
    void setFrame(const std::optional<Note>& note);
    void setView(const ViewRange& view);

private:
    int lineOf(int band) const; ///< of its titles, in the plot's layout
    void addBand(const std::vector<PaneRole>& roles);
    void addScale(int band, const QString& title, const char* top, const char* bottom);

    QCustomPlot& m_plot;
    int m_timeAxes; ///< how many panes stand side by side
    std::unique_ptr<SoundBands> m_sound;
    std::vector<std::unique_ptr<RollPane>> m_panes;
    std::vector<KeyboardElement*> m_keyboards; ///< owned by the plot's layout
    std::vector<ScaleElement*> m_scales; ///< of posteriors and velocity; owned by the plot's layout

    Q_DECLARE_TR_FUNCTIONS(rollwright::RollLayout)
};

} // namespace rollwright
