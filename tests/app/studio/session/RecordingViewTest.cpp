#include "app/studio/session/RecordingView.h"

#include <gtest/gtest.h>

#include "app/studio/session/Session.h"
#include "tests/app/studio/FakeModel.h"

namespace rollwright {
namespace {

class RecordingViewTest : public testing::Test
{
protected:
    RecordingViewTest()
    {
        m_recording.id = 7;
        m_recording.file = "/music/für elise #1.flac";
    }

    rollwright::Run& run(RunState state)
    {
        m_recording.runs.clear();
        rollwright::Run& added = m_recording.runs.emplace_back();
        added.model = m_model;
        added.state = state;
        return added;
    }

    QString state() const { return rowOf(m_recording, m_columns).state; }
    RollContent prediction() const { return columnsOf(m_recording, m_columns)[1]; }

    ModelInfo m_model = fakeInfo("a");
    ShownColumns m_columns{true, {m_model}, false};
    Recording m_recording;
    std::shared_ptr<const NoteList> m_notes =
        std::make_shared<const NoteList>(NoteList{{Seconds(1), Seconds(2), Pitch{60}, 64}});
};

TEST_F(RecordingViewTest, WithoutAReferenceItsColumnMakesRoom)
{
    const Session session(nullptr);
    Selection selection(session, {m_model}, &m_model);
    EXPECT_TRUE(columnsFor(nullptr, selection).reference);
    EXPECT_FALSE(columnsFor(&m_recording, selection).reference);
    EXPECT_EQ(referenceRow(&m_recording, selection).state, "no reference");
    EXPECT_TRUE(referenceRow(&m_recording, selection).shown) << "it comes with the reference";

    m_recording.reference.loading = true;
    EXPECT_TRUE(columnsFor(&m_recording, selection).reference);
    m_recording.reference = {};
    m_recording.reference.file = "/music/truth.mid";
    m_recording.reference.notes = m_notes;
    EXPECT_TRUE(columnsFor(&m_recording, selection).reference);
    EXPECT_EQ(referenceRow(&m_recording, selection).state, "");
    EXPECT_TRUE(referenceRow(&m_recording, selection).toolTip.endsWith("\n/music/truth.mid"));
    const ModelRow model = modelRow(selection.installed().front(), &m_recording, selection);
    EXPECT_EQ(model.state, "no notes yet");
    EXPECT_TRUE(model.toolTip.startsWith(model.name + '\n')) << "where it is cut";
    m_recording.reference = {};
    m_recording.reference.wanted = "/music/damaged.mid";
    EXPECT_TRUE(referenceRow(&m_recording, selection).toolTip.endsWith("\n/music/damaged.mid"));
    EXPECT_TRUE(columnsFor(&m_recording, selection).reference) << "it says what is wrong";

    m_recording.reference = {};
    selection.setShown("a", false);
    EXPECT_TRUE(columnsFor(&m_recording, selection).reference) << "the only column";
}

TEST_F(RecordingViewTest, TheListSaysWhatEveryRecordingDoes)
{
    EXPECT_EQ(rowOf(m_recording, m_columns).name, QString::fromUtf8("für elise #1.flac"));
    EXPECT_EQ(state(), "not transcribed yet");
    run(RunState::Queued);
    EXPECT_EQ(state(), "queued");
    run(RunState::Running).progress = {Stage::Transcribing, 0.5};
    EXPECT_EQ(state(), "running, 53 %");
    auto transcription = std::make_shared<Transcription>();
    transcription->notes = *m_notes;
    run(RunState::Done).transcription = transcription;
    EXPECT_EQ(state(), "1 note");
    rollwright::Run& corrected = run(RunState::Done);
    corrected.transcription = transcription;
    corrected.work.corrections.added = *m_notes;
    EXPECT_EQ(state(), "1 note, corrected");
    run(RunState::Failed).error = Error{ErrorCode::AudioSilent, "für elise #1.flac", ""};
    EXPECT_TRUE(state().startsWith("failed: ")) << state().toStdString();
    EXPECT_TRUE(state().contains("silence"));
    EXPECT_TRUE(rowOf(m_recording, m_columns).failed);
    run(RunState::Cancelled);
    EXPECT_EQ(state(), "cancelled");
}

TEST_F(RecordingViewTest, WhatIsTrueOfAllModelsIsSaidOnce)
{
    m_columns.models.push_back(fakeInfo("b"));
    run(RunState::Failed).error = Error{ErrorCode::AudioSilent, "für elise #1.flac", ""};
    EXPECT_TRUE(state().startsWith("Fake a: failed")) << state().toStdString();
    EXPECT_TRUE(state().endsWith("\nFake b: not transcribed yet")) << state().toStdString();
    m_recording.runs.push_back(m_recording.runs.front());
    m_recording.runs.back().model = m_columns.models.back();
    EXPECT_TRUE(state().startsWith("failed: it")) << state().toStdString();
    EXPECT_FALSE(state().contains('\n')) << state().toStdString();
    EXPECT_EQ(rowOf(m_recording, m_columns).toolTip.count("silence"), 1);
}

TEST_F(RecordingViewTest, TheToolTipOffersToDragWhatTheChosenModelHeard)
{
    run(RunState::Done).transcription = std::make_shared<Transcription>();
    const auto offers = [this](const rollwright::Run* chosen) {
        return rowOf(m_recording, m_columns, chosen).toolTip.contains("Drag it");
    };
    EXPECT_TRUE(offers(&m_recording.runs.front()));
    EXPECT_FALSE(offers(nullptr)) << "another one is chosen";
}

TEST_F(RecordingViewTest, TheToolTipSaysHowThePianoIsTuned)
{
    auto transcription = std::make_shared<Transcription>();
    run(RunState::Done).transcription = transcription;
    EXPECT_FALSE(rowOf(m_recording, m_columns).toolTip.contains("A4"));
    transcription->tuning = -100;
    EXPECT_TRUE(rowOf(m_recording, m_columns).toolTip.endsWith("\nTuned to A4 = 415 Hz"));
}

TEST_F(RecordingViewTest, TheToolTipSaysHowLateTheSoundIsHeard)
{
    auto posteriors = std::make_shared<Posteriors>();
    auto transcription = std::make_shared<Transcription>();
    transcription->posteriors = posteriors;
    run(RunState::Done).transcription = transcription;
    EXPECT_FALSE(rowOf(m_recording, m_columns).toolTip.contains("strokes"));
    posteriors->delay = Seconds(0.0127);
    EXPECT_TRUE(rowOf(m_recording, m_columns).toolTip.endsWith("\nHeard 13 ms after the strokes"));
}

TEST_F(RecordingViewTest, NoPaneIsEmptyWithoutAWord)
{
    const auto expectWord = [this](const ShownColumns& columns) {
        ASSERT_EQ(columnsOf(m_recording, columns).size(), 2);
        for (const RollContent& column : columnsOf(m_recording, columns)) {
            EXPECT_TRUE(column.empty());
            EXPECT_FALSE(column.placeholder.isEmpty()) << column.title.toStdString();
            EXPECT_FALSE(column.title.isEmpty());
        }
        EXPECT_FALSE(scoresMissingText(m_recording, columns).isEmpty());
    };
    expectWord({true, {}, true});
    expectWord(m_columns);
    for (const RunState runState : {RunState::Queued, RunState::Running, RunState::Cancelled}) {
        run(runState);
        expectWord(m_columns);
    }
    run(RunState::Failed).error = Error{ErrorCode::AudioSilent, "x", ""};
    expectWord(m_columns);
    m_recording.reference.loading = true;
    expectWord(m_columns);
    m_recording.reference.error = Error{ErrorCode::DamagedReference, "x.mid", ""};
    expectWord(m_columns);
}

TEST_F(RecordingViewTest, PartsOfARunningTranscriptionAreShown)
{
    rollwright::Run& running = run(RunState::Running);
    running.partialNotes = m_notes;
    running.partialPosteriors = {std::make_shared<const Posteriors>()};
    EXPECT_EQ(prediction().notes, m_notes);
    EXPECT_EQ(prediction().posteriors.size(), 1);
}

TEST_F(RecordingViewTest, AnotherModelsRunIsNotThisOnes)
{
    run(RunState::Done).transcription = std::make_shared<Transcription>();
    const ShownColumns other{true, {fakeInfo("b")}, false};
    EXPECT_TRUE(columnsOf(m_recording, other)[1].empty());
}

TEST_F(RecordingViewTest, ColumnsStandInTheOrderOfTheModels)
{
    const ShownColumns columns{false, {fakeInfo("b"), fakeInfo("a")}, false};
    const auto contents = columnsOf(m_recording, columns);
    ASSERT_EQ(contents.size(), 2);
    EXPECT_EQ(contents[0].title, "Fake b");
    EXPECT_EQ(contents[1].title, "Fake a");
}

TEST_F(RecordingViewTest, TheListNamesTheModelsWhenThereAreSeveral)
{
    run(RunState::Queued);
    m_columns.models.push_back(fakeInfo("b"));
    EXPECT_EQ(state(), "Fake a: queued\nFake b: not transcribed yet");
}

TEST_F(RecordingViewTest, WithoutAShownModelTheListSaysWhatAnotherOneDoes)
{
    const ShownColumns truthAlone;
    EXPECT_EQ(rowOf(m_recording, truthAlone).state, "not transcribed yet");
    run(RunState::Queued);
    EXPECT_EQ(rowOf(m_recording, truthAlone).state, "queued");
    rollwright::Run& other = m_recording.runs.emplace_back();
    other.model = fakeInfo("b");
    other.state = RunState::Cancelled;
    EXPECT_EQ(rowOf(m_recording, truthAlone).state, "queued");
    EXPECT_EQ(rowOf(m_recording, truthAlone, &other).state, "cancelled") << "the chosen one";
    EXPECT_EQ(rowOf(m_recording, m_columns, &other).state, "queued") << "a shown one is told";
}

TEST_F(RecordingViewTest, ScoresArePromisedOnlyWhileATranscriptionIsUnderWay)
{
    m_recording.reference.notes = m_notes;
    rollwright::Run& only = run(RunState::Running);
    EXPECT_TRUE(scoresMissingText(m_recording, m_columns).startsWith("Scores appear"));
    only.state = RunState::Cancelled;
    EXPECT_TRUE(scoresMissingText(m_recording, m_columns).contains("Ctrl+R"));
}

TEST_F(RecordingViewTest, ScoresAreThereWhenThereIsAReport)
{
    m_recording.reference.notes = m_notes;
    rollwright::Run& done = run(RunState::Done);
    done.transcription = std::make_shared<Transcription>();
    EXPECT_TRUE(scoresOf(m_recording, m_columns).empty());
    EXPECT_TRUE(scoresMissingText(m_recording, m_columns).startsWith("Comparing"));
    done.assessment = std::make_shared<const Assessment>();
    ASSERT_EQ(scoresOf(m_recording, m_columns).size(), 1);
    EXPECT_EQ(scoresOf(m_recording, m_columns)[0].title, "Fake a");
    m_columns.colours = {{"a", 3}};
    EXPECT_EQ(scoresOf(m_recording, m_columns)[0].colour, 3U);
    EXPECT_EQ(columnsOf(m_recording, m_columns)[1].colour, 3U) << "in the rolls as in charts";
}

} // namespace
} // namespace rollwright
