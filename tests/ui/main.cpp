#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

/// Tests with widgets: no screen is needed, and what the user has remembered is not touched.
int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
