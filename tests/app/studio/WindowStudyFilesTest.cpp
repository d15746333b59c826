#include "tests/app/studio/WindowStudyFixture.h"

namespace rollwright {
namespace {

using WindowStudyFilesTest = WindowStudyFixture;

TEST_F(WindowStudyFilesTest, TheComparisonIsExportedInEveryFormat)
{
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    EXPECT_TRUE(exported(".html").starts_with("<!DOCTYPE html>"));
    EXPECT_NE(exported(".md").find("| note F1 | **0.500** \u00b1 0.000 | 0.000"),
              std::string::npos);
    EXPECT_NE(exported(".csv").find("\na,Fake one,note,f1,0.5\n"), std::string::npos);
    EXPECT_NE(exported(".json").find("\"layout\": \"plain\""), std::string::npos);
    EXPECT_NE(exported(".txt").find("0.500 +- 0.000*"), std::string::npos);
}

TEST_F(WindowStudyFilesTest, WhatIsExportedIsWrittenAlsoWhenTheStudioIsLeft)
{
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    const std::vector<std::string> suffixes{".html", ".md", ".csv", ".json", ".txt"};
    for (const std::string& suffix : suffixes)
        exportAs(suffix);
    stop();
    for (const std::string& suffix : suffixes)
        EXPECT_TRUE(std::filesystem::exists(m_folder / ("report" + suffix)));
}

TEST_F(WindowStudyFilesTest, AFileThatCannotBeWrittenIsSaidSo)
{
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    window().actions().studyExports.front()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "no such folder/report.html"));
    ASSERT_TRUE(processEventsUntil([&] { return window().messages().isVisible(); }));
    EXPECT_TRUE(window().messages().messages().join("").contains("cannot be written"));
}

TEST_F(WindowStudyFilesTest, MaestroIsRecognisedWithItsParts)
{
    m_folder.write("set/maestro-v3.0.0.csv",
                   "canonical_composer,canonical_title,split,year,midi_filename,audio_filename,"
                   "duration\nBach,One,test,2018,a.tsv,a.wav,3\n"
                   "Bach,Two,train,2018,a.tsv,a.wav,3\nBach,Three,train,2018,b.tsv,b.wav,3\n");
    ASSERT_TRUE(openSet());
    EXPECT_TRUE(visibleText().contains("1 recording with its notes, MAESTRO layout"));
    QComboBox* parts = nullptr;
    for (auto* box : study().findChildren<QComboBox*>()) {
        if (box->accessibleName() == "Part of the data set")
            parts = box;
    }
    ASSERT_TRUE(parts->isVisible());
    Q_EMIT parts->activated(parts->findText("train"));
    ASSERT_TRUE(waitForText("2 recordings"));
    EXPECT_EQ(parts->currentText(), "train");
    Q_EMIT parts->activated(parts->findText("validation"));
    ASSERT_TRUE(processEventsUntil([&] { return window().messages().isVisible(); }));
    EXPECT_TRUE(visibleText().contains("2 recordings")) << "what was open stays";
}

TEST_F(WindowStudyFilesTest, RecordingsWithoutReferencesCanBeOpened)
{
    for (const char* name : {"a", "b"})
        std::filesystem::remove(m_folder / "set" / (std::string(name) + ".tsv"));
    dropFile("set");
    ASSERT_TRUE(waitForText("None of the 2 recordings in it has its notes beside it"));
    EXPECT_FALSE(list("Recordings that are left out")->isVisible());
    EXPECT_FALSE(button("Compare")->isEnabled());
    ASSERT_TRUE(button("Open the 2 recordings"));
    button("Open the 2 recordings")->click();
    EXPECT_TRUE(rollsShown());
    EXPECT_EQ(session().recordings().size(), 2);
    EXPECT_TRUE(window().windowTitle().startsWith("a.wav"));
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(window().messages().isHidden());
}

TEST_F(WindowStudyFilesTest, FoldersThatAreNoDataSetsAreSaidSo)
{
    std::filesystem::create_directory(m_folder / "empty");
    dropFile("empty");
    ASSERT_TRUE(waitForText("There are no recordings in it."));
    EXPECT_FALSE(button("Compare")->isEnabled());
    drop({QUrl::fromLocalFile(toQString(m_folder / "set")),
          QUrl::fromLocalFile(toQString(m_folder / "empty"))});
    EXPECT_TRUE(window().messages().messages().join("").contains("Only one data set"));
}

} // namespace
} // namespace rollwright
