#include "tests/app/studio/session/SessionFixture.h"

namespace rollwright {
namespace {

class SessionReferenceTest : public SessionFixture
{
};

TEST_F(SessionReferenceTest, TheReferenceBesideARecordingIsFoundAndScored)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).assessment != nullptr; }));
    EXPECT_EQ(m_session->find(id)->reference.notes->size(), 1);
    EXPECT_NEAR(run(id).assessment->report.note.recall, 1, 1e-9);
    EXPECT_NEAR(run(id).assessment->report.note.precision, 0.25, 1e-9);
}

TEST_F(SessionReferenceTest, AReferenceThatComesLaterIsScoredToo)
{
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_FALSE(run(id).assessment);
    writeReference("late.tsv");
    m_session->setReference(id, m_folder / "late.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(id).assessment != nullptr; }));
}

TEST_F(SessionReferenceTest, ADamagedReferenceLeavesTheGoodOneInPlace)
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

TEST_F(SessionReferenceTest, OneThatCannotBeReadIsStillWanted)
{
    const int id = m_session->open(m_folder / "a.wav", m_folder / "gone.mid");
    const Reference& reference = m_session->find(id)->reference;
    EXPECT_EQ(reference.chosen(), m_folder / "gone.mid");
    ASSERT_TRUE(processEventsUntil([&] { return reference.error.has_value(); }));
    EXPECT_EQ(reference.chosen(), m_folder / "gone.mid");

    writeReference("a.tsv");
    m_session->setReference(id, m_folder / "a.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes != nullptr; }));
    m_session->setReference(id, m_folder / "gone.mid");
    ASSERT_TRUE(processEventsUntil([&] { return !reference.loading; }));
    EXPECT_EQ(reference.chosen(), m_folder / "a.tsv");
}

TEST_F(SessionReferenceTest, TheLastOfSeveralCounts)
{
    writeReference("a.tsv");
    writeReference("other.tsv");
    const int id = m_session->open(m_folder / "a.wav", m_folder / "other.tsv");
    m_session->setReference(id, m_folder / "a.tsv");
    const Reference& reference = m_session->find(id)->reference;
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes != nullptr; }));
    EXPECT_EQ(reference.chosen(), m_folder / "a.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return !reference.loading; }));
    EXPECT_EQ(reference.file, m_folder / "a.tsv");
}

TEST_F(SessionReferenceTest, OneThatAnotherReplacedBeforeItWasReadIsNoFailure)
{
    std::ofstream(m_folder / "bad.mid") << "MThd but nothing more";
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav", m_folder / "bad.mid");
    m_session->setReference(id, m_folder / "a.tsv");
    const Reference& reference = m_session->find(id)->reference;
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes && !reference.loading; }));
    EXPECT_TRUE(m_failures.isEmpty()) << m_failures.join(' ').toStdString();
}

TEST_F(SessionReferenceTest, TheLastOfSeveralIsMissedWhereItCannotBeRead)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav", m_folder / "a.tsv");
    m_session->setReference(id, m_folder / "gone.tsv");
    const Reference& reference = m_session->find(id)->reference;
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes && !reference.loading; }));
    EXPECT_EQ(m_failures.size(), 1);
    EXPECT_EQ(reference.file, m_folder / "a.tsv");
}

TEST_F(SessionReferenceTest, TheOneBesideARecordingGivesWayToOneThatIsGiven)
{
    writeReference("a.tsv");
    writeReference("other.tsv");
    const int id = m_session->open(m_folder / "a.wav"); // the one beside it is looked for
    m_session->setReference(id, m_folder / "other.tsv");
    const Reference& reference = m_session->find(id)->reference;
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes && !reference.loading; }));
    EXPECT_EQ(reference.file, m_folder / "other.tsv");
}

TEST_F(SessionReferenceTest, TheOneOfAMissingRecordingIsReadForTheOneInItsPlace)
{
    writeReference("other.tsv");
    const int missing = m_session->open(m_folder / "gone/a.wav");
    m_session->transcribe(missing, m_model);
    ASSERT_TRUE(waitForEnd(missing));
    m_session->setReference(missing, m_folder / "other.tsv"); // not read yet
    const int id = m_session->open(m_folder / "a.wav");
    m_session->replace(missing, id);
    EXPECT_FALSE(m_session->find(missing));
    const Reference& reference = m_session->find(id)->reference;
    EXPECT_TRUE(processEventsUntil([&] { return reference.notes && !reference.loading; }));
    EXPECT_EQ(reference.file, m_folder / "other.tsv");
}

