#include "core/io/CorrectionStore.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

const RunWork kCorrections{{},
                           {{{Seconds(1.25), Seconds(2), Pitch{60}, 64}},
                            {{Seconds(0.1), Seconds(0.3), Pitch{21}, 1},
                             {Seconds(100.123456789), Seconds(101), Pitch{108}, 127}}}};

class CorrectionStoreTest : public testing::Test
{
protected:
    CorrectionStoreTest() { m_folder.write("song.wav", "sound"); }

    std::vector<fs::path> files() const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(m_folder / "kept"))
            found.push_back(entry.path());
        return found;
    }

    TemporaryFolder m_folder;
    fs::path m_song = m_folder / "song.wav";
    CorrectionStore m_store{m_folder / "kept"};
};

TEST_F(CorrectionStoreTest, FindsWhatItKept)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    EXPECT_EQ(m_store.find(m_song, "overtone"), kCorrections);
    EXPECT_EQ(CorrectionStore(m_folder / "kept").find(m_song, "overtone"), kCorrections);
}

TEST_F(CorrectionStoreTest, KeepsThresholdsToo)
{
    RunWork work = kCorrections;
    work.params = DecoderParams{};
    work.params->onsetThreshold = 0.123456789;
    ASSERT_TRUE(m_store.keep(m_song, "overtone", work));
    EXPECT_EQ(m_store.find(m_song, "overtone"), work);

    const RunWork alone{work.params, {}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", alone));
    EXPECT_EQ(m_store.find(m_song, "overtone"), alone);

    std::ifstream in(files()[0]);
    auto json = nlohmann::json::parse(in);
    json["decoder"]["onset-threshold"] = 7;
    std::ofstream(files()[0]) << json;
    EXPECT_EQ(m_store.find(m_song, "overtone").error().code, ErrorCode::DamagedCorrections);
}

TEST_F(CorrectionStoreTest, KeepsBeatsToo)
{
    RunWork corrections = kCorrections;
    corrections.corrections.beats = BeatGrid{{Seconds(0.5), Seconds(1.1), Seconds(1.623456789)},
                                             3,
                                             {1, 2},
                                             {{Seconds(0.5), Seconds(1.1)}, {Seconds(9)}}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", corrections));
    EXPECT_EQ(m_store.find(m_song, "overtone"), corrections);

    RunWork alone;
    alone.corrections.beats = corrections.corrections.beats;
    ASSERT_TRUE(m_store.keep(m_song, "overtone", alone));
    EXPECT_EQ(m_store.find(m_song, "overtone"), alone);
}

TEST_F(CorrectionStoreTest, ReadsBarsThatWereCountedFromOneBeat)
{
    RunWork corrections = kCorrections;
    corrections.corrections.beats = BeatGrid{{Seconds(0.5), Seconds(1.1)}, 3, {1}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", corrections));
    ASSERT_EQ(files().size(), 1U);
    std::ifstream in(files()[0]);
    auto json = nlohmann::json::parse(in);
    json["beats"].erase("downbeats");
    json["beats"]["first-downbeat"] = 1;
    std::ofstream(files()[0]) << json;
    EXPECT_EQ(m_store.find(m_song, "overtone"), corrections);
}

TEST_F(CorrectionStoreTest, BeatsThatCannotBeAreDamage)
{
    RunWork corrections;
    corrections.corrections.beats = BeatGrid{{Seconds(2), Seconds(1)}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", corrections));
    EXPECT_EQ(m_store.find(m_song, "overtone").error().code, ErrorCode::DamagedCorrections);
}

TEST_F(CorrectionStoreTest, KeepsThePedalToo)
{
    RunWork corrections = kCorrections;
    corrections.corrections.pedal =
        Pedalling{{Seconds(0.5), Seconds(1.123456789)}, {Seconds(2), Seconds(3)}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", corrections));
    EXPECT_EQ(m_store.find(m_song, "overtone"), corrections);

    RunWork neverDown;
    neverDown.corrections.pedal = Pedalling();
    ASSERT_TRUE(m_store.keep(m_song, "overtone", neverDown));
    EXPECT_EQ(m_store.find(m_song, "overtone"), neverDown);
}

TEST_F(CorrectionStoreTest, APedalThatCannotBeIsDamage)
{
    RunWork corrections;
    corrections.corrections.pedal = Pedalling{{Seconds(2), Seconds(1)}};
    ASSERT_TRUE(m_store.keep(m_song, "overtone", corrections));
    EXPECT_EQ(m_store.find(m_song, "overtone").error().code, ErrorCode::DamagedCorrections);
}

TEST_F(CorrectionStoreTest, EveryRecordingAndModelHasItsOwn)
{
    m_folder.write("other.wav", "other sound");
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    EXPECT_EQ(m_store.find(m_song, "lstm"), std::nullopt);
    EXPECT_EQ(m_store.find(m_folder / "other.wav", "overtone"), std::nullopt);
}

TEST_F(CorrectionStoreTest, ARecordingIsKnownByWhateverPathLeadsToIt)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    fs::create_symlink(m_song, m_folder / "link.wav");
    EXPECT_EQ(m_store.find(m_folder / "link.wav", "overtone"), kCorrections);
}

TEST_F(CorrectionStoreTest, ARecordingThatWasMovedOrRenamedIsKnownAgain)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    fs::create_directory(m_folder / "lessons");
    const fs::path moved = m_folder / "lessons/Für Elise.wav";
    fs::rename(m_song, moved);
    EXPECT_EQ(m_store.find(moved, "overtone"), kCorrections);
    EXPECT_EQ(CorrectionStore(m_folder / "kept").find(moved, "overtone"), kCorrections);
    ASSERT_TRUE(m_store.keep(moved, "overtone", {}));
    EXPECT_TRUE(files().empty());
}

TEST_F(CorrectionStoreTest, ARecordingThatIsGoneKeepsWhatIsCorrectedNow)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", {})) << "it was there at first";
    fs::rename(m_song, m_folder / "moved.wav");
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    EXPECT_EQ(m_store.find(m_folder / "moved.wav", "overtone"), kCorrections);
}

TEST_F(CorrectionStoreTest, ARecordingThatWasNeverThereHasNone)
{
    EXPECT_EQ(m_store.find(m_folder / "nothing.wav", "overtone"), std::nullopt);
    const auto kept = m_store.keep(m_folder / "nothing.wav", "overtone", kCorrections);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::FileNotFound);
}

TEST_F(CorrectionStoreTest, AnotherFileInTheSamePlaceHasNone)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    m_folder.write("song.wav", "another sound");
    EXPECT_EQ(m_store.find(m_song, "overtone"), std::nullopt);
    m_folder.write("song.wav", "sound");
    EXPECT_EQ(m_store.find(m_song, "overtone"), kCorrections) << "they were not lost";
}

