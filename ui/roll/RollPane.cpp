#include "ui/roll/RollPane.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString rowName(RollRow row)
{
    return row == RollRow::Frames ? tr("frames") : tr("onsets");
}

/// Ticks in minutes and seconds. A label that would run into the one before, or beyond the right
/// end of the axis into the first label of the next column, is left out.
class ClockTicker : public QCPAxisTickerTime
{
public:
    explicit ClockTicker(const QCPAxis& axis) : m_axis(axis)
    {
        setTimeFormat("%m:%s");
        setFieldWidth(tuMinutes, 1);
    }

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        QCPAxisTickerTime::generate(range, locale, formatChar, precision, ticks, subTicks, labels);
        const QFontMetrics metrics(m_axis.tickLabelFont());
        double free = -std::numeric_limits<double>::infinity(); // from there on, in pixels
        for (qsizetype i = 0; labels && i < labels->size(); ++i) {
            const double middle = m_axis.coordToPixel(ticks[i]);
            const double half = metrics.horizontalAdvance((*labels)[i]) / 2.0;
            if (middle - half < free || middle + half > m_axis.axisRect()->right())
                (*labels)[i].clear();
            else
                free = middle + half + metrics.averageCharWidth();
        }
    }

private:
    const QCPAxis& m_axis; ///< owns the ticker
};

} // namespace

RollPane::RollPane(QCustomPlot& plot, const QMargins& margins, const PaneRole& role)
    : m_role(role), m_axisRect(new QCPAxisRect(&plot)), m_title(new PaneTitle(plot)),
      m_rows(std::make_unique<KeyRows>(*m_axisRect, kRowLayer)),
      m_text(std::make_unique<PaneText>(*m_axisRect, kTextLayer)),
      m_frame(std::make_unique<NoteFrame>(*m_axisRect, kTextLayer))
{
    setUpAxes(margins);
    for (std::size_t i = 0; i < role.columns; ++i) {
        const NoteLane lane{static_cast<int>(i), static_cast<int>(role.columns)};
        m_columns.push_back(std::make_unique<ColumnLayer>(*m_axisRect, role.row, lane));
    }
}

void RollPane::setUpAxes(const QMargins& margins)
{
    m_axisRect->setAutoMargins(QCP::msNone);
    m_axisRect->setMargins(margins);
    m_axisRect->setMinimumSize(60, 40);
    m_axisRect->setLayer("background");
    for (QCPAxis* axis : m_axisRect->axes())
        axis->setLayer("axes");

    QCPAxis* time = m_axisRect->axis(QCPAxis::atBottom);
    time->setTicker(QSharedPointer<QCPAxisTicker>(new ClockTicker(*time)));
    time->grid()->setVisible(false);
    time->setTickLabels(m_role.ruled);
    time->setTicks(m_role.ruled);
    QCPAxis* pitch = m_axisRect->axis(QCPAxis::atLeft);
    pitch->setVisible(false);
    pitch->grid()->setVisible(false);
}

RollPane::~RollPane()
{
    m_columns.clear();
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

bool RollPane::shows(std::size_t column) const
{
    return column >= m_role.firstColumn && column < m_role.firstColumn + m_role.columns;
}

void RollPane::setContents(std::span<const RollContent> columns)
{
    const auto own = columns.subspan(m_role.firstColumn, m_role.columns);
    for (std::size_t i = 0; i < own.size(); ++i)
        m_columns[i]->setContent(own[i]);
    const bool empty = std::ranges::all_of(own, &RollContent::empty);
    m_text->setText(empty ? own.front().placeholder : QString());
    nameColumns();
}

void RollPane::nameColumns()
{
    if (m_columns.size() == 1) {
        m_title->setText(m_columns.front()->title() + QStringLiteral(" \u00b7 ") +
                         rowName(m_role.row));
        return;
    }
    m_title->setText(rowName(m_role.row));
    std::vector<PaneTitle::Entry> entries;
    for (const auto& column : m_columns)
        entries.push_back({column->title(), column->compared() ? QColor() : column->colour()});
    m_title->setEntries(std::move(entries));
}

void RollPane::setComparisons(std::span<const std::shared_ptr<const NoteComparison>> columns)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::size_t column = m_role.firstColumn + i;
        m_columns[i]->setComparison(column < columns.size() ? columns[column] : nullptr);
    }
    nameColumns();
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
    const int labelWidth = 2 * QFontMetrics(time->tickLabelFont()).horizontalAdvance("00:00");
    const int labels = m_labelRoom / labelWidth;
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
    m_title->setColour(theme.palette.color(QPalette::WindowText));
    QCPAxis* time = m_axisRect->axis(QCPAxis::atBottom);
    const QPen line(theme.mutedText, 0);
    time->setBasePen(line);
    time->setTickPen(line);
    time->setSubTickPen(line);
    time->setTickLabelColor(theme.palette.color(QPalette::WindowText));
    time->setTickLabelFont(m_axisRect->parentPlot()->font());
    for (const auto& column : m_columns)
        column->setTheme(theme);
    m_frame->setColour(theme.palette.color(QPalette::WindowText));
    m_rows->setTheme(theme);
    m_text->setColours(theme.paneText, withAlpha(theme.paneBackground, 230));
    nameColumns();
}

void RollPane::setLayers(const RollLayers& layers)
{
    for (const auto& column : m_columns)
        column->setLayers(layers);
}

/// Of columns that share the pane that one counts whose lane is pointed at, unless only another one
/// has a note there.
RollReadout RollPane::readout(QPointF position) const
{
    const TimePitchMapping map = mapping();
    const double place = map.pitchAt(position.y());
    const Pitch pitch{static_cast<int>(std::lround(place))};
    const Seconds time = map.timeAt(position.x());
    const double fromTop = pitch.midi + 0.5 - place;
    const auto lanes = m_columns.size();
    const auto pointed =
        std::min(static_cast<std::size_t>(std::max(0.0, fromTop) * double(lanes)), lanes - 1);
    std::size_t found = pointed;
    RollReadout readout = m_columns[pointed]->readout(time, pitch);
    for (std::size_t i = 0; i < lanes && !readout.note; ++i) {
        RollReadout other = m_columns[i]->readout(time, pitch);
        if (!other.note)
            continue;
        readout = other;
        found = i;
    }
    readout.column = m_role.firstColumn + found;
    readout.row = m_role.row;
    return readout;
}

} // namespace rollwright
