#include "app/studio/window/FocusKeys.h"

#include <optional>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

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

bool uses(const QObject* widget, const QKeyEvent& key, bool reachedByKeys)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Space: return reachedByKeys && usesSpace(widget);
    case Qt::Key_Home:
    case Qt::Key_End: return hasEnds(widget);
    default: return false;
    }
}

/// Whether a field for numbers could not go on with what this key types.
bool isNoPartOf(const QAbstractSpinBox& field, const QKeyEvent& key)
{
    const bool types = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!types || key.key() < Qt::Key_Space || key.key() > Qt::Key_ydiaeresis)
        return false;
    QString typed(QChar(key.key()));
    int end = 1;
    return key.key() == Qt::Key_Space || field.validate(typed, end) == QValidator::Invalid;
}

bool claimsInVain(const QObject* widget, const QKeyEvent& key)
{
    const auto* field = qobject_cast<const QAbstractSpinBox*>(widget);
    const auto* line = field ? field->findChild<const QLineEdit*>() : nullptr;
    if (!line)
        return false;
    if (key.matches(QKeySequence::Undo))
        return !line->isUndoAvailable();
    if (key.matches(QKeySequence::Redo))
        return !line->isRedoAvailable();
    return isNoPartOf(*field, key);
}

/// What was typed into a field for numbers when it was left is entered, and not to be taken back
/// there.
void forgetTyping(const QObject* widget)
{
    const auto* field = qobject_cast<const QAbstractSpinBox*>(widget);
    auto* line = field ? field->findChild<QLineEdit*>() : nullptr;
    if (!line || !(line->isUndoAvailable() || line->isRedoAvailable()))
        return;
    const QSignalBlocker quiet(line);
    line->setText(line->text());
}

/// Neither is said of a window that comes back, or a menu that closes.
std::optional<bool> isByKeys(const QEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress)
        return false;
    if (event.type() != QEvent::FocusIn)
        return std::nullopt;
    switch (static_cast<const QFocusEvent&>(event).reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason: return true;
    case Qt::MouseFocusReason: return false;
    default: return std::nullopt;
    }
}

} // namespace

FocusKeys::FocusKeys(QWidget& window) : QObject(&window)
{
    qApp->installEventFilter(this);
}

bool FocusKeys::eventFilter(QObject* watched, QEvent* event)
{
    m_byKeys = isByKeys(*event).value_or(m_byKeys);
    if (event->type() == QEvent::FocusIn)
        forgetTyping(watched);
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool kept = uses(watched, key, m_byKeys);
    if (!kept && !claimsInVain(watched, key))
        return QObject::eventFilter(watched, event);
    event->setAccepted(kept); // then no shortcut takes it
    return true;
}

} // namespace rollwright
