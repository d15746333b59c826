#include "ui/panels/RecordingList.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <memory>

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

const std::vector<RecordingRow> kRows = {{1, "a.wav", "queued", "/a.wav", false},
                                         {2, "b.wav", "41 %", "/b.wav", false},
                                         {3, "c.wav", "failed: silent", "/c.wav", true}};

TEST(RecordingList, ShowsNameAndState)
{
    RecordingList list;
    list.setRows(kRows);
    ASSERT_EQ(list.count(), 3);
    EXPECT_EQ(list.item(1)->text(), "b.wav\n41 %");
    EXPECT_EQ(list.item(2)->toolTip(), "/c.wav");
}

TEST(RecordingList, ALongNameIsShownWithoutItsMiddle)
{
    RecordingList list;
    RecordingRow row = kRows[1];
    row.name = "Scarlatti " + QString(200, 'x') + " K 466.wav";
    list.setRows({row});
    const QString shown = list.item(0)->text();
    EXPECT_LT(shown.size(), 60);
    EXPECT_TRUE(shown.startsWith("Scarlatti ")) << shown.toStdString();
    EXPECT_TRUE(shown.endsWith(" K 466.wav\n41 %")) << shown.toStdString();
    EXPECT_TRUE(list.item(0)->data(Qt::AccessibleTextRole).toString().startsWith(row.name));
}

TEST(RecordingList, KeepsTheChosenOneWhenRowsChange)
{
    RecordingList list;
    list.setRows(kRows);
    list.setChosen(2);
    int announced = 0;
    QObject::connect(&list, &RecordingList::chosen, [&] { ++announced; });
    list.setRows({kRows[1], kRows[2]});
    EXPECT_EQ(list.currentRow(), 0);
    EXPECT_EQ(announced, 0);
}

TEST(RecordingList, TellsWhichOneTheUserChose)
{
    RecordingList list;
    list.setRows(kRows);
    int id = 0;
    QObject::connect(&list, &RecordingList::chosen, [&](int chosen) { id = chosen; });
    list.setCurrentRow(2);
    EXPECT_EQ(id, 3);
}

TEST(RecordingList, OtherProgramsAreGivenAFileWhereThereIsOne)
{
    RecordingList list;
    list.setRows(kRows);
    const auto dragged = [&](int row) {
        return std::unique_ptr<QMimeData>(list.model()->mimeData({list.model()->index(row, 0)}));
    };
    EXPECT_EQ(dragged(0), nullptr);
    list.setDragged([](int id) { return id == 2 ? QUrl("file:///tmp/b.mid") : QUrl(); });
    EXPECT_EQ(dragged(0), nullptr);
    ASSERT_NE(dragged(1), nullptr);
    EXPECT_EQ(dragged(1)->urls(), QList<QUrl>{QUrl("file:///tmp/b.mid")});
    const std::unique_ptr<QMimeData> both(
        list.model()->mimeData({list.model()->index(0, 0), list.model()->index(1, 0)}));
    ASSERT_NE(both, nullptr);
    EXPECT_EQ(both->urls(), QList<QUrl>{QUrl("file:///tmp/b.mid")});
}

TEST(RecordingList, DeleteAsksToClose)
{
    RecordingList list;
    list.setRows(kRows);
    list.setChosen(2);
    std::set<int> ids;
    QObject::connect(&list, &RecordingList::closeRequested,
                     [&](const std::set<int>& closed) { ids = closed; });
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
    QCoreApplication::sendEvent(&list, &event);
    EXPECT_EQ(ids, std::set{2});
}

TEST(RecordingList, WhatIsMarkedStaysMarkedWhenRowsChange)
{
    RecordingList list;
    list.setRows(kRows);
    std::vector<std::set<int>> announced;
    QObject::connect(&list, &RecordingList::markedChanged,
                     [&](const std::set<int>& ids) { announced.push_back(ids); });
    list.setCurrentRow(2);
    list.item(1)->setSelected(true);
    list.setChosen(3);
    list.setRows({kRows[1], kRows[2]});
    EXPECT_EQ(list.marked(), (std::set{2, 3}));
    EXPECT_EQ(list.currentRow(), 1);
    list.setRows({kRows[2]});
    EXPECT_EQ(announced, (std::vector<std::set<int>>{{3}, {2, 3}, {3}}));
}

