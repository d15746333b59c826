#pragma once

#include <memory>
#include <vector>

#include <QCoreApplication>

#include "ui/plot/ScaleElement.h"
#include "ui/sound/SoundLabel.h"
#include "ui/sound/SoundPane.h"
#include "ui/sound/SoundViews.h"

namespace rollwright {

/// The lines of a plot's layout that show the sound: a waveform and a spectrogram over each of the
/// time axes that stand side by side, with labels at the left and a scale at the right. The columns
/// of the layout are the rolls' (0: labels, then the panes, then scales), so that the time axes of
/// both agree to the pixel.
class SoundBands
{
public:
    /// Fills the first lines of an empty layout. `rightMargin` is that of the rolls.
    SoundBands(QCustomPlot& plot, const SoundViews& views, int timeAxes, int rightMargin);

    int lines() const { return m_lines; }
    const std::vector<std::unique_ptr<SoundPane>>& panes() const { return m_panes; }

    void setContent(const SoundContent& content);
    void setTheme(const Theme& theme);
    void setView(const ViewRange& view);

private:
    void addBand(SoundView view, int timeAxes, int rightMargin);
    void addScale(int timeAxes);

    QCustomPlot& m_plot;
    int m_lines = 0;
    std::vector<std::unique_ptr<SoundPane>> m_panes; ///< line by line
    std::vector<SoundLabel*> m_labels;               ///< one a line; owned by the plot's layout
    ScaleElement* m_scale = nullptr; ///< null without a spectrogram; owned by the plot's layout

    Q_DECLARE_TR_FUNCTIONS(rollwright::SoundBands)
};

} // namespace rollwright
