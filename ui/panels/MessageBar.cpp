#include "ui/panels/MessageBar.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

#include "ui/panels/MessageText.h"

namespace rollwright {

namespace {

constexpr int kLinesShown = 4;

/// Whether it stands there as a whole name: after a quotation mark (in French a space that does not
/// break) or a slash, and before a quotation mark.
bool isNamedIn(const QString& message, const QString& file)
{
    const QString before = QStringLiteral("/\"\u201E\u00A0");
    const QString after = QStringLiteral("\"\u201C\u00A0");
    for (auto at = message.indexOf(file); at >= 0; at = message.indexOf(file, at + 1)) {
        const auto end = at + file.size();
        if (at > 0 && end < message.size() && before.contains(message[at - 1]) &&
            after.contains(message[end]))
            return true;
    }
    return false;
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new MessageText)
{
    setObjectName("messageBar");
    setAccessibleName(tr("Messages"));
    m_text->setAccessibleName(accessibleName());

    auto* close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the messages"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showFailure(const QString& message)
{
    m_messages.removeAll(message);
    m_messages.append(message);
    showRest();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::forget(const QString& file)
{
    m_messages.removeIf([&](const QString& message) { return isNamedIn(message, file); });
    showRest();
}

void MessageBar::withdraw(const QString& message)
{
    m_messages.removeAll(message);
    showRest();
}

void MessageBar::clear()
{
    m_messages.clear();
    hide();
}

void MessageBar::setTheme(const Theme& theme)
{
    setStyleSheet(QStringLiteral("#messageBar { background: %1; border: 1px solid %2; "
                                 "border-radius: 4px; } #messageBar QTextEdit { color: %2; "
                                 "background: transparent; border: none; }")
                      .arg(theme.failureSurface.name(), theme.failure.name()));
}

void MessageBar::showRest()
{
    if (m_messages.isEmpty())
        return hide();
    const auto hidden = m_messages.size() - kLinesShown;
    QStringList lines = m_messages.mid(std::max<qsizetype>(0, hidden));
    if (hidden > 0)
        lines.prepend(hidden == 1 ? tr("1 earlier message is not shown.")
                                  : tr("%1 earlier messages are not shown.").arg(hidden));
    m_text->setLines(lines.join('\n'));
    setAccessibleDescription(m_messages.last());
}

} // namespace rollwright
