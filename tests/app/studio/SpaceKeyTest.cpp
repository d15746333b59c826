#include "app/studio/SpaceKey.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QTreeWidget>
#include <QWidget>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Whether a shortcut may not have this key while the widget is in focus.
bool keeps(QWidget& widget, int key = Qt::Key_Space, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

class SpaceKeyTest : public testing::Test
{
protected:
    QWidget m_window;
    SpaceKey m_key{m_window};
};

TEST_F(SpaceKeyTest, ButtonsAndBoxesKeepIt)
{
    QCheckBox check;
    QComboBox combo;
    EXPECT_TRUE(keeps(check));
    EXPECT_TRUE(keeps(combo));
    EXPECT_FALSE(keeps(check, Qt::Key_L));
    EXPECT_FALSE(keeps(check, Qt::Key_Space, Qt::ControlModifier));
}

TEST_F(SpaceKeyTest, ListsKeepItWhereThereIsACheckMark)
{
    QTreeWidget tree;
    EXPECT_FALSE(keeps(tree));
    auto* plain = new QTreeWidgetItem(&tree, {"plain"});
    auto* checkable = new QTreeWidgetItem(&tree, {"checkable"});
    checkable->setCheckState(0, Qt::Unchecked);
    tree.setCurrentItem(plain);
    EXPECT_FALSE(keeps(tree));
    tree.setCurrentItem(checkable);
    EXPECT_TRUE(keeps(tree));
}

TEST_F(SpaceKeyTest, EverywhereElseItPlays)
{
    EXPECT_FALSE(keeps(m_window));
}

} // namespace
} // namespace rollwright
