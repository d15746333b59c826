#include "core/playback/SoundFonts.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

std::optional<std::filesystem::path> found(const std::vector<std::filesystem::path>& folders)
{
    return findSoundFont(folders);
}

TEST(SoundFonts, NoneWhereThereIsNone)
{
    const TemporaryFolder folder;
    folder.write("piano.txt", "");
    EXPECT_EQ(found({folder.path(), folder / "no such folder"}), std::nullopt);
}

TEST(SoundFonts, TheBetterPianoWins)
{
    const TemporaryFolder one;
    const TemporaryFolder other;
    one.write("TimGM6mb.sf2", "");
    const auto better = other.write("FluidR3_GM.sf2", "");
    EXPECT_EQ(found({one.path(), other.path()}), better);
    EXPECT_EQ(found({other.path(), one.path()}), better);
}

TEST(SoundFonts, AreListedFromTheBestPianoOn)
{
    const TemporaryFolder folder;
    const auto other = folder.write("a.sf2", "");
    const auto last = folder.write("b.sf3", "");
    const auto best = folder.write("MuseScore_General.sf3", "");
    folder.write("c.txt", "");
    EXPECT_EQ(soundFontsIn(std::vector{folder.path()}), (std::vector{best, other, last}));
}

TEST(SoundFonts, MayBeNamedInCapitals)
{
    const TemporaryFolder folder;
    const auto mine = folder.write("PIANO.SF2", "");
    EXPECT_EQ(found({folder.path()}), mine);
}

TEST(SoundFonts, AnyOneIsBetterThanNone)
{
    const TemporaryFolder folder;
    const auto mine = folder.write("Mine.sf3", "");
    EXPECT_EQ(found({folder.path()}), mine);
}

TEST(SoundFonts, AFolderOfThatNameIsNoSoundFont)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "FluidR3_GM.sf2");
    EXPECT_EQ(found({folder.path()}), std::nullopt);
}

} // namespace
} // namespace rollwright
