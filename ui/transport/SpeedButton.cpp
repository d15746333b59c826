#include "ui/transport/SpeedButton.h"

#include <algorithm>
#include <array>

#include <QActionGroup>
#include <QMenu>

namespace rollwright {

namespace {

constexpr std::array kSpeeds = {
    SpeedButton::kSlowest, 40, 50, 60, 70, 80, 90, SpeedButton::kNormal, 110, 125, 150,
    SpeedButton::kFastest};

QString textOf(int percent)
{
    return SpeedButton::tr("%1 %").arg(percent);
}

} // namespace

SpeedButton::SpeedButton(QWidget* parent) : QToolButton(parent)
{
    setAccessibleName(tr("Speed"));
    setToolTip(tr("Speed, without change of pitch (Ctrl+Page Up, Ctrl+Page Down)"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (auto speed = kSpeeds.rbegin(); speed != kSpeeds.rend(); ++speed) {
        QAction* action = group->addAction(menu->addAction(textOf(*speed)));
        action->setCheckable(true);
        action->setData(*speed);
    }
    connect(menu, &QMenu::triggered, this,
            [this](const QAction* action) { Q_EMIT percentChosen(action->data().toInt()); });
    setMenu(menu);
    setMinimumWidth(fontMetrics().horizontalAdvance(textOf(kFastest)) + 3 * fontMetrics().height());
    setPercent(kNormal);
}

void SpeedButton::setPercent(int percent)
{
    m_percent = percent;
    setText(textOf(percent));
    for (QAction* action : menu()->actions())
        action->setChecked(action->data().toInt() == percent);
}

int SpeedButton::faster(int percent)
{
    const auto next = std::ranges::upper_bound(kSpeeds, percent);
    return next == kSpeeds.end() ? kFastest : *next;
}

int SpeedButton::slower(int percent)
{
    const auto next = std::ranges::lower_bound(kSpeeds, percent);
    return next == kSpeeds.begin() ? kSlowest : *(next - 1);
}

} // namespace rollwright
