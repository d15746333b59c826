#include <fstream>
#include <memory>

#include <QFileDialog>
#include <QTreeWidget>

#include "core/io/ReferenceReader.h"
#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class WindowFilesTest : public WindowFixture
{
};

TEST_F(WindowFilesTest, DialogsBeginWhereTheFirstRecordingLies)
{
    EXPECT_EQ(m_settings->folder(), "");
    dropFile("b.wav");
    EXPECT_TRUE(
        processEventsUntil([&] { return m_settings->folder() == toQString(m_folder.path()); }));
    std::filesystem::create_directory(m_folder / "other");
    writeSine(m_folder / "other/c.wav", 2);
    dropFile("other/c.wav");
    EXPECT_TRUE(waitForEnd(1));
    EXPECT_EQ(m_settings->folder(), toQString(m_folder.path()));
}

TEST_F(WindowFilesTest, ADroppedRecordingIsTranscribedAndShown)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    EXPECT_TRUE(rollsShown());
    EXPECT_TRUE(window().windowTitle().startsWith("b.wav"));
    EXPECT_EQ(window().recordings().item(0)->text(), "b.wav\n3 notes");
    EXPECT_FALSE(window().progress().isVisible());
    EXPECT_TRUE(window().actions().exports.front()->isEnabled());
    const auto* table = window().metrics().findChild<QTreeWidget*>();
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->topLevelItemCount(), 6);

    const RollPane& pane = paneOf(1);
    const TimePitchMapping map = pane.mapping();
    const int pitch = Pitch::ofKey(FakeModel::kFirstKey + 1).midi;
    const RollReadout readout =
        pane.readout({map.x(Seconds(1.5)), map.y(pitch)}); // the second note of the scale
    EXPECT_TRUE(readout.note);
    EXPECT_NEAR(readout.posterior.value_or(0), 0.9, 1e-6);
}

TEST_F(WindowFilesTest, ARecordingIsDraggedToOtherProgramsAsMidi)
{
    dropFile("b.wav");
    const auto dragged = [&] {
        const QAbstractItemModel* rows = window().recordings().model();
        return std::unique_ptr<QMimeData>(rows->mimeData({rows->index(0, 0)}));
    };
    EXPECT_EQ(dragged(), nullptr) << "nothing is known yet";
    ASSERT_TRUE(waitForEnd(0));
    const auto data = dragged();
    ASSERT_NE(data, nullptr);
    const QString file = data->urls().value(0).toLocalFile();
    EXPECT_TRUE(file.endsWith("/b.mid"));
    const auto notes = readReference(toPath(file));
    ASSERT_TRUE(notes);
    EXPECT_EQ(notes->size(), 3U);

    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, data.get(), Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &enter);
    EXPECT_TRUE(enter.isAccepted()) << "of another program";
    stop();
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(WindowFilesTest, RecordingsOfOneNameAreDraggedAsTwoFiles)
{
    std::filesystem::create_directory(m_folder / "other");
    writeSine(m_folder / "other/b.wav", 2);
    dropFile("b.wav");
    dropFile("other/b.wav");
    ASSERT_TRUE(waitForEnd(1));
    const auto notesOf = [this](int row) {
        const QAbstractItemModel* rows = window().recordings().model();
        const std::unique_ptr<QMimeData> data(rows->mimeData({rows->index(row, 0)}));
        return data->urls().value(0).toLocalFile();
    };
    const QString first = notesOf(0);
    const QString second = notesOf(1);
    EXPECT_EQ(readReference(toPath(first))->size(), 3U);
    EXPECT_EQ(readReference(toPath(second))->size(), 2U);
}

TEST_F(WindowFilesTest, WithoutAPlaceForItNothingIsDragged)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    const bool given = qEnvironmentVariableIsSet("TMPDIR");
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc"); // where not even root can make a folder
    const QAbstractItemModel* rows = window().recordings().model();
    const std::unique_ptr<QMimeData> data(rows->mimeData({rows->index(0, 0)}));
    given ? qputenv("TMPDIR", before) : qunsetenv("TMPDIR");
    EXPECT_EQ(data, nullptr);
    EXPECT_TRUE(window().messages().messages().join("").contains("/proc"));
}

TEST_F(WindowFilesTest, SeveralFilesOfOneDropAreAllTranscribed)
{
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.tsv")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_EQ(window().recordings().count(), 2);
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_EQ(run(1)->state, RunState::Done);
}

