#include "app/studio/device/SleepInhibitor.h"

#include <QDBusMessage>

namespace rollwright {

namespace {

QDBusPendingCall ask(const QString& reason, const QDBusConnection& bus)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("sleep:idle"), QStringLiteral("Rollwright"), reason,
                       QStringLiteral("block")});
    call.setInteractiveAuthorizationAllowed(false);
    return bus.asyncCall(call);
}

} // namespace

SleepInhibitor::SleepInhibitor(const QString& reason, const QDBusConnection& bus)
    : m_answer(ask(reason, bus))
{
}

} // namespace rollwright