TEST_F(CorrectionStoreTest, NoneLeaveNoFile)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    ASSERT_TRUE(m_store.keep(m_song, "overtone", {}));
    EXPECT_TRUE(files().empty());
    EXPECT_EQ(m_store.find(m_song, "overtone"), std::nullopt);
    EXPECT_TRUE(m_store.keep(m_song, "overtone", {})) << "nothing to forget";
}

TEST_F(CorrectionStoreTest, ADamagedFileIsPutAside)
{
    for (
        const char* text :
        {"{", "[]", R"({"version":2,"removed":[],"added":[]})", R"({"version":1,"removed":[]})",
         R"({"version":1,"removed":[],"added":[{"onset":2,"offset":1,"pitch":60,"velocity":1}]})",
         R"({"version":1,"removed":[],"added":[{"onset":1,"offset":2,"pitch":7,"velocity":1}]})",
         R"({"version":1,"removed":[],"added":[{"onset":"1","offset":2,"pitch":60,"velocity":1}]})"}) {
        ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
        const fs::path file = files().front();
        m_folder.write("kept/" + file.filename().string(), text);
        const auto found = m_store.find(m_song, "overtone");
        ASSERT_FALSE(found) << text;
        EXPECT_EQ(found.error().code, ErrorCode::DamagedCorrections);
        EXPECT_EQ(m_store.find(m_song, "overtone"), std::nullopt);
        fs::path aside = file;
        aside += ".damaged";
        EXPECT_TRUE(fs::remove(aside)) << text;
    }
}

TEST_F(CorrectionStoreTest, WhatWasPutAsideStays)
{
    std::set<std::string> damage;
    for (const char* text : {"one", "two", "three"}) {
        ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
        const auto found = files();
        const auto file = std::ranges::find(found, ".json", &fs::path::extension);
        m_folder.write("kept/" + file->filename().string(), text);
        EXPECT_EQ(m_store.find(m_song, "overtone").error().code, ErrorCode::DamagedCorrections);
        damage.insert(text);
    }
    std::set<std::string> kept;
    for (const fs::path& file : files())
        kept.insert((std::ostringstream() << std::ifstream(file).rdbuf()).str());
    EXPECT_EQ(kept, damage);
}

TEST_F(CorrectionStoreTest, AFileThatIsLargerThanAnyIsDamaged)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    fs::resize_file(files().front(), 100 * 1024 * 1024);
    EXPECT_EQ(m_store.find(m_song, "overtone").error().code, ErrorCode::DamagedCorrections);
    EXPECT_EQ(m_store.find(m_song, "overtone"), std::nullopt);
}

TEST_F(CorrectionStoreTest, AFullDiskLeavesWhatWasThere)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    RunWork many;
    many.corrections.added.assign(1000, kCorrections.corrections.added.front());
    {
        const FileSizeLimit limit(1000);
        const auto kept = m_store.keep(m_song, "overtone", many);
        ASSERT_FALSE(kept);
    }
    EXPECT_EQ(m_store.find(m_song, "overtone"), kCorrections);
}

TEST_F(CorrectionStoreTest, AFolderThatCannotBeMadeIsAnError)
{
    m_folder.write("file", "");
    CorrectionStore store(m_folder / "file/kept");
    const auto kept = store.keep(m_song, "overtone", kCorrections);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::FileNotWritable);
}

TEST_F(CorrectionStoreTest, WhatCannotBeForgottenIsAnError)
{
    ASSERT_TRUE(m_store.keep(m_song, "overtone", kCorrections));
    const fs::path file = files().at(0);
    fs::remove(file);
    fs::create_directories(file / "not to be removed");
    EXPECT_EQ(m_store.keep(m_song, "overtone", {}).error().code, ErrorCode::FileNotWritable);
}

TEST_F(CorrectionStoreTest, WithoutAFolderNothingIsKept)
{
    CorrectionStore store{fs::path()};
    EXPECT_TRUE(store.keep(m_song, "overtone", kCorrections));
    EXPECT_EQ(store.find(m_song, "overtone"), std::nullopt);
}

} // namespace
} // namespace rollwright
