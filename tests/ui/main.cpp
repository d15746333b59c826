#include <QStandardPaths>

#include <gtest/gtest.h>

#include "tests/support/EventWatch.h"

namespace {

/// Names the running test to the watch.
class Announcer : public testing::EmptyTestEventListener
{
public:
    explicit Announcer(rollwright::EventWatch& watch) : m_watch(watch) {}

    void OnTestStart(const testing::TestInfo& test) override { m_watch.setActivity(test.name()); }

private:
    rollwright::EventWatch& m_watch;
};

} // namespace

/// Tests with widgets: no screen is needed, and what the user has remembered is not touched. With
/// ROLLWRIGHT_WATCHDOG=50 in the environment, events that took the window more than 50 ms are
/// listed at the end.
int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    rollwright::EventWatch application(argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new Announcer(application)); // owns it
    const int result = RUN_ALL_TESTS();
    if (const int limit = qEnvironmentVariableIntValue("ROLLWRIGHT_WATCHDOG"); limit > 0)
        application.report(limit, application.slowerThan(limit).size());
    return result;
}
