#include "app/studio/session/NoteChoice.h"

#include <gmock/gmock.h>

#include "tests/app/studio/FakeModel.h"

namespace rollwright {
namespace {

using Part = NoteChoice::Part;
using testing::ElementsAre;

const Note kHit{Seconds(0), Seconds(1), Pitch{60}, 80};
const Note kExtra{Seconds(1), Seconds(2), Pitch{61}, 80};
const Note kSplit{Seconds(2), Seconds(3), Pitch{62}, 80};
const Note kMissed{Seconds(3), Seconds(4), Pitch{63}, 80};
const Note kMerged{Seconds(4), Seconds(5), Pitch{64}, 80};
const Note kLate{Seconds(4.6), Seconds(5), Pitch{66}, 80};
const Note kInTime{Seconds(4.5), Seconds(5), Pitch{66}, 80};
const Note kWrongOffset{Seconds(5), Seconds(6), Pitch{65}, 80};

/// A recording with a reference, and a model that made one error of each kind.
Recording recordingWithErrors()
{
    Assessment assessment;
    assessment.comparison.notes = {{NoteVerdict::Hit, kHit, kHit},
                                   {NoteVerdict::Extra, kExtra, {}},
                                   {NoteVerdict::Split, kSplit, {}},
                                   {NoteVerdict::Missed, kMissed, {}},
                                   {NoteVerdict::Merged, kMerged, {}},
                                   {NoteVerdict::Late, kLate, kInTime},
                                   {NoteVerdict::WrongOffset, kWrongOffset, kWrongOffset}};
    Run run;
    run.model = fakeInfo("one");
    run.state = RunState::Done;
    run.assessment = std::make_shared<const Assessment>(assessment);
    Recording recording;
    recording.reference.notes = std::make_shared<const NoteList>(NoteList{kHit, kMissed});
    recording.runs.push_back(run);
    return recording;
}

NoteList notesOf(const Recording& recording, Part part)
{
    return *ChosenNotes().find(&recording, {"one", part, {}});
}

TEST(NoteChoice, ErrorsAreOfferedWhereThereIsAReference)
{
    const ShownColumns columns{true, {fakeInfo("one")}, false};
    Recording recording = recordingWithErrors();
    const auto choices = noteChoices(columns, &recording);
    ASSERT_EQ(choices.size(), 4U);
    EXPECT_EQ(choices[0].part, Part::All);
    EXPECT_EQ(choices[1].part, Part::Extra);
    EXPECT_EQ(choices[2].part, Part::Missed);
    EXPECT_EQ(choices[3].column, Selection::kReferenceColumn);
    recording.reference.notes.reset();
    EXPECT_EQ(noteChoices(columns, &recording).size(), 2U);
    EXPECT_EQ(noteChoices(columns, nullptr).size(), 2U);
}

TEST(NoteChoice, ThePedalBelongsToAllNotesOfItsModel)
{
    Recording recording = recordingWithErrors();
    const Pedalling pedalling{{Seconds(1), Seconds(2)}};
    EXPECT_TRUE(pedallingOf(&recording, {"one", Part::All, {}}).empty());
    recording.runs[0].work.corrections.pedal = pedalling;
    EXPECT_EQ(pedallingOf(&recording, {"one", Part::All, {}}), pedalling);
    EXPECT_TRUE(pedallingOf(&recording, {"one", Part::Missed, {}}).empty());
    EXPECT_TRUE(pedallingOf(&recording, {Selection::kReferenceColumn, Part::All, {}}).empty());
    EXPECT_TRUE(pedallingOf(nullptr, {"one", Part::All, {}}).empty());
}

TEST(NoteChoice, ErrorsArePickedByTheirVerdict)
{
    const Recording recording = recordingWithErrors();
    EXPECT_THAT(notesOf(recording, Part::Extra), ElementsAre(kExtra, kSplit, kLate));
    EXPECT_THAT(notesOf(recording, Part::Missed), ElementsAre(kMissed, kMerged, kInTime));
}

TEST(NoteChoice, TheSameListAsLongAsNothingChanges)
{
    Recording recording = recordingWithErrors();
    ChosenNotes chosen;
    const auto first = chosen.find(&recording, {"one", Part::Extra, {}});
    EXPECT_EQ(chosen.find(&recording, {"one", Part::Extra, {}}), first);
    EXPECT_NE(chosen.find(&recording, {"one", Part::Missed, {}}), first);
    EXPECT_EQ(chosen.find(&recording, {Selection::kReferenceColumn, Part::All, {}}),
              recording.reference.notes);
    Assessment other = *recording.runs[0].assessment;
    other.comparison.notes.clear();
    recording.runs[0].assessment = std::make_shared<const Assessment>(other);
    EXPECT_TRUE(chosen.find(&recording, {"one", Part::Missed, {}})->empty());
}

TEST(NoteChoice, NothingIsKnownYet)
{
    ChosenNotes chosen;
    EXPECT_EQ(chosen.find(nullptr, {"one", Part::All, {}}), nullptr);
    const Recording empty;
    EXPECT_EQ(chosen.find(&empty, {"one", Part::Extra, {}}), nullptr);
    Recording running = recordingWithErrors();
    running.runs[0].assessment.reset();
    EXPECT_EQ(chosen.find(&running, {"one", Part::Extra, {}}), nullptr);
}

} // namespace
} // namespace rollwright
