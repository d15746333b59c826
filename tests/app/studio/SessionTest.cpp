#include "app/studio/Session.h"

#include <fstream>

#include <gmock/gmock.h>

#include "app/studio/Paths.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class SessionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        writeSine(m_folder / "a.wav", 4);
        writeSine(m_folder / "b.wav", 3);
        QObject::connect(&*m_session, &Session::failed,
                         [this](const QString& message) { m_failures << message; });
    }

    void writeReference(const std::string& name, double onset = 1.2) const
    {
        std::ofstream out(m_folder / name);
        out << "# onset,offset,note,velocity\n" << onset << "\t" << onset + 0.6 << "\t52\t64\n";
    }

    const rollwright::Run& run(int id, const std::string& model = "m") const
    {
        return *m_session->find(id)->findRun(model);
    }

    bool waitForEnd(int id, const std::string& model = "m")
    {
        return processEventsUntil([&] { return !run(id, model).active(); });
    }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    std::optional<Session> m_session{std::in_place, fakeFactory(m_script)};
    ModelInfo m_model = fakeInfo("m");
    QStringList m_failures;
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
    EXPECT_NEAR(m_session->find(id)->end().count(), 3, 1e-6);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_TRUE(run(id).partialPosteriors.empty());
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
    m_session->cancel(id, "m");
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
    m_session->cancel(id, "m");
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
    m_session->cancel(second, "m");
    EXPECT_EQ(run(second).state, RunState::Cancelled);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(first));
    EXPECT_EQ(run(first).state, RunState::Done);
    EXPECT_EQ(run(second).state, RunState::Cancelled);
}

TEST_F(SessionTest, FilesOpenedWhileOneRunsWaitTheirTurn)
{
    m_script->pauseBeforeSegment = 1;
    const int first = m_session->open(m_folder / "a.wav");
    m_session->transcribe(first, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(first).state == RunState::Running; }));
    const int second = m_session->open(m_folder / "b.wav");
    m_session->transcribe(second, m_model);
    EXPECT_EQ(run(second).state, RunState::Queued);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(second));
    EXPECT_EQ(run(first).state, RunState::Done);
    EXPECT_EQ(run(second).state, RunState::Done);
}

TEST_F(SessionTest, ClosingARecordingStopsItsRun)
{
    m_script->pauseBeforeSegment = 1;
    const int first = m_session->open(m_folder / "a.wav");
    m_session->transcribe(first, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(first).state == RunState::Running; }));
    m_session->close(first);
    EXPECT_EQ(m_session->find(first), nullptr);
    m_script->pauseBeforeSegment = -1;
    const int second = m_session->open(m_folder / "b.wav");
    m_session->transcribe(second, m_model);
    ASSERT_TRUE(waitForEnd(second));
    EXPECT_EQ(run(second).state, RunState::Done);
}

TEST_F(SessionTest, ItsEndStopsWhatRuns)
{
    m_script->pauseBeforeSegment = 1;
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).state == RunState::Running; }));
    m_session.reset();
    QCoreApplication::processEvents();
    EXPECT_LE(m_script->segments, 1);
}

TEST_F(SessionTest, TheSameFileIsOpenedOnce)
{
    const int id = m_session->open(m_folder / "a.wav");
    EXPECT_EQ(m_session->open(m_folder / "a.wav"), id);
    EXPECT_EQ(m_session->recordings().size(), 1);
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

TEST_F(SessionTest, TheReferenceBesideARecordingIsFoundAndScored)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).report.has_value(); }));
    EXPECT_EQ(m_session->find(id)->reference.notes->size(), 1);
    EXPECT_NEAR(run(id).report->note.recall, 1, 1e-9);
    EXPECT_NEAR(run(id).report->note.precision, 0.25, 1e-9);
}

TEST_F(SessionTest, AReferenceThatComesLaterIsScoredToo)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_FALSE(run(id).report);
    writeReference("late.tsv");
    m_session->setReference(id, m_folder / "late.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(id).report.has_value(); }));
}

TEST_F(SessionTest, ADamagedReferenceLeavesTheGoodOneInPlace)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav");
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session->find(id)->reference.notes != nullptr; }));
    std::ofstream(m_folder / "bad.mid") << "MThd but nothing more";
    m_session->setReference(id, m_folder / "bad.mid");
    ASSERT_TRUE(processEventsUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.first().contains("bad.mid"));
    EXPECT_NE(m_session->find(id)->reference.notes, nullptr);
    EXPECT_FALSE(m_session->find(id)->reference.loading);
}

TEST_F(SessionTest, AReferenceLongerThanTheRecordingIsSaidSo)
{
    writeReference("a.tsv", 100);
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.first().contains("a.tsv")) << m_failures.first().toStdString();
    EXPECT_EQ(m_session->find(id)->reference.error->code, ErrorCode::ReferenceTooLong);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).state, RunState::Done);
}

TEST_F(SessionTest, ExportsAFinishedRun)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    QString exported;
    QObject::connect(&*m_session, &Session::exported,
                     [&](const QString& file) { exported = file; });
    m_session->exportRun(id, "m", *findExporter("midi"), m_folder / "out.mid");
    ASSERT_TRUE(processEventsUntil([&] { return !exported.isEmpty(); }));
    std::ifstream in(m_folder / "out.mid");
    std::string head(4, ' ');
    in.read(head.data(), 4);
    EXPECT_EQ(head, "MThd");
}

TEST_F(SessionTest, AnExportThatFailsIsAMessage)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    m_session->exportRun(id, "m", *findExporter("midi"), m_folder / "no such folder/out.mid");
    ASSERT_TRUE(processEventsUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.first().contains("out.mid")) << m_failures.first().toStdString();
    EXPECT_EQ(run(id).state, RunState::Done);
}

} // namespace
} // namespace rollwright
