#include "ui/roll/RollLayout.h"

#include <algorithm>
#include <array>

namespace rollwright {

namespace {

constexpr std::array kRows = {RollRow::Frames, RollRow::Onsets};
/// At the right room for half a label of this pane and of the next.
constexpr int kRightMargin = 18;
constexpr int kTopMargin = 2;

/// Below: room for the time axis, if there is one.
QMargins marginsOf(bool ruled)
{
    return {0, kTopMargin, 0, ruled ? 24 : 2};
}

QMargins withRight(QMargins margins)
{
    margins.setRight(kRightMargin);
    return margins;
}

/// The panes from top to bottom, each inner list from left to right.
std::vector<std::vector<PaneRole>> bandsOf(RollArrangement arrangement, std::size_t columns)
{
    std::vector<std::vector<PaneRole>> bands;
    for (const RollRow row : kRows) {
        if (arrangement == RollArrangement::Overlay) {
            bands.push_back({{row, 0, columns, true}});
            continue;
        }
        if (arrangement == RollArrangement::Columns)
            bands.emplace_back();
        for (std::size_t column = 0; column < columns; ++column) {
            if (arrangement == RollArrangement::Stacked)
                bands.push_back({{row, column, 1, false}});
            else
                bands.back().push_back({row, column, 1, true});
        }
    }
    if (arrangement == RollArrangement::Stacked)
        bands.back().front().ruled = true; // one time axis for all
    return bands;
}

template <typename Pane>
const Pane* findAt(const std::vector<std::unique_ptr<Pane>>& panes, QPointF position)
{
    const auto there = [&](const auto& pane) { return pane->mapping().area.contains(position); };
    const auto pane = std::ranges::find_if(panes, there);
    return pane == panes.end() ? nullptr : pane->get();
}

} // namespace

RollLayout::RollLayout(QCustomPlot& plot, const RollShape& shape)
    : m_plot(plot),
      m_timeAxes(shape.arrangement == RollArrangement::Columns ? static_cast<int>(shape.columns)
                                                               : 1)
{
    QCPLayoutGrid* layout = plot.plotLayout();
    layout->clear();
    layout->setRowSpacing(0);
    layout->setColumnSpacing(14);
    m_sound = std::make_unique<SoundBands>(plot, shape.sound, m_timeAxes, kRightMargin);
    for (const std::vector<PaneRole>& band : bandsOf(shape.arrangement, shape.columns))
        addBand(band);
    if (shape.arrangement == RollArrangement::Overlay && shape.columns > 1)
        return; // colours tell columns, not posteriors and velocity
    addScale(0, tr("posterior"), "1", "0");
    addScale(1, tr("velocity"), "127", "1");
}

RollLayout::~RollLayout()
{
    m_panes.clear();
    m_sound.reset();
    m_plot.plotLayout()->clear();
}

int RollLayout::lineOf(int band) const
{
    return m_sound->lines() + 2 * band;
}

/// A line of titles and below it one of panes, with a keyboard at their left.
void RollLayout::addBand(const std::vector<PaneRole>& roles)
{
    QCPLayoutGrid* layout = m_plot.plotLayout();
    const int line = lineOf(static_cast<int>(m_keyboards.size()));
    const QMargins margins = marginsOf(roles.front().ruled);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        auto pane = std::make_unique<RollPane>(m_plot, withRight(margins), roles[i]);
        layout->addElement(line, static_cast<int>(i) + 1, pane->title());
        layout->addElement(line + 1, static_cast<int>(i) + 1, pane->axisRect());
        m_panes.push_back(std::move(pane));
    }
    m_keyboards.push_back(new KeyboardElement(m_plot, margins));
    layout->addElement(line + 1, 0, m_keyboards.back());
    layout->setRowStretchFactor(line, 0.001); // as low as the title allows
}

void RollLayout::addScale(int band, const QString& title, const char* top, const char* bottom)
{
    const bool ruled = m_panes[static_cast<std::size_t>(band * m_timeAxes)]->role().ruled;
    m_scales.push_back(new ScaleElement(m_plot, marginsOf(ruled), title, top, bottom));
    m_plot.plotLayout()->addElement(lineOf(band) + 1, m_timeAxes + 1, m_scales.back());
}

const RollPane& RollLayout::pane(std::size_t column, RollRow row) const
{
    const auto shown = [&](const auto& pane) {
        return pane->role().row == row && pane->shows(column);
    };
    return **std::ranges::find_if(m_panes, shown);
}

std::vector<const RollPane*> RollLayout::panes() const
{
    std::vector<const RollPane*> panes;
    for (const auto& pane : m_panes)
        panes.push_back(pane.get());
    return panes;
}

std::vector<const SoundPane*> RollLayout::soundPanes() const
{
    std::vector<const SoundPane*> panes;
    for (const auto& pane : m_sound->panes())
        panes.push_back(pane.get());
    return panes;
}

const RollPane* RollLayout::paneAt(QPointF position) const
{
    return findAt(m_panes, position);
}

const SoundPane* RollLayout::soundPaneAt(QPointF position) const
{
    return findAt(m_sound->panes(), position);
}

std::vector<TimeStrip> RollLayout::strips() const
{
    std::vector<TimeStrip> strips;
    for (const auto& pane : m_sound->panes())
        strips.push_back({pane->mapping(), false});
    for (const auto& pane : m_panes)
        strips.push_back({pane->mapping(), pane->role().ruled});
    return strips;
}

std::optional<Pitch> RollLayout::keyAt(QPointF position) const
{
    for (const KeyboardElement* keyboard : m_keyboards) {
        if (const auto pitch = keyboard->pitchAt(position))
            return pitch;
    }
    return std::nullopt;
}

void RollLayout::setTheme(const Theme& theme)
{
    m_sound->setTheme(theme);
    for (const auto& pane : m_panes)
        pane->setTheme(theme);
    for (KeyboardElement* keyboard : m_keyboards)
        keyboard->setTheme(theme);
    const QColor text = theme.palette.color(QPalette::WindowText);
    const std::array maps = {theme.posterior, theme.velocity};
    for (std::size_t i = 0; i < m_scales.size(); ++i)
        m_scales[i]->setColours(maps[i], text);
}

void RollLayout::setLayers(const RollLayers& layers)
{
    for (const auto& pane : m_panes)
        pane->setLayers(layers);
}

void RollLayout::setContents(std::span<const RollContent> columns)
{
    for (const auto& pane : m_panes)
        pane->setContents(columns);
}

void RollLayout::setComparisons(std::span<const std::shared_ptr<const NoteComparison>> columns)
{
    for (const auto& pane : m_panes)
        pane->setComparisons(columns);
}

void RollLayout::setSound(const SoundContent& sound)
{
    m_sound->setContent(sound);
}

void RollLayout::setFrame(const std::optional<Note>& note)
{
    for (const auto& pane : m_panes)
        pane->setFrame(note);
}

void RollLayout::setView(const ViewRange& view)
{
    m_sound->setView(view);
    for (const auto& pane : m_panes) {
        pane->setLabelRoom(m_plot.width() / m_timeAxes - kRightMargin);
        pane->setView(view);
    }
    for (KeyboardElement* keyboard : m_keyboards)
        keyboard->setView(view);
}

} // namespace rollwright
