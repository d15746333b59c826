#include "core/io/Dataset.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"
#include "tests/support/Unprivileged.h"

namespace rollwright {
namespace {

class DatasetTest : public testing::Test
{
protected:
    void make(const std::string& name, const std::string& content = "content")
    {
        std::filesystem::create_directories((m_folder / name).parent_path());
        m_folder.write(name, content);
    }

    std::vector<std::string> names(const std::string& split = "")
    {
        const auto found = findDataset(m_folder.path(), split);
        std::vector<std::string> result;
        if (found)
            for (const DatasetEntry& entry : found->entries)
                result.push_back(entry.name);
        return result;
    }

    TemporaryFolder m_folder;
};

using Names = std::vector<std::string>;

TEST_F(DatasetTest, APlainOneIsSearchedWithItsSubFolders)
{
    for (const char* name : {"b.wav", "b.tsv", "inner/a.flac", "inner/a.mid", "inner/lonely.mp3"})
        make(name);
    EXPECT_EQ(names(), (Names{"b", "inner/a"}));
    const auto found = findDataset(m_folder.path(), "");
    EXPECT_EQ(found->layout, "plain");
    EXPECT_EQ(found->entries[1].files.reference, m_folder / "inner/a.mid");
    ASSERT_EQ(found->leftOut.size(), 1U);
    EXPECT_EQ(found->leftOut[0].subject, m_folder / "inner/lonely.mp3");
}

TEST_F(DatasetTest, HiddenFoldersInItAreNotSearched)
{
    for (const char* name : {"inner/a.wav", "inner/a.tsv", ".Trash-1000/files/b.wav",
                             ".Trash-1000/files/b.tsv", "inner/.old/c.wav", "inner/.old/c.tsv"})
        make(name);
    EXPECT_EQ(names(), Names{"inner/a"});
}

TEST_F(DatasetTest, RecordingsOfOneStemAreToldApart)
{
    for (const char* name :
         {"a.wav", "a.flac", "a.tsv", "b.wav", "b.tsv", "inner/a.wav", "inner/a.tsv"})
        make(name);
    EXPECT_EQ(names(), (Names{"a.flac", "a.wav", "b", "inner/a"}));
}

TEST_F(DatasetTest, LinksThatLeadNowhereDoNotEndTheSearch)
{
    for (const char* name : {"a.wav", "a.tsv", "inner/b.wav", "inner/b.tsv"})
        make(name);
    std::filesystem::create_symlink(m_folder / "gone", m_folder / "inner/dangling");
    std::filesystem::create_directory_symlink(m_folder.path(), m_folder / "inner/circle");
    EXPECT_EQ(names().size(), 2U);
}

TEST_F(DatasetTest, NoRecordingCountsTwiceThroughLinks)
{
    const TemporaryFolder elsewhere;
    elsewhere.write("c.wav", "content");
    elsewhere.write("c.tsv", "content");
    for (const char* name : {"inner/b.wav", "inner/b.tsv"})
        make(name);
    using std::filesystem::create_directory_symlink;
    create_directory_symlink(m_folder / "inner", m_folder / "a link to it");
    create_directory_symlink(elsewhere.path(), m_folder / "others");
    create_directory_symlink(elsewhere.path(), m_folder / "others again");
    EXPECT_EQ(names(), (Names{"inner/b", "others/c"}));
}

TEST_F(DatasetTest, AFolderInItThatMayNotBeReadIsLeftOut)
{
    for (const char* name : {"a.wav", "a.tsv", "inner/b.wav", "inner/b.tsv", "later/c.wav"})
        make(name);
    const Unprivileged user(m_folder.path());
    std::filesystem::permissions(m_folder / "inner", std::filesystem::perms::none);
    const auto found = findDataset(m_folder.path(), "");
    const auto itself = findDataset(m_folder / "inner", "");
    std::filesystem::permissions(m_folder / "inner", std::filesystem::perms::owner_all);
    ASSERT_TRUE(found) << found.error().detail.english();
    EXPECT_EQ(found->entries.size(), 1U);
    ASSERT_EQ(found->leftOut.size(), 2U);
    EXPECT_EQ(found->leftOut[0].code, ErrorCode::FileNotReadable);
    EXPECT_EQ(found->leftOut[0].subject, m_folder / "inner");
    EXPECT_EQ(found->leftOut[1].subject, m_folder / "later/c.wav");
    ASSERT_FALSE(itself);
    EXPECT_EQ(itself.error().code, ErrorCode::FileNotReadable);
}

TEST_F(DatasetTest, TheSearchCanBeStopped)
{
    make("a.wav");
    std::stop_source stop;
    stop.request_stop();
    const auto found = findDataset(m_folder.path(), "", stop.get_token());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST_F(DatasetTest, OfMapsOnlyTheMusicIsTaken)
{
    for (const char* name :
         {"ENSTDkCl/MUS/MAPS_MUS-bk_xmas1_ENSTDkCl.wav",
          "ENSTDkCl/MUS/MAPS_MUS-bk_xmas1_ENSTDkCl.mid", "ENSTDkCl/ISOL/MAPS_ISOL_NO_F_S0.wav",
          "ENSTDkCl/ISOL/MAPS_ISOL_NO_F_S0.mid"})
        make(name);
    EXPECT_EQ(names(), Names{"ENSTDkCl/MUS/MAPS_MUS-bk_xmas1_ENSTDkCl"});
    EXPECT_EQ(findDataset(m_folder.path(), "")->layout, "MAPS");
}

TEST_F(DatasetTest, OfMaestroTheTableAndTheSplitDecide)
{
    make("maestro-v3.0.0.csv",
         "canonical_composer,canonical_title,split,year,midi_filename,audio_filename,duration\n"
         "Bach,\"Prelude, C\",test,2004,2004/a.midi,2004/a.wav,10\n"
         "Bach,Fugue,test,2004,2004/missing.midi,2004/missing.wav,10\n"
         "Bach,Toccata,validation,2006,2006/b.midi,2006/b.wav,10\n");
    for (const char* name : {"2004/a.midi", "2004/a.wav", "2006/b.midi", "2006/b.wav", "x.wav"})
        make(name);
    EXPECT_EQ(names(), Names{"2004/a"});
    EXPECT_EQ(names("validation"), Names{"2006/b"});
    const auto test = findDataset(m_folder.path(), "test");
    EXPECT_EQ(test->layout, "MAESTRO");
    EXPECT_EQ(test->split, "test");
    EXPECT_EQ(findDataset(m_folder.path(), "")->split, "test") << "the usual one is said, too";
    EXPECT_EQ(test->leftOut.size(), 1U);
    const auto unknown = findDataset(m_folder.path(), "tset");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidArgument);
}

TEST_F(DatasetTest, ARowOfMaestroThatComesTwiceCountsOnceAndIsSaid)
{
    const std::string row =
        R"({"split": "test", "midi_filename": "a.midi", "audio_filename": "a.wav"})";
    make("maestro-v1.0.0.json", "[" + row + "," + row + "]");
    make("a.midi");
    EXPECT_EQ(names(), Names{"a"});
    const auto found = findDataset(m_folder.path(), "");
    ASSERT_EQ(found->leftOut.size(), 1U);
    EXPECT_EQ(found->leftOut[0].detail.english(), "a.wav stands in it twice");
}

TEST_F(DatasetTest, KnowsWhetherAReferenceIsMidi)
{
    make("a.wav");
    make("a.tsv");
    EXPECT_FALSE(anyMidi(*findDataset(m_folder.path(), "")));
    make("b.wav");
    make("b.mid", "MThd");
    EXPECT_TRUE(anyMidi(*findDataset(m_folder.path(), "")));
    EXPECT_TRUE(findDataset(m_folder.path(), "")->split.empty());
}

TEST_F(DatasetTest, MaestroMayHaveItsTableAsJsonOnly)
{
    make("maestro-v1.0.0.json",
         R"([{"split": "test", "midi_filename": "a.midi", "audio_filename": "a.wav"},
             {"split": "train", "midi_filename": "b.midi", "audio_filename": "b.wav"}, {}])");
    for (const char* name : {"a.midi", "a.wav", "b.midi", "b.wav"})
        make(name);
    EXPECT_EQ(names(), Names{"a"});
    EXPECT_EQ(names("train"), Names{"b"});
    const auto found = findDataset(m_folder.path(), "");
    EXPECT_EQ(found->layout, "MAESTRO");
    ASSERT_EQ(found->leftOut.size(), 1U);
    EXPECT_EQ(found->leftOut[0].subject, m_folder / "maestro-v1.0.0.json");
    EXPECT_EQ(found->leftOut[0].detail.english(), "row 3");
}

TEST_F(DatasetTest, WhatMaestroNamesButCannotBeLookedForIsLeftOut)
{
    make("maestro-v3.0.0.csv", "split,midi_filename,audio_filename,canonical_composer,"
                               "canonical_title\ntest,2004/a.midi,2004/a.wav,Bach,Prelude\ntest," +
                                   std::string(300, 'b') + ".midi,b.wav,Bach,Fugue\n");
    make("2004/a.midi");
    const Unprivileged user(m_folder.path());
    std::filesystem::permissions(m_folder / "2004", std::filesystem::perms::none);
    const auto found = findDataset(m_folder.path(), "");
    std::filesystem::permissions(m_folder / "2004", std::filesystem::perms::owner_all);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->entries.empty());
    ASSERT_EQ(found->leftOut.size(), 2U);
    EXPECT_EQ(found->leftOut[0].code, ErrorCode::ReferenceMissing);
}

