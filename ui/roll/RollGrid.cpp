#include "ui/roll/RollGrid.h"

#include <algorithm>
#include <array>

#include <QGridLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/roll/ViewGestures.h"
#include "ui/text/RollText.h"

namespace rollwright {

namespace {

constexpr std::array kRows = {RollRow::Frames, RollRow::Onsets};
/// Below: room for the time axis; at the right for half a label of this pane and of the next.
constexpr QMargins kPaneMargins(0, 2, 18, 24);
constexpr QMargins kSideMargins(0, kPaneMargins.top(), 0, kPaneMargins.bottom());
constexpr Seconds kWholeUpTo{60}; ///< a longer recording shows its beginning at first
constexpr Seconds kFirstLook{30};

} // namespace

RollGrid::RollGrid(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_scrollBars(new ViewScrollBars(this)),
      m_theme(lightTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Piano rolls"));
    setAccessibleDescription(
        tr("Arrow keys, Page Up and Page Down scroll, plus and minus zoom, F shows everything."));

    m_plot->plotLayout()->clear();
    m_plot->addLayer(RollPane::kPosteriorLayer, m_plot->layer(RollPane::kRowLayer),
                     QCustomPlot::limBelow);
    m_plot->setMouseTracking(true);
    m_plot->setFocusProxy(this);
    m_plot->installEventFilter(this);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_plot, 0, 0);
    grid->addWidget(m_scrollBars->pitch(), 0, 1);
    grid->addWidget(m_scrollBars->time(), 1, 0);

    connect(m_plot, &QCustomPlot::mousePress, this, &RollGrid::beginDrag);
    connect(m_plot, &QCustomPlot::mouseMove, this, &RollGrid::move);
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this] {
        m_drag.reset();
        m_plot->unsetCursor();
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this, &RollGrid::wheel);
    connect(m_scrollBars, &ViewScrollBars::moved, this, &RollGrid::moveByUser);

    layOut(1);
    showBeginning();
}

RollGrid::~RollGrid() = default;

void RollGrid::layOut(std::size_t columns)
{
    QCPLayoutGrid* layout = m_plot->plotLayout();
    m_panes.clear();
    m_keyboards.clear();
    m_scales.clear();
    layout->clear();
    layout->setRowSpacing(0);
    layout->setColumnSpacing(14);
    const int scaleColumn = static_cast<int>(columns) + 1;
    for (std::size_t column = 0; column < columns; ++column) {
        for (int row = 0; row < static_cast<int>(kRows.size()); ++row) {
            auto pane = std::make_unique<RollPane>(*m_plot, kPaneMargins,
                                                   kRows[static_cast<std::size_t>(row)]);
            layout->addElement(2 * row, static_cast<int>(column) + 1, pane->title());
            layout->addElement(2 * row + 1, static_cast<int>(column) + 1, pane->axisRect());
            m_panes.push_back(std::move(pane));
        }
    }
    for (int row = 0; row < static_cast<int>(kRows.size()); ++row) {
        m_keyboards.push_back(new KeyboardElement(*m_plot, kSideMargins));
        layout->addElement(2 * row + 1, 0, m_keyboards.back());
        layout->setRowStretchFactor(2 * row, 0.001); // as low as the title allows
    }
    m_scales = {new ScaleElement(*m_plot, kSideMargins, tr("posterior"), "1", "0"),
                new ScaleElement(*m_plot, kSideMargins, tr("velocity"), "127", "1")};
    for (int row = 0; row < static_cast<int>(m_scales.size()); ++row)
        layout->addElement(2 * row + 1, scaleColumn, m_scales[static_cast<std::size_t>(row)]);
    applyTheme();
    applyView();
}

const RollPane& RollGrid::pane(std::size_t column, RollRow row) const
{
    return *m_panes[kRows.size() * column + static_cast<std::size_t>(row)];
}

std::vector<const RollPane*> RollGrid::panes() const
{
    std::vector<const RollPane*> panes;
    for (const auto& pane : m_panes)
        panes.push_back(pane.get());
    return panes;
}

void RollGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    applyTheme();
}

