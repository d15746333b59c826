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
}

TEST(RecordingList, DeleteAsksToClose)
{
    RecordingList list;
    list.setRows(kRows);
    list.setChosen(2);
    int id = 0;
    QObject::connect(&list, &RecordingList::closeRequested, [&](int closed) { id = closed; });
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
    QCoreApplication::sendEvent(&list, &event);
    EXPECT_EQ(id, 2);
}

TEST(RecordingList, TheContextMenuHasWhatCanBeDone)
{
    RecordingList list;
    list.setRows(kRows);
    list.show();
    QAction transcribe("Transcribe");
    list.setDeeds({&transcribe});
    const QPoint place = list.visualItemRect(list.item(1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, list.mapToGlobal(place));
    QCoreApplication::sendEvent(list.viewport(), &event);
    const auto* menu = list.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().value(0), &transcribe);
    EXPECT_EQ(menu->actions().size(), 2) << "and Close";
}

} // namespace
} // namespace rollwright
