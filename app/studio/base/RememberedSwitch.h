#pragma once

#include <QAction>

#include "app/studio/base/Settings.h"

namespace rollwright {

/// A checkable action is as it was left. `settings` must outlive it.
inline void remember(QAction& action, Settings& settings, Switch what)
{
    action.setChecked(settings.isOn(what));
    QObject::connect(&action, &QAction::toggled, &action,
                     [&settings, what](bool on) { settings.setOn(what, on); });
}

} // namespace rollwright
