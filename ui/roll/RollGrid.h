#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/plot/ViewRange.h"
#include "ui/roll/KeyLights.h"
#include "ui/roll/RollContent.h"
#include "ui/roll/RollLayout.h"
#include "ui/roll/RollPointer.h"
#include "ui/roll/ViewScrollBars.h"
#include "ui/theme/Theme.h"

namespace rollwright {

/// Piano rolls of a reference and of models, frames and onsets of each, all on one time and one
/// pitch axis: side by side, above each other or over each other. GUI thread.
class RollGrid : public QWidget
{
    Q_OBJECT
public:
    explicit RollGrid(QWidget* parent = nullptr);
    ~RollGrid() override;

    void setTheme(const Theme& theme);
    const Theme& theme() const { return m_theme; }
    void setLayers(const RollLayers& layers); ///< to the mouse, hidden notes are not there
    const RollLayers& layers() const { return m_layers; }
    void setArrangement(RollArrangement arrangement); ///< the view stays
    void setSoundViews(const SoundViews& views);      ///< none at first
    const RollShape& shape() const { return m_shape; }

    /// From left to right or from top to bottom; at least one.
    void setColumns(const std::vector<RollContent>& columns);

    /// One a column, drawn in the place of its notes; null: its notes.
    void setComparisons(const std::vector<std::shared_ptr<const NoteComparison>>& comparisons);

    void setSound(const SoundContent& sound);
    void setPressed(const PressedKeys& keys); ///< shown on the keyboards

    /// The whole of what there is. The view stays; until the user has moved it, it shows
    /// all of up to a minute, of more the first half minute.
    void setEnd(Seconds end);
    void setView(const ViewRange& view);   ///< brought within the limits
    void showBeginning();                  ///< as for a recording that was just opened; no frame
    void showAgain(const ViewRange& view); ///< as the user moved it before; no frame
    void showPage(Seconds span);           ///< the first `span` of the whole, until it is moved
    void showAll();
    void moveBy(Seconds time, double keys); ///< as the user moves it
    bool press(int key);           ///< moves the view as `keyView` says; false for other keys
    void zoomPitch(bool in);       ///< by a step, around the middle
    void reveal(const Note& note); ///< frames it, and moves the view if it is not to be seen
    void unframe();                ///< what was revealed
    void turnTo(Seconds time);     ///< turns the page when it is not in view, or near the right end

    const ViewRange& view() const { return m_view; }
    /// Nothing until the user has moved it.
    std::optional<ViewRange> movedView() const
    {
        return m_movedByUser ? std::optional(m_view) : std::nullopt;
    }
    QCustomPlot& plot() { return *m_plot; }
    const RollPane& pane(std::size_t column, RollRow row) const
    {
        return m_layout->pane(column, row);
    }
    std::vector<const RollPane*> panes() const { return m_layout->panes(); }
    std::vector<const SoundPane*> soundPanes() const { return m_layout->soundPanes(); }
    /// The pane there, in coordinates of the plot; null: none.
    const RollPane* paneAt(QPointF position) const { return m_layout->paneAt(position); }
    std::vector<TimeStrip> strips() const { return m_layout->strips(); }
    /// The key of a keyboard there, in coordinates of the plot.
    std::optional<Pitch> keyAt(QPointF position) const { return m_layout->keyAt(position); }
    const std::vector<KeyboardElement*>& keyboards() const { return m_layout->keyboards(); }

Q_SIGNALS:
    void viewChanged(const rollwright::ViewRange& view);
    void hovered(const rollwright::RollReadout& readout);
    void clicked(const rollwright::RollReadout& readout); ///< not at the end of a drag
    void left();                                          ///< the cursor left the panes

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectPointer();
    void layOut();
    void setShape(const RollShape& shape);
    void applyView();
    void moveByUser(const ViewRange& view);
    void setFrame(const std::optional<Note>& note);

    QCustomPlot* m_plot;
    RollPointer* m_pointer;
    ViewScrollBars* m_scrollBars;
    KeyLights* m_lights;
    std::unique_ptr<RollLayout> m_layout; ///< never null once the grid is made

    RollShape m_shape;
    std::vector<RollContent> m_columns{RollContent{}};
    std::vector<std::shared_ptr<const NoteComparison>> m_comparisons;
    SoundContent m_sound;
    std::optional<Note> m_frame;
    Theme m_theme;
    RollLayers m_layers;

    ViewLimits m_limits;
    ViewRange m_view;
    bool m_movedByUser = false;
};

} // namespace rollwright
