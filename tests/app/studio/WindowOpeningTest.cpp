#include <fstream>

#include <QFileInfo>

#include "tests/app/studio/WindowFixture.h"
#include "tests/support/Mouse.h"

namespace rollwright {
namespace {

using WindowOpeningTest = WindowFixture;

TEST_F(WindowOpeningTest, ALongNameDoesNotWidenTheWindow)
{
    const std::string name(230, 'm');
    std::ofstream(m_folder / (name + ".wav")) << "letters, not sound\n";
    window().resize(1280, 780);
    dropFile(name + ".wav");
    ASSERT_TRUE(waitForEnd(0));
    ASSERT_TRUE(window().messages().isVisible());
    QCoreApplication::processEvents();
    EXPECT_EQ(window().width(), 1280);
    EXPECT_LE(window().minimumSizeHint().width(), 1280);
}

TEST_F(WindowOpeningTest, WhatIsSaidOfAFileIsForgottenWhenItIsClosed)
{
    for (const char* name : {"c.wav", "d.wav"})
        m_folder.write(name, "letters, not sound\n");
    dropFile("c.wav");
    dropFile("d.wav");
    ASSERT_TRUE(processEventsUntil([&] { return window().messages().messages().size() == 2; }));
    window().recordings().setCurrentRow(0);
    window().actions().close->trigger();
    ASSERT_EQ(window().messages().messages().size(), 1);
    EXPECT_TRUE(window().messages().messages()[0].contains("d.wav"));
    window().actions().close->trigger();
    EXPECT_TRUE(window().messages().isHidden());
}

TEST_F(WindowOpeningTest, ThatTheSoundIsGoneIsSaidOnce)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(window().messages().messages().isEmpty());
    std::filesystem::remove(m_folder / "a.wav");
    window().recordings().setCurrentRow(0);
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().messages().isEmpty(); }));
    ASSERT_EQ(window().messages().messages().size(), 1);
    EXPECT_TRUE(window().messages().messages()[0].contains("a.wav"));
}

TEST_F(WindowOpeningTest, AReferenceOfAnotherRecordingsNameIsThatOnes)
{
    writeSine(m_folder / "c.wav", 2);
    dropFile("b.wav");
    dropFile("c.wav");
    dropFile("a.wav");
    std::filesystem::create_directory(m_folder / "truth");
    m_folder.write("truth/c.tsv", "1.2\t1.8\t52\t64\n");
    dropFile("truth/c.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(1) && run(1)->assessment; }));
    EXPECT_TRUE(session().recordings()[2]->reference.chosen().empty());
    EXPECT_EQ(session().recordings()[1]->reference.file, m_folder / "truth/c.tsv");
    EXPECT_TRUE(window().windowTitle().startsWith("c.wav")) << "it is shown";
}

TEST_F(WindowOpeningTest, OneThatIsClosedGivesWayToTheNextOrTheOneBefore)
{
    for (const char* name : {"b.wav", "c.wav", "d.wav"})
        writeSine(m_folder / name, 2);
    for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"})
        dropFile(name);
    RecordingList& list = window().recordings();
    list.setCurrentRow(1);
    window().actions().close->trigger();
    EXPECT_TRUE(window().windowTitle().startsWith("c.wav"));
    EXPECT_EQ(list.currentRow(), 1);
    list.setCurrentRow(2);
    window().actions().close->trigger();
    EXPECT_TRUE(window().windowTitle().startsWith("c.wav"));
    Q_EMIT list.closeRequested({session().recordings()[0]->id});
    EXPECT_TRUE(window().windowTitle().startsWith("c.wav")) << "another one was closed";
    window().actions().close->trigger();
    EXPECT_TRUE(window().welcome().isVisible());
}

TEST_F(WindowOpeningTest, SeveralThatAreClosedGiveWayToOneThatStays)
{
    for (const char* name : {"b.wav", "c.wav", "d.wav"})
        writeSine(m_folder / name, 2);
    for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"})
        dropFile(name);
    RecordingList& list = window().recordings();
    list.setCurrentRow(2, QItemSelectionModel::ClearAndSelect);
    list.item(1)->setSelected(true);
    Q_EMIT list.closeRequested(list.marked());
    EXPECT_TRUE(window().windowTitle().startsWith("d.wav"));
    EXPECT_EQ(session().recordings().size(), 2U);
    list.selectAll();
    Q_EMIT list.closeRequested(list.marked());
    EXPECT_TRUE(window().welcome().isVisible());
}

TEST_F(WindowOpeningTest, AClickWithControlMarksOneMore)
{
    writeSine(m_folder / "c.wav", 2);
    for (const char* name : {"a.wav", "b.wav", "c.wav"})
        dropFile(name);
    ASSERT_TRUE(waitForEnd(2));
    RecordingList& list = window().recordings();
    const auto click = [&list](int row, Qt::KeyboardModifiers with) {
        clickOn(list, list.model()->index(row, 0), with);
        QCoreApplication::processEvents();
    };
    click(0, Qt::NoModifier);
    EXPECT_EQ(list.marked().size(), 1U);
    click(2, Qt::ControlModifier);
    EXPECT_TRUE(list.item(0)->isSelected() && list.item(2)->isSelected());
    EXPECT_TRUE(window().windowTitle().startsWith("c.wav"));
    click(2, Qt::ControlModifier);
    EXPECT_FALSE(list.item(2)->isSelected());
    click(1, Qt::NoModifier);
    EXPECT_EQ(list.marked().size(), 1U);
}

TEST_F(WindowOpeningTest, ManyRecordingsLeaveRoomAmongWhatWasOpenedLast)
{
    m_settings->addRecentFile("/lesson.rollwright");
    std::vector<QUrl> files;
    for (int i = 0; i < 12; ++i) {
        const std::string name = "take" + std::to_string(10 + i) + ".wav";
        writeSine(m_folder / name, 1);
        files.push_back(QUrl::fromLocalFile(toQString(m_folder / name)));
    }
    drop(files);
    ASSERT_TRUE(waitForEnd(11));
    QStringList names;
    for (const QString& file : m_settings->recentFiles())
        names << QFileInfo(file).fileName();
    EXPECT_EQ(names, (QStringList{"take10.wav", "take11.wav", "take12.wav", "lesson.rollwright"}));
}

} // namespace
} // namespace rollwright
