#include "core/model/PosteriorStore.h"

#include <chrono>
#include <fstream>

#include <gmock/gmock.h>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;
using std::chrono::hours;
using testing::ElementsAreArray;

constexpr int kFrames = 100;
constexpr std::uintmax_t kSize = 48 + 2 * kFrames * kKeyCount * sizeof(float); ///< of a file

/// Without offsets and velocities.
Posteriors some(float value = 0.25F)
{
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0.01), kFrames}, Posteriorgram(kFrames), Posteriorgram(kFrames)};
    posteriors.frame.at(99, 87) = value;
    posteriors.onset.at(0, 0) = 0.1F;
    posteriors.delay = Seconds(0.0123456789);
    return posteriors;
}

void expectEqual(const Posteriors& found, const Posteriors& kept)
{
    EXPECT_EQ(found.grid, kept.grid);
    EXPECT_EQ(found.delay, kept.delay);
    EXPECT_THAT(found.frame.values(), ElementsAreArray(kept.frame.values()));
    EXPECT_THAT(found.onset.values(), ElementsAreArray(kept.onset.values()));
    EXPECT_THAT(found.offset.values(), ElementsAreArray(kept.offset.values()));
    EXPECT_THAT(found.velocity.values(), ElementsAreArray(kept.velocity.values()));
}

class PosteriorStoreTest : public testing::Test
{
protected:
    void setUsed(const std::string& key, hours ago) const
    {
        fs::last_write_time(fileOf(key), fs::file_time_type::clock::now() - ago);
    }
    fs::path fileOf(const std::string& key) const
    {
        return m_folder / "kept" / (key + ".posteriors");
    }

    TemporaryFolder m_folder;
    PosteriorStore m_store{m_folder / "kept"};
};

TEST_F(PosteriorStoreTest, FindsWhatItKept)
{
    Posteriors whole = some();
    whole.offset = whole.frame;
    whole.velocity = whole.onset;
    m_store.keep("whole", whole);
    m_store.keep("part", some());
    const auto found = PosteriorStore(m_folder / "kept").find("whole");
    ASSERT_TRUE(found);
    expectEqual(*found, whole);
    expectEqual(*m_store.find("part"), some());
    EXPECT_FALSE(m_store.find("another"));
}

TEST_F(PosteriorStoreTest, TheLastOneHolds)
{
    m_store.keep("song", some());
    m_store.keep("song", some(0.75F));
    expectEqual(*m_store.find("song"), some(0.75F));
}

TEST_F(PosteriorStoreTest, ThoseOfNothingAreKeptToo)
{
    m_store.keep("nothing", {});
    ASSERT_TRUE(m_store.find("nothing"));
    EXPECT_EQ(m_store.find("nothing")->grid.frames, 0);
}

TEST_F(PosteriorStoreTest, WhatWasNotUsedForLongestGoes)
{
    const PosteriorStore store(m_folder / "kept", 3 * kSize);
    for (const char* key : {"a", "b", "c"})
        store.keep(key, some());
    setUsed("a", hours(3));
    setUsed("b", hours(2));
    setUsed("c", hours(1));
    ASSERT_TRUE(store.find("a")) << "used now";
    store.keep("d", some());
    EXPECT_TRUE(store.find("a"));
    EXPECT_FALSE(store.find("b"));
    EXPECT_TRUE(store.find("c"));
    EXPECT_TRUE(store.find("d"));
}

TEST_F(PosteriorStoreTest, WhatIsTooLargeIsNotKeptAndTakesNoRoom)
{
    const PosteriorStore store(m_folder / "kept", kSize);
    store.keep("a", some());
    Posteriors large = some();
    large.offset = large.frame;
    store.keep("b", large);
    EXPECT_TRUE(store.find("a"));
    EXPECT_FALSE(store.find("b"));
}

TEST_F(PosteriorStoreTest, WithoutAnyBytesItFindsAndLeavesWhatOthersKept)
{
    PosteriorStore(m_folder / "kept").keep("a", some());
    const PosteriorStore finds(m_folder / "kept", 0);
    finds.keep("b", some());
    EXPECT_FALSE(finds.find("b"));
    EXPECT_TRUE(finds.find("a"));
}

TEST_F(PosteriorStoreTest, OtherFilesAreLeft)
{
    const PosteriorStore store(m_folder / "kept", kSize);
    store.keep("a", some());
    m_folder.write("kept/letter.txt", "not ours");
    store.keep("b", some());
    EXPECT_TRUE(fs::exists(m_folder / "kept/letter.txt"));
}

TEST_F(PosteriorStoreTest, WhatWasLeftUnfinishedLongAgoGoes)
{
    m_store.keep("a", some());
    const fs::path old = m_folder.write("kept/.b.posteriors.part", "half");
    const fs::path now = m_folder.write("kept/.c.posteriors.1.part", "half");
    fs::last_write_time(old, fs::file_time_type::clock::now() - hours(25));
    m_store.keep("d", some());
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(now)) << "another program may be writing it";
    EXPECT_TRUE(m_store.find("a"));
}

TEST_F(PosteriorStoreTest, ADamagedFileIsNotFound)
{
    m_store.keep("song", some());
    const auto whole = fs::file_size(fileOf("song"));
    for (const std::uintmax_t size :
         {whole - 1, whole + 1, std::uintmax_t(20), std::uintmax_t(0)}) {
        m_store.keep("song", some());
        fs::resize_file(fileOf("song"), size);
        EXPECT_FALSE(m_store.find("song")) << size;
        EXPECT_FALSE(fs::exists(fileOf("song")));
    }
    for (const int byte : {0, 32, 39, 40, 47}) { // of the magic, the frames, what is present
        m_store.keep("song", some());
        std::fstream(fileOf("song"), std::ios::in | std::ios::out).seekp(byte).put('\x7F');
        EXPECT_FALSE(m_store.find("song")) << byte;
    }
}

TEST_F(PosteriorStoreTest, AFullDiskKeepsNothingAndLeavesNothingBehind)
{
    {
        const FileSizeLimit limit(1000);
        m_store.keep("song", some());
    }
    EXPECT_FALSE(m_store.find("song"));
    EXPECT_TRUE(fs::is_empty(m_folder / "kept"));
}

TEST_F(PosteriorStoreTest, WithoutAFolderNothingIsKept)
{
    const PosteriorStore store{fs::path()};
    store.keep("song", some());
    EXPECT_FALSE(store.find("song"));
}

} // namespace
} // namespace rollwright
