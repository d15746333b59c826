#include "app/studio/Application.h"

#include <chrono>
#include <filesystem>

#include <QApplication>
#include <QTimer>
#include <gtest/gtest.h>

#include "app/studio/base/Paths.h"
#include "app/studio/window/MainWindow.h"
#include "core/model/ModelFolders.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Variable.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

MainWindow* shownWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

/// The program as it is shipped, at a user's who has nothing yet, with neither sound server nor
/// screen: what main() does after it has read the command line.
TEST(Application, OpensTheExampleAndEndsWithItsWindow)
{
    const TemporaryFolder home;
    const Variable folder("HOME", home.path().c_str());
    const Variable data("XDG_DATA_HOME", home.path().c_str());
    const Variable cache("XDG_CACHE_HOME", home.path().c_str());
    const Variable configuration("XDG_CONFIG_HOME", home.path().c_str());
    const Variable sockets("XDG_RUNTIME_DIR", home.path().c_str());
    const Variable pulse("PULSE_SERVER", "unix:/nowhere");
    const Variable jack("JACK_DEFAULT_SERVER", "rollwright-nobody");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQString(home.path()));

    Application studio;
    studio.start({resourceFolder() / "examples/fuer-elise.flac"});
    MainWindow* window = shownWindow();
    ASSERT_NE(window, nullptr);

    QString row;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        row = window->recordings().count() == 1 ? window->recordings().item(0)->text() : "";
        const bool listens = row.contains("running") || row.endsWith(" notes");
        if (listens && window->rolls().isVisible())
            window->close();
    });
    look.start(20ms);
    QTimer tooLate;
    QObject::connect(&tooLate, &QTimer::timeout, [] { QApplication::exit(1); });
    tooLate.start(2min); // only ends a test that hangs
    EXPECT_EQ(QApplication::exec(), 0) << row.toStdString();
    EXPECT_TRUE(row.startsWith("fuer-elise.flac\n")) << row.toStdString();
}

} // namespace
} // namespace rollwright
