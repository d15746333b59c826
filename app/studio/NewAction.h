#pragma once

#include <QAction>
#include <QKeySequence>

namespace rollwright {

/// An action that `owner` owns, with its key.
inline QAction* newAction(QObject& owner, const QString& text, const QKeySequence& key = {})
{
    auto* action = new QAction(text, &owner);
    action->setShortcut(key);
    return action;
}

} // namespace rollwright
