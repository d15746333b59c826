#include "tests/app/studio/session/SessionFixture.h"

namespace rollwright {
namespace {

class SessionTest : public SessionFixture
{
};

TEST_F(SessionTest, TranscribesARecording)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    EXPECT_EQ(run(id).state, RunState::Queued);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).state, RunState::Done);
    EXPECT_EQ(run(id).transcription->notes.size(), 4);
    EXPECT_NEAR(m_session->find(id)->end().count(), 4, 1e-6);
    EXPECT_TRUE(m_failures.isEmpty());
}

TEST_F(SessionTest, SegmentsAppearWhileItRuns)
{
    m_script->pauseBeforeSegment = 3;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).partialPosteriors.size() == 3; }));
    EXPECT_EQ(run(id).state, RunState::Running);
    EXPECT_EQ(run(id).partialNotes->size(), 3);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_TRUE(run(id).partialPosteriors.empty());
}

TEST_F(SessionTest, TheLengthIsKnownBeforeAnythingIsHeard)
{
    const int id = m_session->open(m_folder / "a.wav");
    EXPECT_EQ(m_session->find(id)->end(), Seconds(0));
    int changes = 0;
    QObject::connect(&*m_session, &Session::contentChanged, [&] { ++changes; });
    ASSERT_TRUE(processEventsUntil([&] { return changes > 0; }));
    EXPECT_NEAR(m_session->find(id)->end().count(), 4, 1e-6);
    EXPECT_TRUE(m_session->find(id)->runs.empty());
}

TEST_F(SessionTest, TheEndIsThatOfTheLastThingKnown)
{
    Recording recording;
    EXPECT_EQ(recording.end(), Seconds(0));
    const FrameGrid grid{Seconds(0.02), Seconds(0.01), 100};
    rollwright::Run& heard = recording.runs.emplace_back();
    heard.append({std::make_shared<const Posteriors>(Posteriors{grid, {}, {}, {}, {}}), {}});
    EXPECT_NEAR(recording.end().count(), 2, 1e-6) << "a stream whose length is not announced";
    recording.duration = Seconds(4);
    EXPECT_EQ(recording.end(), Seconds(4));
    recording.reference.notes =
        std::make_shared<const NoteList>(NoteList{{Seconds(1), Seconds(5), Pitch{60}, 64}});
    EXPECT_EQ(recording.end(), Seconds(5));
}

TEST_F(SessionTest, ARunEndsExactlyOnce)
{
    const int id = m_session->open(m_folder / "a.wav");
    int ends = 0;
    bool active = true;
    QObject::connect(&*m_session, &Session::stateChanged, [&] {
        const bool now = run(id).active();
        ends += active && !now;
        active = now;
    });
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    const int other = m_session->open(m_folder / "b.wav"); // whatever was left comes before this
    m_session->transcribe(other, m_model);
    ASSERT_TRUE(waitForEnd(other));
    EXPECT_EQ(ends, 1);
}

TEST_F(SessionTest, CancelStopsARunAndKeepsWhatWasHeard)
{
    m_script->pauseBeforeSegment = 2;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).partialPosteriors.size() == 2; }));
    m_session->cancel(run(id).id);
    EXPECT_EQ(run(id).state, RunState::Cancelled);
    const auto heard = run(id).partialPosteriors;

    // The thread leaves the held model by itself: the next run gets it, and passes the hold.
    const int next = m_session->open(m_folder / "b.wav");
    m_session->transcribe(next, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(next).partialPosteriors.size() == 2; }));
    EXPECT_EQ(m_script->segments, 4);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(next));
    EXPECT_EQ(run(id).state, RunState::Cancelled);
    EXPECT_EQ(run(id).partialPosteriors, heard);
    EXPECT_TRUE(m_failures.isEmpty()) << "being cancelled is no failure";
}