TEST(RecordingList, TheOneThatIsChosenIsTheOnlyOneMarked)
{
    RecordingList list;
    list.setRows(kRows);
    std::set<int> announced;
    QObject::connect(&list, &RecordingList::markedChanged,
                     [&](const std::set<int>& ids) { announced = ids; });
    list.setChosen(1);
    list.item(1)->setSelected(true);
    EXPECT_EQ(announced, (std::set{1, 2}));
    list.setChosen(3);
    EXPECT_EQ(list.marked(), std::set{3});
    EXPECT_EQ(announced, std::set{3});
}

TEST(RecordingList, OneIsMarkedWhenTheLastOneGoes)
{
    RecordingList list;
    list.setRows(kRows);
    list.setChosen(3);
    list.setRows({kRows[0], kRows[1]});
    list.setChosen(2);
    EXPECT_EQ(list.marked(), std::set{2});
}

TEST(RecordingList, WhatIsNotSeenIsNotMarked)
{
    RecordingList list;
    list.setRows(kRows);
    list.setChosen(1);
    list.selectAll();
    list.setFilter("b");
    EXPECT_EQ(list.marked(), (std::set{1, 2})) << "the chosen one stays in view";
    list.setFilter("");
    EXPECT_EQ(list.marked(), (std::set{1, 2}));
}

TEST(RecordingList, OneRowChangesByItself)
{
    RecordingList list;
    list.setRows(kRows);
    list.setFilter("b");
    list.setCurrentRow(1);
    const std::set<int> marked = list.marked();
    const QString first = list.item(0)->text();
    RecordingRow row = kRows[1];
    row.state = "42 %";
    list.setRow(row);
    EXPECT_EQ(list.item(1)->text(), row.name + "\n42 %");
    EXPECT_EQ(list.item(0)->text(), first);
    EXPECT_EQ(list.marked(), marked);
    EXPECT_TRUE(list.isRowHidden(0));
    row.id = 99;
    list.setRow(row);
    EXPECT_EQ(list.count(), static_cast<int>(kRows.size()));
}

class RecordingListMenuTest : public testing::Test
{
protected:
    RecordingListMenuTest()
    {
        m_list.setRows(kRows);
        m_list.show();
        m_list.setDeeds({&m_transcribe});
        m_list.setDeedsWithSeveral({&m_transcribeSeveral});
    }

    QList<QAction*> menuAt(int row)
    {
        const QPoint place = m_list.visualItemRect(m_list.item(row)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_list.mapToGlobal(place));
        QCoreApplication::sendEvent(m_list.viewport(), &event);
        const auto* menu = m_list.findChild<QMenu*>();
        return menu ? menu->actions() : QList<QAction*>();
    }

    QAction m_transcribe{"Transcribe"};
    QAction m_transcribeSeveral{"Transcribe several"};
    RecordingList m_list;
};

TEST_F(RecordingListMenuTest, HasWhatCanBeDone)
{
    m_list.setCurrentRow(1);
    const auto actions = menuAt(1);
    EXPECT_EQ(actions.value(0), &m_transcribe);
    EXPECT_EQ(actions.size(), 2) << "and Close";
}

TEST_F(RecordingListMenuTest, IsAboutAllThatAreMarked)
{
    m_list.setCurrentRow(1);
    m_list.item(2)->setSelected(true);
    const auto actions = menuAt(1);
    EXPECT_EQ(actions.value(0), &m_transcribeSeveral);
    ASSERT_EQ(actions.size(), 2);
    std::set<int> ids;
    QObject::connect(&m_list, &RecordingList::closeRequested,
                     [&](const std::set<int>& closed) { ids = closed; });
    actions[1]->trigger();
    EXPECT_EQ(ids, (std::set{2, 3}));
}

TEST(RecordingList, ANameIsNoHtml)
{
    RecordingList list;
    RecordingRow row;
    row.toolTip = "/A & B <b>bold.flac";
    list.setRows({row});
    EXPECT_FALSE(list.item(0)->toolTip().contains("<b>"));
}

} // namespace
} // namespace rollwright
