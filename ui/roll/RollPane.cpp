#include "ui/roll/RollPane.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

namespace rollwright {

namespace {

QString rowName(RollRow row)
{
    return row == RollRow::Frames ? QCoreApplication::translate("RollPane", "frames")
                                  : QCoreApplication::translate("RollPane", "onsets");
}

/// Ticks in minutes and seconds, finer when the view is short.
QSharedPointer<QCPAxisTickerTime> clockTicker()
{
    QSharedPointer<QCPAxisTickerTime> ticker(new QCPAxisTickerTime);
    ticker->setTimeFormat("%m:%s");
    ticker->setFieldWidth(QCPAxisTickerTime::tuMinutes, 1);
    return ticker;
}

} // namespace

RollPane::RollPane(QCustomPlot& plot, const QMargins& margins, RollRow row)
    : m_row(row), m_axisRect(new QCPAxisRect(&plot)), m_title(new QCPTextElement(&plot)),
      m_rows(std::make_unique<KeyRows>(*m_axisRect, kRowLayer)),
      m_text(std::make_unique<PaneText>(*m_axisRect, kTextLayer)),
      m_frame(std::make_unique<NoteFrame>(*m_axisRect, kTextLayer))
{
    m_axisRect->setAutoMargins(QCP::msNone);
    m_axisRect->setMargins(margins);
    m_axisRect->setMinimumSize(60, 40);
    m_axisRect->setLayer("background");
    for (QCPAxis* axis : m_axisRect->axes())
        axis->setLayer("axes");
    m_title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);

    QCPAxis* time = m_axisRect->axis(QCPAxis::atBottom);
    time->setTicker(clockTicker());
    time->grid()->setVisible(false);
    QCPAxis* pitch = m_axisRect->axis(QCPAxis::atLeft);
    pitch->setVisible(false);
    pitch->grid()->setVisible(false);

    const bool frames = row == RollRow::Frames;
    m_posteriors =
        new PosteriorPlottable(*m_axisRect, frames ? &Posteriors::frame : &Posteriors::onset);
    m_posteriors->setLayer(kPosteriorLayer);
    const NoteShape shape = frames ? NoteShape::Bar : NoteShape::Onset;
    m_notes = new NotePlottable(*m_axisRect, shape);
    m_differences = new DifferencePlottable(*m_axisRect, shape);
}

RollPane::~RollPane()
{
    QCustomPlot* plot = m_axisRect->parentPlot();
    plot->removePlottable(m_posteriors);
    plot->removePlottable(m_notes);
    plot->removePlottable(m_differences);
    for (QCPLayoutElement* element :
         {static_cast<QCPLayoutElement*>(m_title), static_cast<QCPLayoutElement*>(m_axisRect)}) {
        if (element->layout())
            element->layout()->take(element);
    }
    m_rows.reset();
    m_text.reset();
    m_frame.reset();
    delete m_title;
    delete m_axisRect;
}

void RollPane::setContent(const RollContent& content)
{
    m_columnTitle = content.title;
    m_title->setText(content.title + QStringLiteral(" \u00b7 ") + rowName(m_row));
    m_posteriors->setSegments(content.posteriors);
    m_notes->setNotes(content.notes);
    m_text->setText(content.empty() ? content.placeholder : QString());
}

void RollPane::setComparison(const std::shared_ptr<const NoteComparison>& comparison)
{
    m_compared = comparison != nullptr;
    m_differences->setComparison(comparison);
    setLayers(m_layers);
}

void RollPane::setFrame(const std::optional<Note>& note)
{
    m_frame->setNote(note);
}

void RollPane::setView(const ViewRange& view)
{
    QCPAxis* time = m_axisRect->axis(QCPAxis::atBottom);
    time->setRange(view.begin.count(), view.end.count());
    auto ticker = time->ticker().staticCast<QCPAxisTickerTime>();
    const bool fine = view.span() < Seconds(5); // ticks stand closer than a second
    ticker->setTimeFormat(fine ? "%m:%s.%z" : "%m:%s");
    constexpr int kLabelWidth = 65;
    const int labels = m_labelRoom / kLabelWidth;
    ticker->setTickCount(std::clamp(fine ? labels / 2 : labels, 1, fine ? 3 : 6));
    m_axisRect->axis(QCPAxis::atLeft)->setRange(view.low, view.high);
}

void RollPane::setLabelRoom(int width)
{
    m_labelRoom = width;
}

void RollPane::setTheme(const Theme& theme)
{
    m_axisRect->setBackground(theme.paneBackground);
    m_title->setTextColor(theme.palette.color(QPalette::WindowText));
    QCPAxis* time = m_axisRect->axis(QCPAxis::atBottom);
    const QPen line(theme.mutedText, 0);
    time->setBasePen(line);
    time->setTickPen(line);
    time->setSubTickPen(line);
    time->setTickLabelColor(theme.palette.color(QPalette::WindowText));
    m_posteriors->setColours(theme.posterior);
    m_notes->setColours(theme.velocity);
    m_differences->setDark(theme.dark);
    m_frame->setColour(theme.palette.color(QPalette::WindowText));
    m_rows->setTheme(theme);
    QColor ground = theme.paneBackground;
    ground.setAlpha(230);
    m_text->setColours(theme.paneText, ground);

    QFont font = m_axisRect->parentPlot()->font();
    time->setTickLabelFont(font);
    font.setBold(true);
    m_title->setFont(font);
}

void RollPane::setLayers(const RollLayers& layers)
{
    m_posteriors->setVisible(layers.posteriors);
    m_layers = layers;
    m_notes->setVisible(layers.notes && !m_compared);
    m_differences->setVisible(layers.notes);
}

RollReadout RollPane::readout(QPointF position) const
{
    const TimePitchMapping map = mapping();
    RollReadout readout;
    readout.title = m_columnTitle;
    readout.row = m_row;
    readout.time = map.timeAt(position.x());
    readout.pitch = Pitch{static_cast<int>(std::lround(map.pitchAt(position.y())))};
    readout.posterior = m_posteriors->valueAt(readout.time, readout.pitch);
    if (const auto compared = m_differences->noteAt(readout.time, readout.pitch)) {
        readout.note = compared->note;
        readout.verdict = compared->verdict;
    } else if (!m_compared) {
        readout.note = m_notes->noteAt(readout.time, readout.pitch);
    }
    return readout;
}

} // namespace rollwright