TEST_F(SessionTest, ACancelledRunCanBeRepeated)
{
    m_script->pauseBeforeSegment = 2;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).state == RunState::Running; }));
    m_session->cancel(run(id).id);
    m_session->transcribe(id, m_model);
    EXPECT_EQ(run(id).state, RunState::Queued);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).state, RunState::Done);
    EXPECT_EQ(run(id).transcription->notes.size(), 4);
}

TEST_F(SessionTest, AQueuedRunIsCancelledWithoutWaiting)
{
    m_script->pauseBeforeSegment = 1;
    const int first = m_session->open(m_folder / "a.wav");
    const int second = m_session->open(m_folder / "b.wav");
    m_session->transcribe(first, m_model);
    m_session->transcribe(second, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(first).state == RunState::Running; }));
    m_session->cancel(run(second).id);
    EXPECT_EQ(run(second).state, RunState::Cancelled);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(first));
    EXPECT_EQ(run(first).state, RunState::Done);
    EXPECT_EQ(run(second).state, RunState::Cancelled);
}

TEST_F(SessionTest, ClosingARecordingStopsItsRun)
{
    m_script->pauseBeforeSegment = 1;
    const int first = m_session->open(m_folder / "a.wav");
    m_session->transcribe(first, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(first).partialPosteriors.size() == 1; }));
    m_session->close(first);
    EXPECT_EQ(m_session->find(first), nullptr);
    m_script->pauseBeforeSegment = -1;
    const int second = m_session->open(m_folder / "b.wav");
    m_session->transcribe(second, m_model);
    ASSERT_TRUE(waitForEnd(second));
    EXPECT_EQ(run(second).state, RunState::Done);
    EXPECT_EQ(m_script->segments, 1 + 3);
}

TEST_F(SessionTest, ItsEndStopsWhatRuns)
{
    m_script->pauseBeforeSegment = 1;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).state == RunState::Running; }));
    m_session.reset();
    EXPECT_EQ(m_script.use_count(), 1) << "nobody is left to use the model";
}

TEST_F(SessionTest, SeveralFilesAreOpenedAndClosedAtOnceAndEachOnce)
{
    int changes = 0;
    QObject::connect(&*m_session, &Session::recordingsChanged, [&] { ++changes; });
    const int known = m_session->open(m_folder / "b.wav");
    const std::vector<Session::File> files{{m_folder / "a.wav", std::nullopt},
                                           {m_folder / "b.wav", std::nullopt}};
    const std::vector<int> ids = m_session->open(files);
    EXPECT_THAT(ids, testing::ElementsAre(m_session->recordings()[1]->id, known));
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(m_session->open(files), ids);
    EXPECT_EQ(changes, 2) << "nothing is new";
    m_session->close({ids.begin(), ids.end()});
    EXPECT_TRUE(m_session->recordings().empty());
    EXPECT_EQ(changes, 3);
}

TEST_F(SessionTest, ADoneRunIsNotRepeatedAndModelsStandSideBySide)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    const auto first = run(id).transcription;
    m_session->transcribe(id, m_model);
    EXPECT_EQ(run(id).transcription, first);
    m_session->transcribe(id, fakeInfo("other"));
    ASSERT_TRUE(waitForEnd(id, "other"));
    EXPECT_EQ(run(id).transcription, first);
    EXPECT_EQ(run(id, "other").state, RunState::Done);
}

TEST_F(SessionTest, AFileThatIsNoRecordingFailsAlone)
{
    std::ofstream(m_folder / "text.wav") << "no sound at all, but letters\n";
    const int good = m_session->open(m_folder / "a.wav");
    m_session->transcribe(good, m_model);
    const int bad = m_session->open(m_folder / "text.wav");
    m_session->transcribe(bad, m_model);
    ASSERT_TRUE(waitForEnd(bad));
    EXPECT_EQ(run(bad).state, RunState::Failed);
    EXPECT_EQ(run(bad).error->code, ErrorCode::UnsupportedAudio);
    EXPECT_EQ(run(good).state, RunState::Done);
    ASSERT_EQ(m_failures.size(), 1);
    EXPECT_TRUE(m_failures.first().contains("text.wav")) << m_failures.first().toStdString();
}

