#include "app/studio/SpaceKey.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace rollwright {

namespace {

bool isSpace(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier;
}

bool usesSpace(const QObject* widget)
{
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return view->currentIndex().data(Qt::CheckStateRole).isValid();
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget);
}

} // namespace

SpaceKey::SpaceKey(QWidget& window) : QObject(&window)
{
    qApp->installEventFilter(this);
}

bool SpaceKey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        isSpace(static_cast<const QKeyEvent&>(*event)) && usesSpace(watched)) {
        event->accept(); // then no shortcut takes it
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollwright
