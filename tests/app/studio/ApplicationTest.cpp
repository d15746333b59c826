#include "app/studio/Application.h"

#include <chrono>
#include <filesystem>
#include <map>

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QTranslator>
#include <gtest/gtest.h>

#include "app/studio/base/Language.h"
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
class ApplicationTest : public testing::Test
{
protected:
    ApplicationTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQString(m_home.path()));
    }

    const TemporaryFolder m_home;
    const Variable m_folder{"HOME", m_home.path().c_str()};
    const Variable m_data{"XDG_DATA_HOME", m_home.path().c_str()};
    const Variable m_cache{"XDG_CACHE_HOME", m_home.path().c_str()};
    const Variable m_configuration{"XDG_CONFIG_HOME", m_home.path().c_str()};
    const Variable m_sockets{"XDG_RUNTIME_DIR", m_home.path().c_str()};
    const Variable m_pulse{"PULSE_SERVER", "unix:/nowhere"};
    const Variable m_jack{"JACK_DEFAULT_SERVER", "rollwright-nobody"};
};

TEST_F(ApplicationTest, OpensTheExampleAndEndsWithItsWindow)
{
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

TEST_F(ApplicationTest, NoKeyBelongsToTwoActions)
{
    Application studio;
    studio.start({});
    MainWindow* window = shownWindow();
    ASSERT_NE(window, nullptr);
    std::map<QKeySequence, QStringList> owners;
    for (const QAction* action : window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts())
            owners[key] << action->text();
    }
    EXPECT_GT(owners.size(), 70U);
    for (const auto& [key, names] : owners)
        EXPECT_EQ(names.size(), 1)
            << key.toString().toStdString() << ": " << names.join(", ").toStdString();
}

TEST_F(ApplicationTest, NoLetterBelongsToTwoEntriesOfAMenu)
{
    for (const Language& language : languages()) {
        QTranslator translator;
        if (translator.load("rollwright_" + language.code, ":/translations"))
            QCoreApplication::installTranslator(&translator);
        Application studio;
        studio.start({});
        MainWindow* window = shownWindow();
        ASSERT_NE(window, nullptr);
        std::vector<const QWidget*> menus{window->menuBar()};
        for (const QMenu* menu : window->findChildren<QMenu*>())
            menus.push_back(menu);
        EXPECT_GT(menus.size(), 10U);
        for (const QWidget* menu : menus) {
            std::map<QKeySequence, QStringList> owners;
            for (const QAction* action : menu->actions()) {
                if (const auto key = QKeySequence::mnemonic(action->text()); !key.isEmpty())
                    owners[key] << action->text();
            }
            for (const auto& [key, names] : owners)
                EXPECT_EQ(names.size(), 1)
                    << language.code.toStdString() << ": " << names.join(", ").toStdString();
        }
    }
}

TEST_F(ApplicationTest, WhateverTheKeyboardReachesHasANameForScreenReaders)
{
    Application studio;
    studio.start({});
    const MainWindow* window = shownWindow();
    ASSERT_NE(window, nullptr);
    int reached = 0;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool partOfAnother = widget->focusProxy() || widget->objectName().startsWith("qt_");
        const bool popup = widget->window() != window;
        if (partOfAnother || popup || widget->isHidden() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++reached;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in "
            << widget->parentWidget()->metaObject()->className();
    }
    EXPECT_GT(reached, 30);
}

} // namespace
} // namespace rollwright
