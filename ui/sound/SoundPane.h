#pragma once

#include "ui/sound/SoundContent.h"
#include "ui/sound/SpectrogramPlottable.h"
#include "ui/sound/WaveformPlottable.h"
#include "ui/theme/Theme.h"

namespace rollwright {

enum class SoundView { Waveform, Spectrogram };

/// A pane above the rolls that shows the sound of the recording on their time axis. The plot owns
/// the parts; the pane takes them out of the plot at its end, so the plot must outlive it.
class SoundPane
{
public:
    SoundPane(QCustomPlot& plot, const QMargins& margins, SoundView kind);
    ~SoundPane();
    SoundPane(const SoundPane&) = delete;
    SoundPane& operator=(const SoundPane&) = delete;

    QCPAxisRect* axisRect() const { return m_axisRect; }
    SoundView kind() const { return m_kind; }

    void setContent(const SoundContent& content);
    void setTheme(const Theme& theme);
    void setView(const ViewRange& view);

    TimePitchMapping mapping() const { return mappingOf(*m_axisRect); }

private:
    SoundView m_kind;
    QCPAxisRect* m_axisRect;
    WaveformPlottable* m_waveform = nullptr;       ///< one of the two, by the view
    SpectrogramPlottable* m_spectrogram = nullptr; ///< one of the two, by the view
};

} // namespace rollwright
