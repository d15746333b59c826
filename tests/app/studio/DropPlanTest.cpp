#include "app/studio/DropPlan.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using Paths = std::vector<std::filesystem::path>;
using NewRecordings = std::vector<DropPlan::NewRecording>;

TEST(DropPlan, SoundFilesAreRecordings)
{
    const DropPlan plan = planDrop({"/a.wav", "/b.FLAC", "/no suffix", "/film.mp4"}, false);
    EXPECT_EQ(plan.recordings.size(), 4);
    EXPECT_FALSE(plan.reference);
}

TEST(DropPlan, AFileHasOneNameHoweverItIsGiven)
{
    const DropPlan plan = planDrop({"/x/../a.wav", "/y/./b.rollwright", "/z//a.tsv"}, false);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/z/a.tsv"}}));
    EXPECT_EQ(plan.projects, (Paths{"/y/b.rollwright"}));
}

TEST(DropPlan, ProjectsAreKnownByTheirNames)
{
    const DropPlan plan = planDrop({"/a.wav", "/lesson.rollwright", "/b.Rollwright"}, true);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", std::nullopt}}));
    EXPECT_EQ(plan.projects, (Paths{"/lesson.rollwright", "/b.Rollwright"}));
}

TEST(DropPlan, ReferencesFindTheirRecordingByName)
{
    const DropPlan plan = planDrop({"/x/b.tsv", "/a.wav", "/b.flac", "/a.MIDI"}, true);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/a.MIDI"}, {"/b.flac", "/x/b.tsv"}}));
    EXPECT_FALSE(plan.reference);
}

TEST(DropPlan, OneRecordingAndOneReferenceBelongTogetherWhateverTheirNames)
{
    const DropPlan plan = planDrop({"/a.wav", "/truth.mid"}, true);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/truth.mid"}}));
    EXPECT_TRUE(plan.superfluous.empty());
}

TEST(DropPlan, AReferenceAloneGoesToTheOpenRecording)
{
    EXPECT_EQ(planDrop({"/truth.mid"}, true).reference, "/truth.mid");
    const DropPlan nothingOpen = planDrop({"/truth.mid"}, false);
    EXPECT_FALSE(nothingOpen.reference);
    EXPECT_EQ(nothingOpen.superfluous, Paths{"/truth.mid"});
}

TEST(DropPlan, OnlyOneReferenceIsTaken)
{
    const DropPlan plan = planDrop({"/one.mid", "/two.txt"}, true);
    EXPECT_EQ(plan.reference, "/one.mid");
    EXPECT_EQ(plan.superfluous, Paths{"/two.txt"});
}

TEST(DropPlan, FoldersAreNamedNotOpened)
{
    const TemporaryFolder folder;
    const DropPlan plan = planDrop({folder.path()}, false);
    EXPECT_TRUE(plan.recordings.empty());
    EXPECT_EQ(plan.folders, Paths{folder.path()});
}

} // namespace
} // namespace rollwright
