#include "app/studio/playback/SpeedPresenter.h"

#include "app/studio/base/NewAction.h"

namespace rollwright {

SpeedPresenter::SpeedPresenter(Playback& playback, TransportBar& bar, QMenu& menu)
    : faster(newAction(*this, tr("Fas&ter"), Qt::CTRL | Qt::Key_PageUp)),
      slower(newAction(*this, tr("Slo&wer"), Qt::CTRL | Qt::Key_PageDown)),
      normal(newAction(*this, tr("&Normal speed"), Qt::CTRL | Qt::Key_Home)), m_playback(playback),
      m_button(new SpeedButton)
{
    bar.addToTransport(m_button);
    menu.addSeparator();
    menu.addActions({faster, slower, normal});
    menu.addSeparator();
    connect(m_button, &SpeedButton::percentChosen, this, &SpeedPresenter::choose);
    connect(faster, &QAction::triggered, this,
            [this] { choose(SpeedButton::faster(m_button->percent())); });
    connect(slower, &QAction::triggered, this,
            [this] { choose(SpeedButton::slower(m_button->percent())); });
    connect(normal, &QAction::triggered, this, [this] { choose(SpeedButton::kNormal); });
    choose(SpeedButton::kNormal);
}

void SpeedPresenter::choose(int percent)
{
    m_button->setPercent(percent);
    m_playback.setSpeed(percent / 100.0);
    faster->setEnabled(percent < SpeedButton::kFastest);
    slower->setEnabled(percent > SpeedButton::kSlowest);
    normal->setEnabled(percent != SpeedButton::kNormal);
}

} // namespace rollwright
