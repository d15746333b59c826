#include "core/io/MidiFolder.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"
#include "tests/support/Unprivileged.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class MidiFolderTest : public testing::Test
{
protected:
    void make(const std::string& name)
    {
        fs::create_directories((m_folder / name).parent_path());
        m_folder.write(name, "");
    }

    TemporaryFolder m_folder;
};

TEST_F(MidiFolderTest, FindsThemInEveryFolderByTheirSuffix)
{
    for (const char* name : {"b.mid", "a/c.MIDI", "a/b/d.mid", "a.mid/e.mid", "a/f.wav"})
        make(name);
    fs::create_directory_symlink(m_folder.path(), m_folder / "a/circle");
    const auto found = findMidi(m_folder.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->files,
              (std::vector<fs::path>{"a/b/d.mid", "a/c.MIDI", "a.mid/e.mid", "b.mid"}));
    EXPECT_TRUE(found->unreadable.empty());
}

TEST_F(MidiFolderTest, NamesFoldersThatMayNotBeReadAndGoesOn)
{
    for (const char* name : {"a.mid", "inner/b.mid", "later/c.mid"})
        make(name);
    const Unprivileged user(m_folder.path());
    fs::permissions(m_folder / "inner", fs::perms::none);
    const auto found = findMidi(m_folder.path());
    const auto itself = findMidi(m_folder / "inner");
    fs::permissions(m_folder / "inner", fs::perms::owner_all);
    ASSERT_TRUE(found) << found.error().detail.english();
    EXPECT_EQ(found->files, (std::vector<fs::path>{"a.mid", "later/c.mid"}));
    ASSERT_EQ(found->unreadable.size(), 1U);
    EXPECT_EQ(found->unreadable[0].code, ErrorCode::FileNotReadable);
    EXPECT_EQ(found->unreadable[0].subject, m_folder / "inner");
    ASSERT_FALSE(itself);
    EXPECT_EQ(itself.error().code, ErrorCode::FileNotReadable);
}

TEST_F(MidiFolderTest, SaysWhenThereAreNone)
{
    make("a.wav");
    EXPECT_EQ(findMidi(m_folder.path()).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(findMidi(m_folder / "none").error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace rollwright
