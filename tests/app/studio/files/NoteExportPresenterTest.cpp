#include "app/studio/files/NoteExportPresenter.h"

#include <fstream>

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

#include "core/io/ReferenceReader.h"
#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class NoteExportPresenterTest : public WindowFixture
{
protected:
    QAction& allAsMidi() { return *m_studio->noteExport().ofSeveral().front(); }

    void exportAll()
    {
        allAsMidi().trigger();
        auto* dialog = window().findChild<QFileDialog*>();
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(toQString(m_folder / "out"));
        dialog->close();
    }

    bool saysExported(const QString& how)
    {
        return processEventsUntil(
            [&] { return window().statusBar()->currentMessage().contains(how); });
    }

    std::size_t notesIn(const std::string& name)
    {
        const auto notes = readReference(m_folder / "out" / name);
        return notes ? notes->size() : 0;
    }

    void press(const QString& text)
    {
        const auto* question = window().findChild<QMessageBox*>();
        ASSERT_NE(question, nullptr);
        for (QAbstractButton* button : question->buttons()) {
            if (button->text().contains(text))
                return button->click();
        }
        FAIL() << text.toStdString();
    }
};

TEST_F(NoteExportPresenterTest, TheLastOfTwoSuffixesIsEnough)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    for (QAction* action : window().actions().exports)
        if (action->data().toString() == "mir_eval")
            action->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "m.txt"));
    EXPECT_TRUE(processEventsUntil([&] { return readReference(m_folder / "m.txt").has_value(); }));
}

TEST_F(NoteExportPresenterTest, OnlyThePartThatIsWishedIsExported)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    m_studio->noteExport().setExportedPart([] { return TimeSpan{Seconds(1), Seconds(2)}; });
    window().actions().exports.front()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "part.mid"));
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(m_folder / "part.mid"); }));
    const auto notes = readReference(m_folder / "part.mid");
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_NEAR(notes->front().onset.count(), 0.21, 0.01);
}

TEST_F(NoteExportPresenterTest, NotesAreExportedThroughTheDialog)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    QAction* midi = window().actions().exports.front();
    EXPECT_EQ(midi->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    midi->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->defaultSuffix(), "mid");
    const std::filesystem::path target = m_folder / "a.mid";
    Q_EMIT dialog->fileSelected(toQString(target));
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(target); }));
    ASSERT_TRUE(processEventsUntil(
        [&] { return window().statusBar()->currentMessage().contains("a.mid"); }));
}

TEST_F(NoteExportPresenterTest, WhatIsStillBeingDecodedIsExportedOnceItIs)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    DecoderParams strict = run(0)->params();
    strict.onsetThreshold = 0.95;
    session().setParams(run(0)->id, strict);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes.empty(); }));
    session().setParams(run(0)->id, run(0)->calibrated->params);
    window().actions().exports.front()->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes.size() == 4; }));
    Q_EMIT window().findChild<QFileDialog*>()->fileSelected(toQString(m_folder / "a.mid"));
    ASSERT_TRUE(saysExported("a.mid"));
    const auto notes = readReference(m_folder / "a.mid");
    ASSERT_TRUE(notes);
    EXPECT_EQ(notes->size(), 4U);
}

TEST_F(NoteExportPresenterTest, WhatIsExportedIsWhatWasThereWhenItWasAskedFor)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    window().actions().exports.front()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    const std::filesystem::path target = m_folder / "out.mid";
    Q_EMIT dialog->fileSelected(toQString(target));
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(target); }));
    EXPECT_EQ(readReference(target)->size(), 4U);
}

TEST_F(NoteExportPresenterTest, AnExportDoesNotTakeThePlaceOfTheReference)
{
    const std::filesystem::path truth = m_folder / "c.mid";
    std::filesystem::copy_file(m_folder / "b.tsv", truth); // a reference by its content
    writeSine(m_folder / "c.wav", 4);
    dropFile("c.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));

    window().actions().exports.front()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("/c (Fake one).mid"))
        << dialog->selectedFiles().join('\n').toStdString();
    Q_EMIT dialog->fileSelected(toQString(truth));
    const QString said = window().messages().messages().join('\n');
    EXPECT_TRUE(said.contains("c.mid") && said.contains("reference")) << said.toStdString();
}

TEST_F(NoteExportPresenterTest, AllRecordingsAreExportedIntoAFolder)
{
    std::filesystem::create_directory(m_folder / "out");
    EXPECT_FALSE(allAsMidi().isEnabled());
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    ASSERT_TRUE(allAsMidi().isEnabled());
    exportAll();
    ASSERT_TRUE(saysExported("2 of 2"));
    EXPECT_EQ(notesIn("a.mid"), 4U);
    EXPECT_EQ(notesIn("b.mid"), 3U);
}

TEST_F(NoteExportPresenterTest, NothingSaysThatItIsWrittenOnceItFails)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    std::filesystem::create_directory(m_folder / "out");
    exportAll();
    ASSERT_TRUE(saysExported("1 of 1"));
    std::filesystem::remove_all(m_folder / "out");
    std::ofstream(m_folder / "out") << "no folder";
    exportAll();
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().messages().isEmpty(); }));
    EXPECT_EQ(window().statusBar()->currentMessage(), "");
}

TEST_F(NoteExportPresenterTest, OfSeveralThatAreMarkedThoseAreExported)
{
    std::filesystem::create_directory(m_folder / "out");
    writeSine(m_folder / "c.wav", 2);
    for (const char* name : {"a.wav", "b.wav", "c.wav"})
        dropFile(name);
    ASSERT_TRUE(waitForEnd(2));
    window().recordings().setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    window().recordings().item(1)->setSelected(true);
    exportAll();
    ASSERT_TRUE(saysExported("2 of 3"));
    EXPECT_EQ(notesIn("a.mid"), 4U);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "out/c.mid"));
}

TEST_F(NoteExportPresenterTest, WhatIsThereIsReplacedOnlyIfThatIsWanted)
{
    std::filesystem::create_directory(m_folder / "out");
    std::filesystem::copy_file(m_folder / "b.tsv", m_folder / "out/a.mid");
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    exportAll();
    press("Cancel");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "out/b.mid"));
    ASSERT_TRUE(processEventsUntil([&] { return !window().findChild<QFileDialog*>(); }));

    exportAll();
    press("Keep");
    ASSERT_TRUE(saysExported("1 of 2"));
    EXPECT_EQ(notesIn("a.mid"), 1U);
    EXPECT_EQ(notesIn("b.mid"), 3U);
    ASSERT_TRUE(processEventsUntil([&] { return !window().findChild<QFileDialog*>(); }));

    exportAll();
    press("Replace");
    ASSERT_TRUE(saysExported("2 of 2"));
    EXPECT_EQ(notesIn("a.mid"), 4U);
}

TEST_F(NoteExportPresenterTest, AFileThatCannotBeWrittenDoesNotHoldUpTheOthers)
{
    std::filesystem::create_directories(m_folder / "out/a.mid/kept");
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    exportAll();
    press("Replace");
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().messages().isEmpty(); }));
    EXPECT_TRUE(window().messages().messages().join("").contains("a.mid"));
    EXPECT_EQ(notesIn("b.mid"), 3U);
}

TEST_F(NoteExportPresenterTest, AFolderThatCannotBeWrittenIsSaidSo)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    exportAll(); // "out" is not there
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().messages().isEmpty(); }));
    EXPECT_TRUE(window().messages().messages().join("").contains("a.mid"));
}

} // namespace
} // namespace rollwright
