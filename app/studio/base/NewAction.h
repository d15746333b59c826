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

/// It has another key as well: some keyboards lack the first, or have it behind Shift or AltGr.
inline QAction* withOther(QAction* action, const QKeySequence& key)
{
    action->setShortcuts({action->shortcut(), key});
    return action;
}

/// It happens once, however long the key is held.
inline QAction* newOnce(QObject& owner, const QString& text, const QKeySequence& key = {})
{
    QAction* action = newAction(owner, text, key);
    action->setAutoRepeat(false);
    return action;
}

/// Off at first.
inline QAction* newSwitch(QObject& owner, const QString& text, const QKeySequence& key = {})
{
    QAction* action = newOnce(owner, text, key);
    action->setCheckable(true);
    return action;
}

} // namespace rollwright
