#pragma once

#include <QAction>

#include "app/studio/base/Settings.h"

namespace rollwright {

/// A checkable action that shows a layer: it is as it was left. `settings` must outlive it.
inline void rememberLayer(QAction& action, Settings& settings, Layer layer)
{
    action.setChecked(settings.shows(layer));
    QObject::connect(&action, &QAction::toggled, &action,
                     [&settings, layer](bool shown) { settings.setShown(layer, shown); });
}

} // namespace rollwright
