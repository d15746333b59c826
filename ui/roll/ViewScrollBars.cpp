#include "ui/roll/ViewScrollBars.h"

#include <algorithm>

namespace rollwright {

namespace {

constexpr double kStepsPerSecond = 1000;
constexpr double kStepsPerKey = 10;

void setUp(QScrollBar& bar, double whole, double seen, double before, double stepsPerUnit)
{
    const QSignalBlocker blocker(&bar); // it follows the view; nobody has moved it
    const int page = std::max(1, static_cast<int>(seen * stepsPerUnit));
    bar.setRange(0, static_cast<int>((whole - seen) * stepsPerUnit));
    bar.setPageStep(page);
    bar.setSingleStep(std::max(1, page / 10));
    bar.setValue(static_cast<int>(before * stepsPerUnit));
}

} // namespace

ViewScrollBars::ViewScrollBars(QObject* parent)
    : QObject(parent), m_time(new QScrollBar(Qt::Horizontal)), m_pitch(new QScrollBar(Qt::Vertical))
{
    m_time->setAccessibleName(tr("Time"));
    m_pitch->setAccessibleName(tr("Pitch"));
    connect(m_time, &QScrollBar::valueChanged, this, [this](int value) {
        Q_EMIT moved(m_view.movedTo(Seconds(value / kStepsPerSecond), m_limits));
    });
    connect(m_pitch, &QScrollBar::valueChanged, this, [this](int value) {
        const double high = ViewLimits::kHighest - value / kStepsPerKey;
        Q_EMIT moved(m_view.movedBy(Seconds(0), high - m_view.high, m_limits));
    });
}

void ViewScrollBars::show(const ViewRange& view, const ViewLimits& limits)
{
    m_view = view;
    m_limits = limits;
    setUp(*m_time, limits.end.count(), view.span().count(), view.begin.count(), kStepsPerSecond);
    setUp(*m_pitch, ViewLimits::kHighest - ViewLimits::kLowest, view.keys(),
          ViewLimits::kHighest - view.high, kStepsPerKey);
}

} // namespace rollwright