TEST_F(SessionReferenceTest, TheOneOfAMissingRecordingIsKeptWhereAnotherIsBeingRead)
{
    writeReference("other.tsv");
    writeReference("a.tsv");
    writeReference("b.tsv");
    const int missing = m_session->open(m_folder / "gone/a.wav", m_folder / "other.tsv");
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session->find(missing)->reference.notes != nullptr; }));
    const int id = m_session->open(m_folder / "a.wav", m_folder / "a.tsv");
    m_session->replace(missing, id);
    const int next = m_session->open(m_folder / "b.wav"); // files are read in turn
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session->find(next)->reference.notes != nullptr; }));
    EXPECT_EQ(m_session->find(id)->reference.file, m_folder / "other.tsv");
}

TEST_F(SessionReferenceTest, AReferenceIsRemovedWithItsScores)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).assessment != nullptr; }));
    m_session->removeReference(id);
    const Reference& reference = m_session->find(id)->reference;
    EXPECT_TRUE(reference.chosen().empty());
    EXPECT_EQ(reference.notes, nullptr);
    EXPECT_EQ(run(id).assessment, nullptr);
    EXPECT_NE(run(id).transcription, nullptr);

    m_session->setReference(id, m_folder / "a.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(id).assessment != nullptr; }));
}

TEST_F(SessionReferenceTest, ScoresThatComeAfterItsRemovalAreNotShown)
{
    writeReference("a.tsv");
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).assessment != nullptr; }));
    DecoderParams params = run(id).params();
    params.onsetThreshold = 0.55;
    m_session->setParams(run(id).id, params);
    m_session->removeReference(id);
    ASSERT_TRUE(processEventsUntil([&] { return run(id).transcription->params == params; }));
    EXPECT_EQ(run(id).assessment, nullptr);
}

TEST_F(SessionReferenceTest, WhereNoneIsWantedNoneIsFound)
{
    const std::filesystem::path none;
    writeReference("a.tsv");
    writeReference("b.tsv");
    const int missing = m_session->open(m_folder / "gone/a.wav", none);
    m_session->transcribe(missing, m_model);
    ASSERT_TRUE(waitForEnd(missing));
    const int id = m_session->open(m_folder / "a.wav");
    const Reference& reference = m_session->find(id)->reference;
    EXPECT_EQ(reference.decided(), std::nullopt);
    ASSERT_TRUE(processEventsUntil([&] { return reference.notes != nullptr; }));
    EXPECT_EQ(reference.decided(), m_folder / "a.tsv");
    m_session->replace(missing, id);
    EXPECT_EQ(reference.decided(), none);

    const int next = m_session->open(m_folder / "b.wav"); // files are read in turn
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session->find(next)->reference.notes != nullptr; }));
    EXPECT_EQ(reference.decided(), none);
    m_session->setReference(id, m_folder / "a.tsv");
    EXPECT_EQ(reference.decided(), m_folder / "a.tsv") << "it is wanted again";
    EXPECT_TRUE(processEventsUntil([&] { return reference.notes != nullptr; }));
}

TEST_F(SessionReferenceTest, OneThatIsBeingReadIsNotTakenWhereNoneIsWanted)
{
    writeReference("a.tsv");
    writeReference("b.tsv");
    const int missing = m_session->open(m_folder / "gone/a.wav", std::filesystem::path());
    const int id = m_session->open(m_folder / "a.wav", m_folder / "a.tsv");
    m_session->replace(missing, id);
    const int next = m_session->open(m_folder / "b.wav"); // files are read in turn
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session->find(next)->reference.notes != nullptr; }));
    EXPECT_EQ(m_session->find(id)->reference.notes, nullptr);
}

TEST_F(SessionReferenceTest, AReferenceLongerThanTheRecordingIsSaidSo)
{
    writeReference("a.tsv", 100);
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model);
    ASSERT_TRUE(processEventsUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.first().contains("a.tsv")) << m_failures.first().toStdString();
    EXPECT_EQ(m_session->find(id)->reference.error->code, ErrorCode::ReferenceTooLong);
    ASSERT_TRUE(waitForEnd(id));
    EXPECT_EQ(run(id).state, RunState::Done);
    EXPECT_LT(m_session->find(id)->end(), Seconds(50)) << "there is nothing to hear beyond it";
}

} // namespace
} // namespace rollwright
