#include "app/studio/window/FocusKeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTreeWidget>
#include <QWidget>
#include <gtest/gtest.h>

#include "ui/panels/PitchSpinBox.h"

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

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &event);
}

/// As if the widget had come into focus.
void focus(QWidget& widget, Qt::FocusReason reason)
{
    QFocusEvent event(QEvent::FocusIn, reason);
    QCoreApplication::sendEvent(&widget, &event);
}

class FocusKeysTest : public testing::Test
{
protected:
    QWidget m_window;
    FocusKeys m_keys{m_window};
};

TEST_F(FocusKeysTest, ButtonsAndBoxesThatWereReachedByKeysKeepTheSpaceBar)
{
    QCheckBox check;
    QComboBox combo;
    QPushButton button;
    for (QWidget* widget : std::initializer_list<QWidget*>{&check, &combo, &button}) {
        focus(*widget, Qt::TabFocusReason);
        EXPECT_TRUE(keeps(*widget));
        focus(*widget, Qt::ActiveWindowFocusReason);
        EXPECT_TRUE(keeps(*widget)) << "as before the window was left";
        focus(*widget, Qt::MouseFocusReason);
        EXPECT_FALSE(keeps(*widget)) << "what was clicked last does not matter";
    }
    focus(check, Qt::BacktabFocusReason);
    EXPECT_FALSE(keeps(check, Qt::Key_L));
    EXPECT_FALSE(keeps(check, Qt::Key_Space, Qt::ControlModifier));
}

TEST_F(FocusKeysTest, ListsKeepTheSpaceBarWhereThereIsACheckMark)
{
    QTreeWidget tree;
    focus(tree, Qt::TabFocusReason);
    EXPECT_FALSE(keeps(tree));
    auto* plain = new QTreeWidgetItem(&tree, {"plain"});
    auto* checkable = new QTreeWidgetItem(&tree, {"checkable"});
    checkable->setCheckState(0, Qt::Unchecked);
    tree.setCurrentItem(plain);
    EXPECT_FALSE(keeps(tree));
    tree.setCurrentItem(checkable);
    EXPECT_TRUE(keeps(tree));
    QMouseEvent click(QEvent::MouseButtonPress, {5, 5}, {5, 5}, Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(tree.viewport(), &click); // the focus stays where it is
    tree.setCurrentItem(checkable);
    EXPECT_FALSE(keeps(tree));
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

TEST_F(FocusKeysTest, FieldsForNumbersTakeBackWhatIsBeingTyped)
{
    QSpinBox number;
    QDoubleSpinBox seconds;
    seconds.setSuffix(" s");
    PitchSpinBox pitch;
    for (QAbstractSpinBox* field :
         std::initializer_list<QAbstractSpinBox*>{&number, &seconds, &pitch}) {
        const auto undo = [&] { return keeps(*field, Qt::Key_Z, Qt::ControlModifier); };
        const auto redo = [&] {
            return keeps(*field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        };
        field->setKeyboardTracking(false);
        const QString before = field->text();
        const auto type = [&] {
            field->selectAll();
            press(*field, Qt::Key_3, {}, "3");
            press(*field, Qt::Key_1, {}, "1");
        };
        type();
        EXPECT_TRUE(undo());
        EXPECT_FALSE(redo());
        while (undo())
            press(*field, Qt::Key_Z, Qt::ControlModifier);
        EXPECT_EQ(field->text(), before);
        EXPECT_TRUE(redo());

        type();
        press(*field, Qt::Key_Return);
        EXPECT_FALSE(undo()) << "it is entered";
        type();
        focus(*field, Qt::TabFocusReason);
        EXPECT_FALSE(undo()) << "it was when the field was left";
        EXPECT_FALSE(redo());
    }
}

TEST_F(FocusKeysTest, FieldsForNumbersLeaveToTheWindowWhatIsNoNumber)
{
    QSpinBox number;
    QDoubleSpinBox seconds;
    seconds.setSuffix(" s");
    PitchSpinBox pitch;
    for (QWidget* field : std::initializer_list<QWidget*>{&number, &seconds}) {
        for (const int key : {Qt::Key_Space, Qt::Key_D, Qt::Key_L})
            EXPECT_FALSE(keeps(*field, key)) << key;
        EXPECT_FALSE(keeps(*field, Qt::Key_E, Qt::ShiftModifier));
        EXPECT_TRUE(keeps(*field, Qt::Key_3));
        EXPECT_TRUE(keeps(*field, Qt::Key_3, Qt::KeypadModifier));
        EXPECT_TRUE(keeps(*field, Qt::Key_Backspace));
    }
    EXPECT_TRUE(keeps(seconds, Qt::Key_Period));
    EXPECT_TRUE(keeps(pitch, Qt::Key_D)) << "it may become D4";
    EXPECT_FALSE(keeps(pitch, Qt::Key_Space));
    QLineEdit line;
    EXPECT_TRUE(keeps(line, Qt::Key_Space));
    EXPECT_TRUE(keeps(line, Qt::Key_D));
}

TEST_F(FocusKeysTest, EverywhereElseTheyAreTheWindows)
{
    for (const int key : {Qt::Key_Space, Qt::Key_Home, Qt::Key_End})
        EXPECT_FALSE(keeps(m_window, key));
}

} // namespace
} // namespace rollwright
