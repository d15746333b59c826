#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QString>

namespace rollwright {

/// As long as it lives, the computer does not suspend by itself: systemd-logind is asked for it,
/// which holds while a file that comes with the answer is open. Where nobody can be asked, nothing
/// happens. Never waits. GUI thread.
class SleepInhibitor
{
public:
    /// `reason` is shown by who is asked to suspend.
    explicit SleepInhibitor(const QString& reason,
                            const QDBusConnection& bus = QDBusConnection::systemBus());

private:
    QDBusPendingCall m_answer; ///< with the file
};

} // namespace rollwright
