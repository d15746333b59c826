#include "app/studio/window/DockPlaces.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QToolBar>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class DockPlacesTest : public WindowFixture
{
protected:
    QDockWidget* dock(const char* name) { return window().findChild<QDockWidget*>(name); }
};

TEST_F(DockPlacesTest, PanelsThatWereMovedAndClosedComeBack)
{
    const QByteArray atFirst = window().saveState();
    window().addDockWidget(Qt::BottomDockWidgetArea, dock("models"));
    window().addDockWidget(Qt::LeftDockWidgetArea, dock("notes"));
    dock("metrics")->setFloating(true);
    dock("recordings")->close();
    window().findChild<QToolBar*>("tools")->hide();
    ASSERT_NE(window().saveState(), atFirst);

    arrangeDocks(window());
    EXPECT_TRUE(dock("recordings")->isVisible());
    EXPECT_FALSE(dock("metrics")->isFloating());
    EXPECT_EQ(window().dockWidgetArea(dock("models")), Qt::LeftDockWidgetArea);
    EXPECT_EQ(window().tabifiedDockWidgets(dock("metrics")).size(), 2);
    EXPECT_LT(dock("recordings")->y(), dock("models")->y());
    EXPECT_LT(dock("models")->y(), dock("decoder")->y());
    EXPECT_TRUE(window().findChild<QToolBar*>("tools")->isVisible());
}

TEST_F(DockPlacesTest, ABarThatComesAndGoesByItselfStaysAsItIs)
{
    QToolBar* bar = window().addToolBar("Transport");
    bar->toggleViewAction()->setVisible(false);
    for (const bool shown : {true, false}) {
        bar->setVisible(shown);
        arrangeDocks(window());
        EXPECT_EQ(bar->isVisible(), shown);
    }
}

TEST_F(DockPlacesTest, TheMenuOfViewsHasIt)
{
    dock("recordings")->close();
    const auto* view = window().menuBar()->findChild<QMenu*>("view");
    for (QAction* action : view->actions()) {
        if (action->text() == "Panels as at &first")
            action->trigger();
    }
    EXPECT_TRUE(dock("recordings")->isVisible());
}

} // namespace
} // namespace rollwright
