#include "app/studio/views/ViewPresenter.h"

#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/NewAction.h"
#include "app/studio/base/RememberedSwitch.h"

namespace rollwright {

ViewPresenter::ViewPresenter(MainWindow& window, Settings& settings)
    : m_window(window), m_settings(settings)
{
    connectZoom();
    connectLayers();
    connectArrangement();
}

void ViewPresenter::connectZoom()
{
    RollGrid& rolls = m_window.rolls();
    const Actions& actions = m_window.actions();
    connect(actions.showAll, &QAction::triggered, &rolls, &RollGrid::showAll);
    const auto pressFor = [&rolls](const QAction* action, int key) {
        connect(action, &QAction::triggered, &rolls, [&rolls, key] { rolls.press(key); });
    };
    pressFor(actions.showStart, Qt::Key_Home);
    pressFor(actions.showEnd, Qt::Key_End);
    pressFor(actions.zoomIn, Qt::Key_Plus);
    pressFor(actions.zoomOut, Qt::Key_Minus);

    auto* menu = m_window.menuBar()->findChild<QMenu*>("view");
    const auto after = menu->actions().indexOf(actions.zoomOut) + 1;
    const auto addPitchZoom = [&](QAction* action, bool in) {
        menu->insertAction(menu->actions().value(after + (in ? 0 : 1)), action);
        connect(action, &QAction::triggered, &rolls, [&rolls, in] { rolls.zoomPitch(in); });
    };
    addPitchZoom(withOther(newAction(m_window, tr("Zoom: fewer ke&ys"), Qt::ALT | Qt::Key_Plus),
                           Qt::ALT | Qt::Key_Equal),
                 true);
    addPitchZoom(newAction(m_window, tr("Zoom: &more keys"), Qt::ALT | Qt::Key_Minus), false);
}

void ViewPresenter::connectLayers()
{
    RollGrid& rolls = m_window.rolls();
    const Actions& actions = m_window.actions();
    const auto updateLayers = [&rolls, &actions] {
        rolls.setLayers({actions.posteriors->isChecked(), actions.notes->isChecked()});
    };
    remember(*actions.posteriors, m_settings, Switch::Posteriors);
    remember(*actions.notes, m_settings, Switch::Notes);
    updateLayers();
    connect(actions.posteriors, &QAction::toggled, &rolls, updateLayers);
    connect(actions.notes, &QAction::toggled, &rolls, updateLayers);
}

void ViewPresenter::connectArrangement()
{
    Actions& actions = m_window.actions();
    actions.setArrangement(m_settings.arrangement());
    m_window.rolls().setArrangement(m_settings.arrangement());
    connect(actions.arrangement, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto arrangement = static_cast<RollArrangement>(action->data().toInt());
        m_window.rolls().setArrangement(arrangement);
        m_settings.setArrangement(arrangement);
    });
}

} // namespace rollwright
