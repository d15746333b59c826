#include "core/training/PedalSet.h"

#include <fstream>

#include <gmock/gmock.h>

#include "core/pedal/PedalFeatures.h"
#include "core/training/PedalBatch.h"
#include "tests/core/training/PedalMusic.h"
#include "tests/support/Notes.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

TEST(PedalSet, ReadsPerformancesAsTheySoundAndKeepsSomeForValidation)
{
    TemporaryFolder folder;
    writePedalMusic(folder / "Bach/a.mid", 1);
    writePedalMusic(folder / "Bach/Fugue/b.mid", 2);
    writePedalMusic(folder / "Ravel/c.mid", 3);
    writePedalMusic(folder / "Ravel/dry.mid", 4, false);
    folder.write("Ravel/broken.mid", "MThd");
    JobControl quiet;
    const auto set = loadPedalSet(folder.path(), {"Ravel"}, quiet);
    ASSERT_TRUE(set) << set.error().detail.english();
    EXPECT_EQ(set->training.size(), 2U);
    EXPECT_EQ(set->validation.size(), 1U);
    EXPECT_EQ(set->withoutPedal, 1U);
    ASSERT_EQ(set->skipped.size(), 1U);
    EXPECT_THAT(set->skipped[0].subject, testing::HasSubstr("broken.mid"));
    const PedalPerformance& performance = set->training[0];
    EXPECT_TRUE(valid(performance.pedalling));
    EXPECT_GT(performance.pedalling.size(), 5U);
    EXPECT_TRUE(std::ranges::any_of(performance.notes, [&](const Note& note) {
        return note.offset == performance.pedalling[0].up;
    })) << "the pedal holds notes";
    EXPECT_EQ(performance.end, std::ranges::max(performance.notes, {}, &Note::offset).offset);
}

TEST(PedalSet, SaysWhenThereIsNothingToLearnFrom)
{
    TemporaryFolder folder;
    JobControl quiet;
    EXPECT_EQ(loadPedalSet(folder / "none", {}, quiet).error().code, ErrorCode::FileNotFound);
    writePedalMusic(folder / "Ravel/c.mid", 3);
    EXPECT_EQ(loadPedalSet(folder.path(), {"Ravel"}, quiet).error().code,
              ErrorCode::InvalidArgument);
    writePedalMusic(folder / "Bach/a.mid", 1);
    const auto misspelt = loadPedalSet(folder.path(), {"Ravel", "Bahc"}, quiet);
    ASSERT_FALSE(misspelt) << "and not learned from";
    EXPECT_EQ(misspelt.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(misspelt.error().subject, "Bahc");
    EXPECT_FALSE(loadPedalSet(folder.path(), {"a.mid"}, quiet)) << "it is a file";
    std::stop_source stop;
    stop.request_stop();
    JobControl stopped(stop.get_token(), nullptr);
    EXPECT_EQ(loadPedalSet(folder.path(), {}, stopped).error().code, ErrorCode::Cancelled);
}

TEST(PedalSet, MishearingMissesSoftNotesFirstAndMovesTheRest)
{
    NoteList notes;
    for (int i = 0; i < 2000; ++i)
        notes.push_back(note(i, i + 0.5, 60, i % 2 == 0 ? 20 : 100));
    std::mt19937_64 random(1);
    const NoteList heard = misheard(notes, random);
    const auto soft = std::ranges::count(heard, 20, &Note::velocity);
    const auto loud = std::ranges::count(heard, 100, &Note::velocity);
    EXPECT_NEAR(static_cast<double>(soft), 880, 30);
    EXPECT_NEAR(static_cast<double>(loud), 976, 15);
    double far = 0;
    for (const Note& one : heard) {
        const double onset = std::round(one.onset.count());
        EXPECT_NEAR(one.onset.count(), onset, 0.05);
        far += std::abs(one.duration().count() - 0.5) > 0.1;
    }
    EXPECT_NEAR(far / static_cast<double>(heard.size()), 0.165, 0.03);
}

TEST(PedalSet, NotesBetweenAreWholeAndCountFromTheBeginning)
{
    const NoteList notes{note(0, 1), note(1, 4), note(3, 5), note(6, 7)};
    EXPECT_THAT(notesBetween(notes, Seconds(2), Seconds(6)), ElementsAre(note(-1, 2), note(1, 3)));
}

TEST(PedalBatch, DependsOnSeedAndStepAlone)
{
    PedalPerformance performance{{note(0, 30)}, {{Seconds(5), Seconds(20)}}, Seconds(30)};
    PedalPlan plan;
    plan.batch = 4;
    plan.segment = 2;
    plan.misheard = 0;
    const PedalBatch batch = drawPedalBatch({performance}, plan, 3);
    EXPECT_EQ(batch.size, 4);
    EXPECT_EQ(batch.frames, 100);
    EXPECT_EQ(batch.features.size(), 4U * 100U * kPedalFeatures);
    EXPECT_EQ(batch.down.size(), 400U);
    EXPECT_EQ(drawPedalBatch({performance}, plan, 3).down, batch.down);
    EXPECT_NE(drawPedalBatch({performance}, plan, 4).down, batch.down);
}

TEST(PedalBatch, TargetsAreWhereThePedalIsDown)
{
    const FrameGrid grid{Seconds(1), Seconds(0.5), 4};
    EXPECT_THAT(pedalTargets({{Seconds(1), Seconds(2.4)}}, grid), ElementsAre(0, 1, 0, 0));
}

} // namespace
} // namespace rollwright