TEST_F(DatasetTest, OfWhatMaestroNamesItIsSaidWhichFileIsMissing)
{
    make("maestro-v3.0.0.csv", "split,midi_filename,audio_filename,canonical_composer,"
                               "canonical_title\ntest,a.midi,a.wav,Bach,Prelude\n"
                               "test,b.midi,b.wav,Bach,Fugue\n");
    make("b.wav");
    const auto found = findDataset(m_folder.path(), "");
    ASSERT_TRUE(found);
    ASSERT_EQ(found->leftOut.size(), 2U);
    EXPECT_EQ(found->leftOut[0].code, ErrorCode::FileNotFound);
    EXPECT_EQ(found->leftOut[1].code, ErrorCode::ReferenceMissing);
}

TEST_F(DatasetTest, WithoutAnyReferenceNothingCanBeScored)
{
    make("a.wav");
    const auto found = findScorable(m_folder.path(), "");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(found.error().detail.english().find("a.wav has no reference beside it"),
              std::string::npos);
    make("a.tsv");
    EXPECT_TRUE(findScorable(m_folder.path(), ""));
    EXPECT_EQ(findScorable(m_folder / "none", "").error().code, ErrorCode::FileNotFound);
}

TEST_F(DatasetTest, SaysWhatItCannotUse)
{
    const auto codeOf = [](const auto& result) { return result.error().code; };
    EXPECT_EQ(codeOf(findDataset(m_folder / "none", "")), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(findDataset(m_folder.path(), "test")), ErrorCode::InvalidArgument);
    make("maestro-v9.csv", "no,such,columns\n");
    EXPECT_EQ(codeOf(findDataset(m_folder.path(), "")), ErrorCode::DamagedReference);
}

} // namespace
} // namespace rollwright
