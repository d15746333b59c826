#include "ui/roll/ColumnLayer.h"

namespace rollwright {

namespace {

/// From a soft touch to a loud one: the colour, blended with the ground less and less.
ColourMap shadesOf(const QColor& colour, const QColor& ground)
{
    constexpr float kSoftest = 0.45F;
    const auto blend = [](float a, float b) { return kSoftest * a + (1 - kSoftest) * b; };
    const QColor soft = QColor::fromRgbF(blend(colour.redF(), ground.redF()),
                                         blend(colour.greenF(), ground.greenF()),
                                         blend(colour.blueF(), ground.blueF()));
    return ColourMap({soft, colour});
}

} // namespace

ColumnLayer::ColumnLayer(QCPAxisRect& axisRect, RollRow row, NoteLane lane) : m_lane(lane)
{
    const bool frames = row == RollRow::Frames;
    m_posteriors =
        new PosteriorPlottable(axisRect, frames ? &Posteriors::frame : &Posteriors::onset);
    m_posteriors->setLayer(kPosteriorLayer);
    const NoteShape shape = frames ? NoteShape::Bar : NoteShape::Onset;
    m_notes = new NotePlottable(axisRect, shape, lane);
    m_differences = new DifferencePlottable(axisRect, shape, lane);
    setLayers({});
}

ColumnLayer::~ColumnLayer()
{
    QCustomPlot* plot = m_notes->parentPlot();
    plot->removePlottable(m_posteriors);
    plot->removePlottable(m_notes);
    plot->removePlottable(m_differences);
}

void ColumnLayer::setContent(const RollContent& content)
{
    m_title = content.title;
    m_posteriors->setSegments(content.posteriors);
    m_notes->setNotes(content.notes);
    if (content.colour == m_colour)
        return;
    m_colour = content.colour;
    colourNotes();
}

void ColumnLayer::setComparison(const std::shared_ptr<const NoteComparison>& comparison)
{
    m_compared = comparison != nullptr;
    m_differences->setComparison(comparison);
    setLayers(m_layers);
}

QColor ColumnLayer::colour() const
{
    return m_theme.columns[m_colour];
}

void ColumnLayer::colourNotes()
{
    m_notes->setColours(shares() ? shadesOf(colour(), m_theme.paneBackground) : m_theme.velocity);
}

void ColumnLayer::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_posteriors->setColours(theme.posterior);
    colourNotes();
    m_differences->setDark(theme.dark);
}

void ColumnLayer::setLayers(const RollLayers& layers)
{
    m_layers = layers;
    m_posteriors->setVisible(layers.posteriors && !shares());
    m_notes->setVisible(layers.notes && !m_compared);
    m_differences->setVisible(layers.notes);
}

RollReadout ColumnLayer::readout(Seconds time, Pitch pitch) const
{
    RollReadout readout;
    readout.title = m_title;
    readout.time = time;
    readout.pitch = pitch;
    readout.posterior = m_posteriors->valueAt(time, pitch);
    if (!m_layers.notes)
        return readout;
    if (const auto compared = m_differences->noteAt(time, pitch)) {
        readout.note = compared->note;
        readout.verdict = compared->verdict;
        readout.deviation = compared->deviation();
    } else if (!m_compared) {
        readout.note = m_notes->noteAt(time, pitch);
    }
    return readout;
}

} // namespace rollwright
