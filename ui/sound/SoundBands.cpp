#include "ui/sound/SoundBands.h"

namespace rollwright {

namespace {

constexpr QMargins kMargins(0, 2, 0, 2);

} // namespace

SoundBands::SoundBands(QCustomPlot& plot, const SoundViews& views, int timeAxes, int rightMargin)
    : m_plot(plot)
{
    if (views.waveform)
        addBand(SoundView::Waveform, timeAxes, rightMargin);
    if (views.spectrogram)
        addBand(SoundView::Spectrogram, timeAxes, rightMargin);
}

void SoundBands::addBand(SoundView view, int timeAxes, int rightMargin)
{
    QMargins margins = kMargins;
    margins.setRight(rightMargin);
    for (int i = 0; i < timeAxes; ++i) {
        m_panes.push_back(std::make_unique<SoundPane>(m_plot, margins, view));
        m_plot.plotLayout()->addElement(m_lines, i + 1, m_panes.back()->axisRect());
    }
    m_labels.push_back(new SoundLabel(m_plot, kMargins));
    m_plot.plotLayout()->addElement(m_lines, 0, m_labels.back());
    if (view == SoundView::Waveform)
        m_labels.back()->setMarks({{0.5, tr("wave")}});
    else
        addScale(timeAxes);
    ++m_lines;
}

void SoundBands::addScale(int timeAxes)
{
    m_scale = new ScaleElement(m_plot, kMargins, {}, QStringLiteral("0"),
                               QString::number(Spectrogram::kQuietestDecibels));
    m_plot.plotLayout()->addElement(m_lines, timeAxes + 1, m_scale);
}

void SoundBands::setContent(const SoundContent& content)
{
    for (const auto& pane : m_panes)
        pane->setContent(content);
    if (!m_scale)
        return;
    m_scale->setTitle(content.frontEnd == "log-mel" ? tr("log-mel, dB") : tr("log-freq., dB"));
    m_labels.back()->setMarks(frequencyMarks(content.frontEnd));
}

void SoundBands::setTheme(const Theme& theme)
{
    for (const auto& pane : m_panes)
        pane->setTheme(theme);
    const QColor text = theme.palette.color(QPalette::WindowText);
    for (SoundLabel* label : m_labels)
        label->setColour(text);
    if (m_scale)
        m_scale->setColours(theme.posterior, text);
}

void SoundBands::setView(const ViewRange& view)
{
    for (const auto& pane : m_panes)
        pane->setView(view);
}

} // namespace rollwright
