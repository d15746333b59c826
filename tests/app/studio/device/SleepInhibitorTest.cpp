#include "app/studio/device/SleepInhibitor.h"

#include <array>
#include <optional>
#include <utility>

#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <QProcess>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/app/studio/EventLoop.h"

namespace rollwright {
namespace {

/// Answers as systemd-logind does, with one end of a pipe.
class Logind : public QDBusVirtualObject
{
public:
    Logind() { EXPECT_EQ(pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK), 0); }
    ~Logind() override
    {
        closeWriting();
        close(m_pipe[0]);
    }

    const QVariantList& asked() const { return m_asked; }
    bool isHeld() const ///< the other end of the pipe is open
    {
        char byte = 0;
        return read(m_pipe[0], &byte, 1) != 0;
    }

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        if (message.interface() != "org.freedesktop.login1.Manager" ||
            message.member() != "Inhibit")
            return false;
        m_asked = message.arguments();
        const QDBusUnixFileDescriptor file(m_pipe[1]);
        closeWriting(); // the answer has one of its own
        return bus.send(message.createReply(QVariant::fromValue(file)));
    }

private:
    void closeWriting()
    {
        if (m_pipe[1] >= 0)
            close(std::exchange(m_pipe[1], -1));
    }

    std::array<int, 2> m_pipe{-1, -1};
    QVariantList m_asked;
};

/// A message bus of the test's own.
class SleepInhibitorTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        if (!m_daemon.waitForStarted())
            GTEST_SKIP() << "dbus-daemon is not installed";
        ASSERT_TRUE(processEventsUntil([this] { return m_daemon.canReadLine(); }));
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_theirs = QDBusConnection::connectToBus(address, "theirs");
        m_ours = QDBusConnection::connectToBus(address, "ours");
        ASSERT_TRUE(m_theirs.isConnected() && m_ours.isConnected());
        ASSERT_TRUE(m_theirs.registerVirtualObject("/org/freedesktop/login1", &m_logind));
        ASSERT_TRUE(m_theirs.registerService("org.freedesktop.login1"));
    }

    void TearDown() override
    {
        for (const char* name : {"theirs", "ours"})
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    QProcess m_daemon;
    Logind m_logind;
    QDBusConnection m_theirs{"none"};
    QDBusConnection m_ours{"none"};
};

TEST_F(SleepInhibitorTest, HoldsTheComputerAwakeAsLongAsItLives)
{
    std::optional<SleepInhibitor> inhibitor;
    inhibitor.emplace("A recording is being made", m_ours);
    ASSERT_TRUE(processEventsUntil([this] { return !m_logind.asked().isEmpty(); }));
    EXPECT_EQ(m_logind.asked(),
              QVariantList({"sleep:idle", "Rollwright", "A recording is being made", "block"}));
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    EXPECT_TRUE(m_logind.isHeld());
    inhibitor.reset();
    EXPECT_TRUE(processEventsUntil([this] { return !m_logind.isHeld(); }));
}

TEST_F(SleepInhibitorTest, DoesNothingWhereNobodyCanBeAsked)
{
    ASSERT_TRUE(m_theirs.unregisterService("org.freedesktop.login1"));
    const SleepInhibitor unanswered("why", m_ours);
    const SleepInhibitor unconnected("why", QDBusConnection("none"));
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_logind.asked().isEmpty());
}

} // namespace
} // namespace rollwright
