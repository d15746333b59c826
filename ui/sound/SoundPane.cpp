#include "ui/sound/SoundPane.h"

namespace rollwright {

namespace {

constexpr int kWaveformHeight = 48;
constexpr int kSpectrogramHeight = 98; ///< a pixel a row of a log-frequency spectrogram

} // namespace

SoundPane::SoundPane(QCustomPlot& plot, const QMargins& margins, SoundView kind)
    : m_kind(kind), m_axisRect(new QCPAxisRect(&plot))
{
    m_axisRect->setAutoMargins(QCP::msNone);
    m_axisRect->setMargins(margins);
    const int height = kind == SoundView::Waveform ? kWaveformHeight : kSpectrogramHeight;
    m_axisRect->setMinimumSize(60, height / 2);
    m_axisRect->setMaximumSize(QWIDGETSIZE_MAX, height);
    m_axisRect->setLayer("background");
    for (QCPAxis* axis : m_axisRect->axes()) {
        axis->setLayer("axes");
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    if (kind == SoundView::Waveform)
        m_waveform = new WaveformPlottable(*m_axisRect);
    else
        m_spectrogram = new SpectrogramPlottable(*m_axisRect);
}

SoundPane::~SoundPane()
{
    QCustomPlot* plot = m_axisRect->parentPlot();
    if (m_waveform)
        plot->removePlottable(m_waveform);
    if (m_spectrogram)
        plot->removePlottable(m_spectrogram);
    if (m_axisRect->layout())
        m_axisRect->layout()->take(m_axisRect);
    delete m_axisRect;
}

void SoundPane::setContent(const SoundContent& content)
{
    if (m_waveform)
        m_waveform->setPeaks(content.peaks);
    if (m_spectrogram)
        m_spectrogram->setPieces(content.spectrogram);
}

void SoundPane::setTheme(const Theme& theme)
{
    m_axisRect->setBackground(theme.paneBackground);
    if (m_waveform)
        m_waveform->setColours(theme.velocity.colour(0.6), theme.octaveLine);
    if (m_spectrogram)
        m_spectrogram->setColours(theme.posterior);
}

void SoundPane::setView(const ViewRange& view)
{
    m_axisRect->axis(QCPAxis::atBottom)->setRange(view.begin.count(), view.end.count());
    m_axisRect->axis(QCPAxis::atLeft)->setRange(view.low, view.high);
}

} // namespace rollwright
