#include "core/training/DataFolders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using Names = std::vector<std::string>;

class DataFoldersTest : public testing::Test
{
protected:
    void make(const std::string& name, const std::string& content = "content")
    {
        std::filesystem::create_directories((m_folder / name).parent_path());
        m_folder.write(name, content);
    }

    void makePair(const std::string& name)
    {
        make(name + ".wav");
        make(name + ".tsv");
    }

    Names names(const DataFolders& data)
    {
        Names result;
        if (const auto found = findRecordings(data, JobControl()))
            for (const FoundRecording& recording : found->recordings)
                result.push_back(std::to_string(recording.folder) + " " + recording.name);
        return result;
    }

    TemporaryFolder m_folder;
};

TEST_F(DataFoldersTest, AreSearchedWithTheirSubFolders)
{
    for (const char* name : {"one/z", "one/2004/b", "one/2006/b", "two/a"})
        makePair(name);
    make("one/2006/lonely.wav");
    const DataFolders data{{m_folder / "two", m_folder / "one"}};
    EXPECT_EQ(names(data), (Names{"0 a.wav", "1 z.wav", "1 2004/b.wav", "1 2006/b.wav"}));
    const auto found = findRecordings(data, JobControl());
    EXPECT_EQ(found->recordings.at(2).files.reference, m_folder / "one/2004/b.tsv");
    ASSERT_EQ(found->skipped.size(), 1U);
    EXPECT_EQ(found->skipped[0].subject, m_folder / "one/2006/lonely.wav");
}

TEST_F(DataFoldersTest, ARecordingCountsOnceHoweverItsFolderIsNamed)
{
    makePair("one/a");
    makePair("one/inner/b");
    make("one/inner/lonely.wav");
    std::filesystem::create_directory_symlink(m_folder / "one", m_folder / "link");
    const DataFolders data{
        {m_folder / "one/inner", m_folder / "one", m_folder / "one/../one", m_folder / "link"}};
    EXPECT_EQ(names(data), (Names{"0 b.wav", "1 a.wav"}));
    EXPECT_EQ(findRecordings(data, JobControl())->skipped.size(), 1U);
}

TEST_F(DataFoldersTest, WhatIsForValidationIsNotLearnedFrom)
{
    makePair("all/a");
    makePair("all/real/b");
    makePair("all/real/inner/c");
    make("all/real/lonely.wav");
    DataFolders data{.folders = {m_folder / "all"}, .validation = m_folder / "all/../all/real/"};
    EXPECT_EQ(names(data), Names{"0 a.wav"});
    EXPECT_TRUE(findRecordings(data, JobControl())->skipped.empty());
    data.folders = {m_folder / "all/real"};
    EXPECT_EQ(names(data).size(), 2U) << "it is named for both";
    data.folders = {m_folder / "all/real/inner"};
    EXPECT_EQ(names(data).size(), 1U);
}

TEST_F(DataFoldersTest, WhatIsForValidationIsNotLearnedFromThroughALink)
{
    makePair("all/a");
    makePair("elsewhere/b");
    std::filesystem::create_directory_symlink(m_folder / "elsewhere", m_folder / "all/real");
    for (const char* validation : {"elsewhere", "all/real"})
        EXPECT_EQ(names({.folders = {m_folder / "all"}, .validation = m_folder / validation}),
                  Names{"0 a.wav"});
}

TEST_F(DataFoldersTest, OfMaestroTheSplitIsTaken)
{
    makePair("2004/a");
    makePair("2006/b");
    make("maestro-v3.0.0.csv", "split,midi_filename,audio_filename\n"
                               "validation,2004/a.tsv,2004/a.wav\n"
                               "train,2006/b.tsv,2006/b.wav\n");
    EXPECT_EQ(names({{m_folder.path()}}), Names{"0 2006/b.wav"});
    EXPECT_EQ(names({{m_folder.path()}, "validation"}), Names{"0 2004/a.wav"});
}

TEST_F(DataFoldersTest, SaysWhatIsWrong)
{
    EXPECT_EQ(findRecordings({{m_folder / "none"}}, JobControl()).error().code,
              ErrorCode::FileNotFound);
    std::stop_source stop;
    stop.request_stop();
    make("a.wav");
    const DataFolders data{{m_folder.path(), m_folder / "b"}};
    EXPECT_EQ(findRecordings(data, JobControl(stop.get_token(), nullptr)).error().code,
              ErrorCode::Cancelled);
    const auto found = findRecordings({{m_folder.path()}}, JobControl());
    ASSERT_TRUE(found);
    const Error none = noRecordings(data, found->skipped);
    EXPECT_EQ(none.code, ErrorCode::InvalidArgument);
    EXPECT_EQ(none.subject, "--data");
    EXPECT_THAT(none.detail.english(), testing::HasSubstr(m_folder.path().string() + ", "));
    EXPECT_THAT(none.detail.english(), testing::HasSubstr("a.wav has no reference beside it"));
}

} // namespace
} // namespace rollwright
