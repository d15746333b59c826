#include "ui/panels/ModelList.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class ModelListTest : public testing::Test
{
protected:
    ModelListTest()
    {
        for (const char* id : {"", "one", "two"}) {
            ModelRow row;
            row.id = id;
            row.name = id;
            row.shown = true;
            m_rows.push_back(row);
        }
        m_rows[1].chosen = true;
        m_list.setRows(m_rows);
    }

    int currentRow() const { return m_list.indexOfTopLevelItem(m_list.currentItem()); }

    void press(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? " " : "");
        QCoreApplication::sendEvent(&m_list, &event);
    }

    std::vector<ModelRow> m_rows;
    ModelList m_list;
};

TEST_F(ModelListTest, TheKeyboardStaysInItsRowWhenStatesChange)
{
    EXPECT_EQ(currentRow(), 1);
    press(Qt::Key_Up);
    EXPECT_EQ(currentRow(), 0);
    m_rows[1].state = "running, 41 %";
    m_list.setRows(m_rows);
    EXPECT_EQ(currentRow(), 0);
    EXPECT_TRUE(m_list.topLevelItem(1)->isSelected()) << "what is worked with stays marked";
    m_list.setTheme(darkTheme());
    EXPECT_EQ(currentRow(), 0);

    QString toggled = "nothing";
    QObject::connect(&m_list, &ModelList::shownChanged,
                     [&](const QString& id, bool) { toggled = id; });
    press(Qt::Key_Space);
    EXPECT_EQ(toggled, "");
}

TEST_F(ModelListTest, TheMenuHasTheNameAsItIs)
{
    m_rows[1].name = "Rock & Roll";
    m_list.setRows(m_rows);
    const QPoint place = m_list.visualItemRect(m_list.topLevelItem(1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_list.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_list.viewport(), &event);
    auto* menu = m_list.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    for (const QAction* action : menu->actions())
        EXPECT_TRUE(action->text().endsWith("Rock && Roll")) << action->text().toStdString();
    delete menu;
}

TEST_F(ModelListTest, StatesGiveWayToNames)
{
    const QFontMetrics letters = m_list.fontMetrics();
    const QString name = "Onsets and Frames";
    const QString state = "414 notes, corrected";
    m_rows[2].name = name;
    m_rows[2].state = state;
    m_list.setRows(m_rows);
    m_list.resize(letters.horizontalAdvance(name + state), 200); // not enough for a check box
    m_list.show();
    EXPECT_GT(m_list.columnWidth(0), letters.horizontalAdvance(name));
    EXPECT_LT(m_list.columnWidth(1), letters.horizontalAdvance(state));

    const int width = m_list.columnWidth(0);
    m_rows[1].state = "failed: it " + QString("could not be read ").repeated(5);
    m_rows[1].failed = true;
    m_list.setRows(m_rows);
    EXPECT_EQ(m_list.columnWidth(0), width) << "a reason stands in the tool tip";

    m_rows[1].failed = false;
    m_list.setRows(m_rows);
    EXPECT_EQ(m_list.columnWidth(0), width);

    m_rows[2].name = name.repeated(5);
    m_list.setRows(m_rows);
    EXPECT_GE(m_list.columnWidth(1), m_list.viewport()->width() / 3) << "a state stays to be read";
    m_rows[2].name = name;
    m_list.setRows(m_rows);

    m_list.resize(2000, 200);
    EXPECT_LT(m_list.columnWidth(0), 1000) << "with room enough the state stands beside the name";
}

TEST_F(ModelListTest, GoesToAModelThatIsChosenElsewhere)
{
    press(Qt::Key_Up);
    m_rows[1].chosen = false;
    m_rows[2].chosen = true;
    m_list.setRows(m_rows);
    EXPECT_EQ(currentRow(), 2);
    EXPECT_FALSE(m_list.topLevelItem(1)->isSelected());
    EXPECT_TRUE(m_list.topLevelItem(2)->isSelected());
}

} // namespace
} // namespace rollwright
