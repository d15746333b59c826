#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/roll/KeyboardElement.h"
#include "ui/roll/RollContent.h"
#include "ui/roll/RollPane.h"
#include "ui/roll/ScaleElement.h"
#include "ui/roll/ViewRange.h"
#include "ui/roll/ViewScrollBars.h"
#include "ui/theme/Theme.h"

namespace rollwright {

/// Piano rolls side by side: a column for the reference and for each model, a row for frames and
/// one for onsets, all panes on one time and one pitch axis. GUI thread.
class RollGrid : public QWidget
{
    Q_OBJECT
public:
    explicit RollGrid(QWidget* parent = nullptr);
    ~RollGrid() override;

    void setTheme(const Theme& theme);
    void setLayers(const RollLayers& layers);

    /// From left to right; at least one.
    void setColumns(const std::vector<RollContent>& columns);

    /// One a column, drawn in the place of its notes; null: its notes.
    void setComparisons(const std::vector<std::shared_ptr<const NoteComparison>>& comparisons);

    /// The whole of what there is. The view stays; until the user has moved it, it shows
    /// all of up to a minute, of more the first half minute.
    void setEnd(Seconds end);
    void setView(const ViewRange& view); ///< brought within the limits
    void showBeginning();                ///< as for a recording that was just opened; no frame
    void showAll();
    bool press(int key);           ///< moves the view as `keyView` says; false for other keys
    void reveal(const Note& note); ///< frames it, and moves the view if it is not to be seen
    void turnTo(Seconds time);     ///< turns the page when it is not in view, or near the right end

    const ViewRange& view() const { return m_view; }
    QCustomPlot& plot() { return *m_plot; }
    const RollPane& pane(std::size_t column, RollRow row) const;
    std::vector<const RollPane*> panes() const;

Q_SIGNALS:
    void viewChanged(const rollwright::ViewRange& view);
    void hovered(const rollwright::RollReadout& readout);
    void left(); ///< the cursor left the panes

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr int kNoPitch = -1;

    struct Drag {
        TimePitchMapping map;
        QPointF from;
    };

    void layOut(std::size_t columns);
    void applyView();
    void applyTheme();
    void moveByUser(const ViewRange& view);
    void beginDrag(QMouseEvent* event);
    void move(QMouseEvent* event);
    void wheel(QWheelEvent* event);
    void leave();
    void highlight(int midiPitch);
    bool showToolTip(const QHelpEvent& event);
    const RollPane* paneAt(QPointF position) const;

    QCustomPlot* m_plot;
    ViewScrollBars* m_scrollBars;
    std::vector<std::unique_ptr<RollPane>> m_panes; ///< column by column: frames, onsets
    std::vector<KeyboardElement*> m_keyboards;      ///< owned by the plot's layout
    std::vector<ScaleElement*> m_scales;            ///< owned by the plot's layout

    Theme m_theme;
    RollLayers m_layers;
    ViewLimits m_limits;
    ViewRange m_view;
    bool m_movedByUser = false;
    int m_highlighted = kNoPitch;
    std::optional<Drag> m_drag;
};

} // namespace rollwright