TEST_F(SessionTest, AModelThatCannotBeLoadedIsAFailure)
{
    m_script->broken = true;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).error->code, ErrorCode::ModelDamaged);
    EXPECT_EQ(m_failures.size(), 1);
}

TEST_F(SessionTest, ARunBeginsWithWhatWasMadeOfItBefore)
{
    DecoderParams deaf = defaultParams(m_model);
    deaf.onsetThreshold = 0.95;
    const Corrections corrections{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model, RunWork{deaf, corrections});
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).params(), deaf);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).decoded->notes.empty(); }));
    EXPECT_EQ(run(id).transcription->notes, NoteList(corrections.added));
    EXPECT_EQ(run(id).calibrated->notes.size(), 4U);
    m_session->setParams(run(id).id, run(id).calibrated->params);
    EXPECT_FALSE(run(id).work.params) << "they are the calibrated ones again";
}

TEST_F(SessionTest, ARunThatWasStoppedKeepsWhatWasMadeOfIt)
{
    const RunWork work{std::nullopt, {{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}}};
    m_script->pauseBeforeSegment = 1;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model, work);
    m_session->cancel(run(id).id);
    EXPECT_EQ(run(id).work, work);
    m_script->pauseBeforeSegment = -1;
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).transcription->notes.size(), 5U);
}

TEST_F(SessionTest, OneThatIsMissingGivesWayWithAllThatWasMadeOfIt)
{
    const RunWork work{std::nullopt, {{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}}};
    const int missing = m_session->open(m_folder / "lost/a.wav");
    m_session->transcribe(missing, m_model, work);
    m_session->transcribe(missing, fakeInfo("n"), work);
    m_session->open(m_folder / "b.wav");
    EXPECT_FALSE(m_session->find(missing)->missing()) << "that is not known yet";
    ASSERT_TRUE(waitForEnd(missing, "n"));
    EXPECT_TRUE(m_session->find(missing)->missing());

    const int found = m_session->open(m_folder / "a.wav");
    m_session->transcribe(found, m_model);
    m_session->replace(missing, found);
    EXPECT_EQ(m_session->find(missing), nullptr);
    ASSERT_EQ(m_session->recordings().size(), 2U);
    EXPECT_EQ(m_session->recordings()[0]->id, found);
    for (const char* model : {"m", "n"}) {
        ASSERT_TRUE(waitForEnd(found, model));
        EXPECT_EQ(run(found, model).work, work);
        EXPECT_EQ(run(found, model).transcription->notes.size(), 5U);
    }
}

TEST_F(SessionTest, WhatWasMadeOfTheOneThatIsThereIsKept)
{
    const RunWork work{std::nullopt, {{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}}};
    const int missing = m_session->open(m_folder / "lost/a.wav");
    m_session->transcribe(missing, m_model, work);
    const int found = m_session->open(m_folder / "a.wav");
    m_session->transcribe(found, m_model);
    ASSERT_TRUE(waitForEnd(found));
    const Corrections since{{}, {{Seconds(1.5), Seconds(1.7), Pitch{81}, 64}}};
    m_session->setCorrections(run(found).id, since);
    m_session->replace(missing, found);
    EXPECT_EQ(run(found).work.corrections, since);
}

TEST_F(SessionTest, ARecordingThatWasHeardIsNotMissing)
{
    const int heard = m_session->open(m_folder / "a.wav");
    m_session->transcribe(heard, m_model);
    ASSERT_TRUE(waitForEnd(heard));
    std::filesystem::create_directory(m_folder / "other");
    std::filesystem::rename(m_folder / "a.wav", m_folder / "other/a.wav");
    EXPECT_NE(m_session->open(m_folder / "other/a.wav"), heard);
    EXPECT_EQ(m_session->recordings().size(), 2U);
}

} // namespace
} // namespace rollwright
