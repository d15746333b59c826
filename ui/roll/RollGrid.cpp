#include "ui/roll/RollGrid.h"

#include <QGridLayout>
#include <QKeyEvent>

#include "ui/plot/ScreenScale.h"
#include "ui/roll/FocusFrame.h"
#include "ui/roll/ViewGestures.h"

namespace rollwright {

namespace {

constexpr Seconds kWholeUpTo{60}; ///< a longer recording shows its beginning at first
constexpr Seconds kFirstLook{30};

/// With Ctrl or Alt a key is a shortcut of the window, also where that is of no use at present;
/// only the keys that zoom are the same with it.
bool isForTheWindow(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: return false;
    default: return event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
    }
}

} // namespace

RollGrid::RollGrid(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_pointer(new RollPointer(*m_plot)),
      m_scrollBars(new ViewScrollBars(this)), m_lights(new KeyLights(*this)), m_theme(lightTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Piano rolls"));
    setAccessibleDescription(
        tr("Arrow keys, Page Up and Page Down scroll, plus and minus zoom, F shows everything."));

    new ScreenScale(*m_plot);
    m_plot->addLayer(ColumnLayer::kPosteriorLayer, m_plot->layer(RollPane::kRowLayer),
                     QCustomPlot::limBelow);
    m_plot->setFocusProxy(this);
    new FocusFrame(*this);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_plot, 0, 0);
    grid->addWidget(m_scrollBars->pitch(), 0, 1);
    grid->addWidget(m_scrollBars->time(), 1, 0);

    connectPointer();
    connect(m_scrollBars, &ViewScrollBars::moved, this, &RollGrid::moveByUser);
    layOut();
    showBeginning();
}

RollGrid::~RollGrid() = default;

void RollGrid::connectPointer()
{
    connect(m_pointer, &RollPointer::moved, this, &RollGrid::moveByUser);
    connect(m_pointer, &RollPointer::hovered, this, [this](const RollReadout& readout) {
        m_lights->pointAt(readout.pitch.midi);
        Q_EMIT hovered(readout);
    });
    connect(m_pointer, &RollPointer::clicked, this, &RollGrid::clicked);
    connect(m_pointer, &RollPointer::left, this, [this] {
        m_lights->pointAt(-1);
        Q_EMIT left();
    });
}

void RollGrid::layOut()
{
    m_pointer->setLayout(nullptr);
    m_layout.reset(); // before the next one fills the plot
    m_layout = std::make_unique<RollLayout>(*m_plot, m_shape);
    m_pointer->setLayout(m_layout.get());
    m_layout->setSound(m_sound);
    m_layout->setContents(m_columns);
    m_layout->setComparisons(m_comparisons);
    m_layout->setFrame(m_frame);
    m_layout->setTheme(m_theme);
    m_layout->setLayers(m_layers);
    applyView();
}

void RollGrid::setShape(const RollShape& shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    layOut();
    Q_EMIT viewChanged(m_view); // what lies over the panes follows
}

void RollGrid::setArrangement(RollArrangement arrangement)
{
    setShape({arrangement, m_shape.columns, m_shape.sound});
}

void RollGrid::setSoundViews(const SoundViews& views)
{
    setShape({m_shape.arrangement, m_shape.columns, views});
}

void RollGrid::setSound(const SoundContent& sound)
{
    m_sound = sound;
    m_layout->setSound(sound);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setPressed(const PressedKeys& keys)
{
    m_lights->setPressed(keys);
}

void RollGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_plot->setPalette(m_theme.palette); // of the panes of glass
    m_plot->setBackground(m_theme.palette.color(QPalette::Window));
    m_layout->setTheme(theme);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setLayers(const RollLayers& layers)
{
    m_layers = layers;
    m_layout->setLayers(layers);
    m_pointer->readAgain();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setColumns(const std::vector<RollContent>& columns)
{
    m_columns = columns;
    if (columns.size() == m_shape.columns) {
        m_layout->setContents(m_columns);
    } else {
        m_comparisons.clear(); // they were about other columns
        setShape({m_shape.arrangement, columns.size(), m_shape.sound});
    }
    m_pointer->readAgain();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setComparisons(const std::vector<std::shared_ptr<const NoteComparison>>& comparisons)
{
    m_comparisons = comparisons;
    m_layout->setComparisons(m_comparisons);
    m_pointer->readAgain();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setFrame(const std::optional<Note>& note)
{
    m_frame = note;
    m_layout->setFrame(note);
}

void RollGrid::reveal(const Note& note)
{
    setFrame(note);
    moveByUser(m_view.revealing(note.onset, note.offset, note.pitch.midi, m_limits));
}

void RollGrid::unframe()
{
    setFrame(std::nullopt);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RollGrid::setEnd(Seconds end)
{
    m_limits.end = end;
    m_pointer->setLimits(m_limits);
    if (m_movedByUser)
        setView(m_view);
    else
        showBeginning();
}

void RollGrid::setView(const ViewRange& view)
{
    m_view = view.within(m_limits);
    applyView();
    m_pointer->readAgain();
    Q_EMIT viewChanged(m_view);
}

void RollGrid::showBeginning()
{
    m_movedByUser = false;
    setFrame(std::nullopt);
    ViewRange view = ViewRange::whole(m_limits);
    if (view.end > kWholeUpTo)
        view.end = kFirstLook;
    setView(view);
}

void RollGrid::showAgain(const ViewRange& view)
{
    setFrame(std::nullopt);
    moveByUser(view);
}

void RollGrid::showPage(Seconds span)
{
    ViewRange page = ViewRange::whole(m_limits);
    page.end = span;
    moveByUser(page);
}

void RollGrid::showAll()
{
    moveByUser(ViewRange::whole(m_limits));
}

void RollGrid::moveBy(Seconds time, double keys)
{
    moveByUser(m_view.movedBy(time, keys, m_limits));
}

bool RollGrid::press(int key)
{
    const auto view = keyView(m_view, key, m_limits);
    if (view)
        moveByUser(*view);
    return view.has_value();
}

void RollGrid::zoomPitch(bool in)
{
    const double middle = (m_view.low + m_view.high) / 2;
    moveByUser(m_view.zoomedInPitch(in ? kZoomPerStep : 1 / kZoomPerStep, middle, m_limits));
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
    // The axes choose their labels before the plot lays out its parts.
    m_plot->plotLayout()->update(QCPLayoutElement::upMargins);
    m_plot->plotLayout()->update(QCPLayoutElement::upLayout);
    m_layout->setView(m_view);
    m_scrollBars->show(m_view, m_limits);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
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
    else if (isForTheWindow(*event) || !press(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace rollwright