void RollGrid::applyTheme()
{
    m_plot->setBackground(m_theme.palette.color(QPalette::Window));
    for (const auto& pane : m_panes) {
        pane->setTheme(m_theme);
        pane->setLayers(m_layers);
    }
    for (KeyboardElement* keyboard : m_keyboards)
        keyboard->setTheme(m_theme);
    const QColor text = m_theme.palette.color(QPalette::WindowText);
    m_scales[0]->setColours(m_theme.posterior, text);
    m_scales[1]->setColours(m_theme.velocity, text);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setLayers(const RollLayers& layers)
{
    m_layers = layers;
    for (const auto& pane : m_panes)
        pane->setLayers(layers);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setColumns(const std::vector<RollContent>& columns)
{
    if (columns.size() * kRows.size() != m_panes.size())
        layOut(columns.size());
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        m_panes[i]->setContent(columns[i / kRows.size()]);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setComparisons(const std::vector<std::shared_ptr<const NoteComparison>>& comparisons)
{
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const std::size_t column = i / kRows.size();
        m_panes[i]->setComparison(column < comparisons.size() ? comparisons[column] : nullptr);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::reveal(const Note& note)
{
    for (const auto& pane : m_panes)
        pane->setFrame(note);
    moveByUser(m_view.revealing(note.onset, note.offset, note.pitch.midi, m_limits));
}

void RollGrid::setEnd(Seconds end)
{
    m_limits.end = end;
    if (m_movedByUser)
        setView(m_view);
    else
        showBeginning();
}

void RollGrid::setView(const ViewRange& view)
{
    m_view = view.within(m_limits);
    applyView();
    Q_EMIT viewChanged(m_view);
}

void RollGrid::showBeginning()
{
    m_movedByUser = false;
    for (const auto& pane : m_panes)
        pane->setFrame(std::nullopt);
    ViewRange view = ViewRange::whole(m_limits);
    if (view.end > kWholeUpTo)
        view.end = kFirstLook;
    setView(view);
}

void RollGrid::showAll()
{
    moveByUser(ViewRange::whole(m_limits));
}

bool RollGrid::press(int key)
{
    const auto view = keyView(m_view, key, m_limits);
    if (view)
        moveByUser(*view);
    return view.has_value();
}

void RollGrid::turnTo(Seconds time)
{
    constexpr double kTurn = 0.9; // of the page
    constexpr double kLead = 0.1;
    const Seconds span = m_view.span();
    if (time >= m_view.begin && time < m_view.begin + kTurn * span)
        return;
    const ViewRange turned = m_view.movedTo(time - kLead * span, m_limits);
    if (turned != m_view) // at the end there is no page to turn
        moveByUser(turned);
}

void RollGrid::moveByUser(const ViewRange& view)
{
    m_movedByUser = true;
    setView(view);
}

void RollGrid::applyView()
{
    const int columns = static_cast<int>(m_panes.size() / kRows.size());
    for (const auto& pane : m_panes) {
        pane->setLabelRoom(m_plot->width() / columns - kPaneMargins.right());
        pane->setView(m_view);
    }
    for (KeyboardElement* keyboard : m_keyboards)
        keyboard->setView(m_view);
    m_scrollBars->show(m_view, m_limits);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

const RollPane* RollGrid::paneAt(QPointF position) const
{
    for (const auto& pane : m_panes) {
        if (pane->axisRect()->rect().contains(position.toPoint()))
            return pane.get();
    }
    return nullptr;
}

void RollGrid::beginDrag(QMouseEvent* event)
{
    const RollPane* pane = paneAt(event->position());
    if (!pane || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return;
    m_drag = Drag{pane->mapping(), event->position()};
    m_plot->setCursor(Qt::ClosedHandCursor);
}

void RollGrid::move(QMouseEvent* event)
{
    if (m_drag) {
        moveByUser(dragView(m_drag->map, m_drag->from, event->position(), m_limits));
        return;
    }
    const RollPane* pane = paneAt(event->position());
    if (!pane) {
        leave();
        return;
    }
    const RollReadout readout = pane->readout(event->position());
    highlight(readout.pitch.midi);
    Q_EMIT hovered(readout);
}

void RollGrid::leave()
{
    highlight(kNoPitch);
    Q_EMIT left();
}

void RollGrid::highlight(int midiPitch)
{
    if (midiPitch == m_highlighted)
        return;
    m_highlighted = midiPitch;
    for (KeyboardElement* keyboard : m_keyboards)
        keyboard->setHighlight(midiPitch);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::wheel(QWheelEvent* event)
{
    if (const RollPane* pane = paneAt(event->position()))
        moveByUser(wheelView(pane->mapping(), event->position(), event->angleDelta(),
                             event->modifiers(), m_limits));
}

void RollGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    applyView();
}

void RollGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
        showAll();
    else if (!press(event->key()))
        QWidget::keyPressEvent(event);
}

bool RollGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<const QHelpEvent&>(*event));
    if (event->type() == QEvent::Leave)
        leave();
    return QWidget::eventFilter(watched, event);
}

bool RollGrid::showToolTip(const QHelpEvent& event)
{
    const RollPane* pane = paneAt(event.pos());
    const RollReadout readout = pane ? pane->readout(event.pos()) : RollReadout{};
    const QString text = readout.note ? noteText(*readout.note) : QString();
    QToolTip::showText(event.globalPos(), text, m_plot); // an empty one hides what is shown
    return readout.note.has_value();
}

} // namespace rollwright
