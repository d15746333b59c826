#include "ui/panels/MessageBar.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

#include "ui/panels/MessageText.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {

constexpr int kLinesShown = 4;

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

void MessageBar::showFailure(const QString& message, const std::string& about)
{
    m_messages.removeIf([&](const Message& other) { return other.text == message; });
    m_messages.append({message, about});
    showRest();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showError(const Error& error)
{
    showFailure(errorText(error), error.subject);
}

void MessageBar::forget(const std::string& about)
{
    m_messages.removeIf(
        [&](const Message& message) { return !about.empty() && message.about == about; });
    showRest();
}

void MessageBar::withdraw(const QString& message)
{
    m_messages.removeIf([&](const Message& other) { return other.text == message; });
    showRest();
}

QStringList MessageBar::messages() const
{
    QStringList texts;
    for (const Message& message : m_messages)
        texts << message.text;
    return texts;
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
    QStringList lines = messages().mid(std::max<qsizetype>(0, hidden));
    if (hidden > 0)
        lines.prepend(hidden == 1 ? tr("1 earlier message is not shown.")
                                  : tr("%1 earlier messages are not shown.").arg(hidden));
    m_text->setLines(lines.join('\n'));
    setAccessibleDescription(m_messages.last().text);
}

} // namespace rollwright
