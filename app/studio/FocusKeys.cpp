#include "app/studio/FocusKeys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace rollwright {

namespace {

bool usesSpace(const QObject* widget)
{
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return view->currentIndex().data(Qt::CheckStateRole).isValid();
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget);
}

bool hasEnds(const QObject* widget)
{
    return qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QComboBox*>(widget);
}

bool uses(const QObject* widget, const QKeyEvent& key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Space: return usesSpace(widget);
    case Qt::Key_Home:
    case Qt::Key_End: return hasEnds(widget);
    default: return false;
    }
}

bool claimsInVain(const QObject* widget, const QKeyEvent& key)
{
    return qobject_cast<const QAbstractSpinBox*>(widget) &&
           (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo));
}

} // namespace

FocusKeys::FocusKeys(QWidget& window) : QObject(&window)
{
    qApp->installEventFilter(this);
}

bool FocusKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool kept = uses(watched, key);
    if (!kept && !claimsInVain(watched, key))
        return QObject::eventFilter(watched, event);
    event->setAccepted(kept); // then no shortcut takes it
    return true;
}

} // namespace rollwright