TEST_F(WindowFilesTest, HostileFilesGiveMessagesAndLeaveTheRestAlone)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    const auto transcription = run(0)->transcription;

    std::ofstream(m_folder / "text.wav") << "letters, not sound\n";
    std::ofstream(m_folder / "empty.wav");
    std::ofstream(m_folder / "film.m4a") << std::string("\0\0\0\x18"
                                                        "ftypM4A ",
                                                        12);
    writeSine(m_folder / "blink.wav", 0.1);
    const std::vector<std::string> hostile = {"text.wav", "empty.wav", "film.m4a", "blink.wav",
                                              "missing.wav"};
    for (const std::string& name : hostile)
        dropFile(name);
    ASSERT_TRUE(waitForEnd(hostile.size()));

    const QStringList messages = window().messages().messages();
    EXPECT_TRUE(window().messages().isVisible());
    ASSERT_EQ(messages.size(), static_cast<qsizetype>(hostile.size()));
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        EXPECT_TRUE(messages[static_cast<qsizetype>(i)].contains(hostile[i].c_str()))
            << messages[static_cast<qsizetype>(i)].toStdString();
        EXPECT_TRUE(window().recordings().item(static_cast<int>(i) + 1)->text().contains("failed"));
    }
    EXPECT_EQ(run(0)->transcription, transcription);
}

TEST_F(WindowFilesTest, AFailedImportGivesTheOpenRecordingBack)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    std::ofstream(m_folder / "text.wav") << "letters\n";
    dropFile("text.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(window().windowTitle().startsWith("a.wav"));
    EXPECT_EQ(window().recordings().currentRow(), 0);
}

TEST_F(WindowFilesTest, OfSeveralTheFirstThatCanBeReadIsShown)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    std::ofstream(m_folder / "0.wav") << "letters\n";
    drop({QUrl::fromLocalFile(toQString(m_folder / "0.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_TRUE(waitForEnd(2));
    EXPECT_TRUE(window().windowTitle().startsWith("b.wav")) << window().windowTitle().toStdString();
}

TEST_F(WindowFilesTest, NothingIsSaidOfAReferenceThatAnotherReplaced)
{
    m_folder.write("long.tsv", "100\t101\t60\t64\n");
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("long.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().messages().isEmpty(); }));
    dropFile("b.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->assessment != nullptr; }));
    EXPECT_TRUE(window().messages().messages().isEmpty());
}

TEST_F(WindowFilesTest, WhatIsNoFileOfThisComputerIsSaidSo)
{
    drop({QUrl("https://example.org/a.wav")});
    const QString all = window().messages().messages().join('\n');
    EXPECT_TRUE(all.contains("this computer")) << all.toStdString();
    EXPECT_TRUE(session().recordings().empty());
}

TEST_F(WindowFilesTest, WhatIsDroppedIsNeverMoved)
{
    const QUrl file = QUrl::fromLocalFile(toQString(m_folder / "a.wav"));
    EXPECT_EQ(drop({file}, Qt::ShiftModifier), Qt::CopyAction);
}

TEST_F(WindowFilesTest, AReferenceWithoutARecordingIsSaidSo)
{
    dropFile("b.tsv");
    EXPECT_TRUE(window().messages().messages().join("").contains("b.tsv"));
    EXPECT_TRUE(session().recordings().empty());
}

TEST_F(WindowFilesTest, SeveralReferencesWithoutARecordingAreSaidSoAtOnce)
{
    std::vector<QUrl> urls;
    for (const char* name : {"c.tsv", "d.tsv", "e.tsv", "f.tsv", "g.tsv"}) {
        m_folder.write(name, "1.2\t1.8\t52\t64\n");
        urls.push_back(QUrl::fromLocalFile(toQString(m_folder / name)));
    }
    drop(urls);
    const QStringList messages = window().messages().messages();
    ASSERT_EQ(messages.size(), 1);
    EXPECT_TRUE(messages[0].startsWith("5 references")) << messages[0].toStdString();
    EXPECT_TRUE(messages[0].contains("c.tsv, d.tsv, e.tsv, f.tsv, ")) << messages[0].toStdString();
    EXPECT_FALSE(messages[0].contains("g.tsv"));
}

TEST_F(WindowFilesTest, AReferenceDroppedOnARecordingIsScored)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("b.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->assessment != nullptr; }));
    EXPECT_EQ(session().recordings().size(), 1);
}

TEST_F(WindowFilesTest, FilesAreOpenedThroughTheDialog)
{
    window().actions().open->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    for (const char* pattern : {"*.wav", "*.m4a", "*.mp4", "*.mid", "*.tsv"})
        EXPECT_TRUE(dialog->nameFilters().first().contains(pattern)) << pattern;
    Q_EMIT dialog->filesSelected({toQString(m_folder / "a.wav"), toQString(m_folder / "b.wav")});
    EXPECT_EQ(session().recordings().size(), 2);
    EXPECT_EQ(m_settings->folder(), toQString(m_folder.path()));
    EXPECT_TRUE(processEventsUntil([&] { return m_settings->recentFiles().size() == 2; }));
}

} // namespace
} // namespace rollwright
