#include "app/studio/FocusKeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
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

class FocusKeysTest : public testing::Test
{
protected:
    QWidget m_window;
    FocusKeys m_keys{m_window};
};

TEST_F(FocusKeysTest, ButtonsAndBoxesKeepTheSpaceBar)
{
    QCheckBox check;
    QComboBox combo;
    EXPECT_TRUE(keeps(check));
    EXPECT_TRUE(keeps(combo));
    EXPECT_FALSE(keeps(check, Qt::Key_L));
    EXPECT_FALSE(keeps(check, Qt::Key_Space, Qt::ControlModifier));
}

TEST_F(FocusKeysTest, ListsKeepTheSpaceBarWhereThereIsACheckMark)
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

TEST_F(FocusKeysTest, WhatHasEndsKeepsHomeAndEnd)
{
    QTreeWidget tree;
    QSlider slider;
    QComboBox combo;
    QCheckBox check;
    for (const int key : {Qt::Key_Home, Qt::Key_End}) {
        for (QWidget* widget : std::initializer_list<QWidget*>{&tree, &slider, &combo}) {
            EXPECT_TRUE(keeps(*widget, key));
            EXPECT_TRUE(keeps(*widget, key, Qt::KeypadModifier));
            EXPECT_FALSE(keeps(*widget, key, Qt::ControlModifier)) << "the speed of playback";
        }
        EXPECT_FALSE(keeps(check, key));
    }
}

TEST_F(FocusKeysTest, FieldsForNumbersLeaveUndoToTheWindow)
{
    QSpinBox number;
    QDoubleSpinBox seconds;
    QLineEdit line;
    for (QWidget* field : std::initializer_list<QWidget*>{&number, &seconds}) {
        EXPECT_FALSE(keeps(*field, Qt::Key_Z, Qt::ControlModifier));
        EXPECT_FALSE(keeps(*field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
        EXPECT_TRUE(keeps(*field, Qt::Key_C, Qt::ControlModifier));
        EXPECT_TRUE(keeps(*field, Qt::Key_Home));
    }
    EXPECT_TRUE(keeps(line, Qt::Key_Z, Qt::ControlModifier));
}

TEST_F(FocusKeysTest, EverywhereElseTheyAreTheWindows)
{
    for (const int key : {Qt::Key_Space, Qt::Key_Home, Qt::Key_End})
        EXPECT_FALSE(keeps(m_window, key));
}

} // namespace
} // namespace rollwright
