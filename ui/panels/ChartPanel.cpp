#include "ui/panels/ChartPanel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/panels/CurvePlot.h"
#include "ui/panels/PlainLabel.h"
#include "ui/panels/ScoreBars.h"
#include "ui/panels/Scrolled.h"
#include "ui/panels/SentencePages.h"

namespace rollwright {

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent), m_pages(new SentencePages), m_division(new QComboBox), m_legend(new QLabel),
      m_bars(new ScoreBars), m_curveTitle(plainLabel()), m_curve(new CurvePlot),
      m_curveText(plainLabel()), m_theme(lightTheme())
{
    m_pages->setContent(makePage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    showCurve(std::nullopt);
}

QWidget* ChartPanel::makePage()
{
    m_division->setAccessibleName(tr("How the scores are split up"));
    m_division->addItem(tr("All notes, by measure"), static_cast<int>(ScoreDivision::Measure));
    m_division->addItem(tr("Notes by octave"), static_cast<int>(ScoreDivision::Octave));
    m_division->addItem(tr("Notes by velocity"), static_cast<int>(ScoreDivision::Velocity));
    m_division->addItem(tr("Notes by polyphony"), static_cast<int>(ScoreDivision::Polyphony));
    connect(m_division, &QComboBox::currentIndexChanged, this, &ChartPanel::updateBars);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);

    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(m_division);
    layout->addWidget(m_legend);
    layout->addWidget(scrolled(m_bars), 3);
    layout->addWidget(m_curveTitle);
    layout->addWidget(m_curve, 2);
    layout->addWidget(m_curveText);
    return page;
}

ScoreDivision ChartPanel::division() const
{
    return static_cast<ScoreDivision>(m_division->currentData().toInt());
}

void ChartPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_curve->setColour(theme.columns[m_curveColour]);
    updateBars();
}

void ChartPanel::showScores(const std::vector<ScoredColumn>& columns)
{
    m_pages->showContent();
    if (columns == m_columns)
        return; // while another model is heard they come again and again
    m_columns = columns;
    updateBars();
}

void ChartPanel::showSentence(const QString& sentence)
{
    m_columns.clear();
    m_pages->showSentence(sentence);
}

void ChartPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void ChartPanel::updateBars()
{
    m_bars->setChart(chartOf(m_columns, division(), m_theme.columns));
    updateLegend();
}

void ChartPanel::updateLegend()
{
    QString names;
    for (const BarChart::Series& series : m_bars->chart().series)
        names += QStringLiteral("<span style='color:%1'>\u25a0</span> %2&nbsp; ")
                     .arg(series.colour.name(), series.name.toHtmlEscaped());
    m_legend->setText(names + tr("<br>\u2571 precision, \u2572 recall, full: F1"));
}

void ChartPanel::showCurve(const std::optional<Curve>& curve)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_curveTitle), static_cast<QWidget*>(m_curve),
                            static_cast<QWidget*>(m_curveText)})
        widget->setVisible(curve.has_value());
    if (!curve)
        return;
    m_curveColour = curve->colour;
    m_curve->setColour(m_theme.columns[m_curveColour]);
    m_curveTitle->setText(tr("%1 over the onset threshold").arg(curve->title));
    std::shared_ptr<const ThresholdCurve> whole;
    if (curve->curve)
        whole = std::make_shared<const ThresholdCurve>(curve->curve->with(curve->present));
    m_curve->setCurve(whole, curve->present);
    m_curveText->setText(curveText(whole.get(), curve->present));
}

} // namespace rollwright
