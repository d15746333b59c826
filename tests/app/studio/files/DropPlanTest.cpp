#include "app/studio/files/DropPlan.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using Paths = std::vector<std::filesystem::path>;
using NewRecordings = std::vector<DropPlan::NewRecording>;
using NewReferences = std::vector<DropPlan::NewReference>;

const OpenFiles kNone;
const OpenFiles kTakes{{"/take_001.wav", "/take_002.wav", "/take_003.wav"}, "/take_001.wav"};

TEST(DropPlan, SoundFilesAreRecordings)
{
    const DropPlan plan = planDrop({"/a.wav", "/b.FLAC", "/no suffix", "/film.mp4"}, kNone);
    EXPECT_EQ(plan.recordings.size(), 4);
    EXPECT_TRUE(plan.references.empty());
}

TEST(DropPlan, AFileHasOneNameHoweverItIsGiven)
{
    const DropPlan plan = planDrop({"/x/../a.wav", "/y/./b.rollwright", "/z//a.tsv"}, kNone);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/z/a.tsv"}}));
    EXPECT_EQ(plan.projects, (Paths{"/y/b.rollwright"}));
}

TEST(DropPlan, ProjectsAreKnownByTheirNames)
{
    const DropPlan plan = planDrop({"/a.wav", "/lesson.rollwright", "/b.Rollwright"}, kTakes);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", std::nullopt}}));
    EXPECT_EQ(plan.projects, (Paths{"/lesson.rollwright", "/b.Rollwright"}));
}

TEST(DropPlan, ReferencesFindTheirRecordingByName)
{
    const DropPlan plan = planDrop({"/x/b.tsv", "/a.wav", "/b.flac", "/a.MIDI"}, kTakes);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/a.MIDI"}, {"/b.flac", "/x/b.tsv"}}));
    EXPECT_TRUE(plan.references.empty());
}

TEST(DropPlan, OneRecordingAndOneReferenceBelongTogetherWhateverTheirNames)
{
    const DropPlan plan = planDrop({"/a.wav", "/truth.mid"}, kTakes);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/truth.mid"}}));
    EXPECT_TRUE(plan.superfluous.empty());
}

TEST(DropPlan, TablesOfSpreadsheetsAreReferences)
{
    const DropPlan plan = planDrop({"/a.wav", "/a.csv"}, kNone);
    EXPECT_EQ(plan.recordings, (NewRecordings{{"/a.wav", "/a.csv"}}));
    EXPECT_EQ(planDrop({"/mine.CSV"}, kTakes).references,
              (NewReferences{{"/mine.CSV", "/take_001.wav"}}));
}

TEST(DropPlan, ReferencesFindTheOpenRecordingsOfTheirNames)
{
    const DropPlan plan = planDrop({"/x/take_003.tsv", "/x/take_002.tsv"}, kTakes);
    EXPECT_EQ(plan.references, (NewReferences{{"/x/take_003.tsv", "/take_003.wav"},
                                              {"/x/take_002.tsv", "/take_002.wav"}}));
    EXPECT_TRUE(plan.superfluous.empty());
    const DropPlan mixed = planDrop({"/b.wav", "/take_002.mid", "/b.mid"}, kTakes);
    EXPECT_EQ(mixed.recordings, (NewRecordings{{"/b.wav", "/b.mid"}}));
    EXPECT_EQ(mixed.references, (NewReferences{{"/take_002.mid", "/take_002.wav"}}));
}

TEST(DropPlan, OfNamesakesTheOneBesideItGetsItOrTheOneInView)
{
    const OpenFiles open{{"/x/a.wav", "/y/a.wav", "/z/a.wav"}, "/y/a.wav"};
    EXPECT_EQ(planDrop({"/z/a.mid"}, open).references, (NewReferences{{"/z/a.mid", "/z/a.wav"}}));
    EXPECT_EQ(planDrop({"/w/a.mid"}, open).references, (NewReferences{{"/w/a.mid", "/y/a.wav"}}));
    EXPECT_EQ(planDrop({"/w/a.mid"}, {open.recordings}).references,
              (NewReferences{{"/w/a.mid", "/x/a.wav"}}));
}

TEST(DropPlan, AReferenceAloneGoesToTheRecordingInView)
{
    EXPECT_EQ(planDrop({"/truth.mid"}, kTakes).references,
              (NewReferences{{"/truth.mid", "/take_001.wav"}}));
    EXPECT_EQ(planDrop({"/truth.mid", "/take_002.mid"}, kTakes).references.size(), 2U);
    const DropPlan nothingOpen = planDrop({"/truth.mid"}, kNone);
    EXPECT_TRUE(nothingOpen.references.empty());
    EXPECT_EQ(nothingOpen.superfluous, Paths{"/truth.mid"});
}

TEST(DropPlan, OfReferencesThatFitNothingNoneIsTaken)
{
    const DropPlan plan = planDrop({"/one.mid", "/two.txt"}, kTakes);
    EXPECT_TRUE(plan.references.empty());
    EXPECT_EQ(plan.superfluous, (Paths{"/one.mid", "/two.txt"}));
}

TEST(DropPlan, ARecordingGetsOneReference)
{
    const DropPlan plan = planDrop({"/take_001.mid", "/take_001.txt"}, kTakes);
    EXPECT_EQ(plan.references, (NewReferences{{"/take_001.mid", "/take_001.wav"}}));
    EXPECT_EQ(plan.superfluous, Paths{"/take_001.txt"});
}

TEST(DropPlan, FoldersAreNamedNotOpened)
{
    const TemporaryFolder folder;
    const DropPlan plan = planDrop({folder.path()}, kNone);
    EXPECT_TRUE(plan.recordings.empty());
    EXPECT_EQ(plan.folders, Paths{folder.path()});
}

} // namespace
} // namespace rollwright
