#include <algorithm>
#include <utility>

#include "core/model/Sha256.h"
#include "tests/app/studio/editing/CorrectionKeeperFixture.h"

namespace rollwright {
namespace {

TEST_F(CorrectionKeeperTest, KeepsEveryChangeAndBringsTheLastBack)
{
    const int id = transcribe();
    m_session->setCorrections(run(id).id, kCorrections);
    ASSERT_TRUE(processEventsUntil([&] { return isKept(kCorrections); }));

    m_session->close(id);
    const int again = transcribe();
    ASSERT_TRUE(processEventsUntil([&] { return run(again).work.corrections == kCorrections; }));
    EXPECT_EQ(run(again).transcription->notes.size(), 5U);
    EXPECT_TRUE(run(again).transcription->corrected);
    EXPECT_EQ(run(again).calibrated->notes.size(), 4U);
}

TEST_F(CorrectionKeeperTest, BringsThresholdsBackToo)
{
    const int id = transcribe();
    DecoderParams params = run(id).calibrated->params;
    params.onsetThreshold = 0.9;
    m_session->setParams(run(id).id, params);
    ASSERT_TRUE(processEventsUntil([&] {
        return store().find(m_folder / "a.wav", "m") == RunWork{params, {}};
    }));

    m_session->close(id);
    const int again = transcribe();
    ASSERT_TRUE(processEventsUntil([&] { return run(again).work.params == params; }));
    ASSERT_TRUE(processEventsUntil([&] { return run(again).transcription->params == params; }));
    m_session->setParams(run(again).id, run(again).calibrated->params);
    EXPECT_TRUE(
        processEventsUntil([&] { return store().find(m_folder / "a.wav", "m") == std::nullopt; }));
}

TEST_F(CorrectionKeeperTest, ThresholdsOfAProjectStayBeThereNone)
{
    DecoderParams params;
    params.onsetThreshold = 0.9;
    ASSERT_TRUE(store().keep(m_folder / "a.wav", "m", {params, kCorrections}));
    const int id = m_session->open(m_folder / "a.wav");
    m_session->transcribe(id, m_model, RunWork());
    ASSERT_TRUE(processEventsUntil([&] { return run(id).work.corrections == kCorrections; }));
    EXPECT_FALSE(run(id).work.params);

    m_session->close(id);
    const int again = m_session->open(m_folder / "a.wav");
    params.onsetThreshold = 0.7;
    m_session->transcribe(again, m_model, RunWork{params, {}});
    ASSERT_TRUE(processEventsUntil([&] { return run(again).work.corrections == kCorrections; }));
    EXPECT_EQ(run(again).work.params, params);
}

TEST_F(CorrectionKeeperTest, CorrectionsThatAreTakenBackAreForgotten)
{
    const int id = transcribe();
    m_session->setCorrections(run(id).id, kCorrections);
    ASSERT_TRUE(processEventsUntil([&] { return isKept(kCorrections); }));
    m_session->setCorrections(run(id).id, {});
    ASSERT_TRUE(
        processEventsUntil([&] { return store().find(m_folder / "a.wav", "m") == std::nullopt; }));
    EXPECT_FALSE(run(id).transcription->corrected);
}

TEST_F(CorrectionKeeperTest, WhatIsNotWrittenYetIsWrittenAtTheEnd)
{
    const int id = transcribe();
    for (int i = 0; i < 20; ++i)
        m_session->setCorrections(run(id).id, i < 19 ? Corrections() : kCorrections);
    m_keeper.reset();
    EXPECT_TRUE(isKept(kCorrections));
}

/// A file stands in the place of the folder, so that corrections cannot be written.
class CorrectionKeeperBlockedTest : public CorrectionKeeperTest
{
protected:
    void SetUp() override
    {
        CorrectionKeeperTest::SetUp();
        QObject::connect(&*m_keeper, &CorrectionKeeper::written, [this](const std::string& file) {
            m_written << QString::fromStdString(file);
        });
        m_folder.write("kept", "");
        m_id = transcribe();
        m_session->setCorrections(run(m_id).id, kCorrections);
        ASSERT_TRUE(processEventsUntil([this] { return !m_failures.isEmpty(); }));
    }

    void unblock() { std::filesystem::remove(m_folder / "kept"); }

    std::optional<QStringList> writeRest()
    {
        std::optional<QStringList> rest;
        m_keeper->writeRest([&](const QStringList& failures) { rest = failures; });
        processEventsUntil([&] { return rest.has_value(); });
        return rest;
    }

    int m_id = 0;
    QStringList m_written;
};

TEST_F(CorrectionKeeperBlockedTest, WhatCannotBeWrittenIsAMessageAndStays)
{
    EXPECT_TRUE(m_failures.first().contains("\"a.wav\""));
    EXPECT_TRUE(m_failures.first().contains("cannot be written"));
    EXPECT_EQ(run(m_id).work.corrections, kCorrections);
    EXPECT_TRUE(m_keeper->anyUnwritten());
}

TEST_F(CorrectionKeeperBlockedTest, ItIsTriedAgainWithTheNextChange)
{
    const int other = transcribe(m_session->open(m_folder / "b.wav"));
    unblock();
    m_session->setCorrections(run(other).id, kCorrections);
    ASSERT_TRUE(processEventsUntil([this] { return !m_keeper->anyUnwritten(); }));
    EXPECT_TRUE(isKept(kCorrections));
    ASSERT_EQ(m_written.size(), 1);
    EXPECT_TRUE(m_failures.first().contains('"' + m_written.first() + '"'));
}

TEST_F(CorrectionKeeperBlockedTest, ItIsTriedAgainWhenTheRecordingIsClosed)
{
    unblock();
    m_session->close(m_id);
    ASSERT_TRUE(processEventsUntil([this] { return !m_keeper->anyUnwritten(); }));
    EXPECT_TRUE(isKept(kCorrections));
}

TEST_F(CorrectionKeeperBlockedTest, ItComesBackWithTheRecording)
{
    m_session->close(m_id);
    const int again = transcribe();
    EXPECT_TRUE(processEventsUntil([&] { return run(again).work.corrections == kCorrections; }));
}

TEST_F(CorrectionKeeperBlockedTest, WhoAsksForTheRestHearsWhatIsLeft)
{
    EXPECT_EQ(writeRest(), QStringList{m_failures.first()});
    EXPECT_TRUE(m_keeper->anyUnwritten());
    unblock();
    EXPECT_EQ(writeRest(), QStringList());
    EXPECT_TRUE(isKept(kCorrections));
    EXPECT_EQ(writeRest(), QStringList()) << "there is none";
}

TEST_F(CorrectionKeeperBlockedTest, ItIsTriedAgainAtTheEnd)
{
    unblock();
    m_keeper.reset();
    EXPECT_TRUE(isKept(kCorrections));
}

TEST_F(CorrectionKeeperTest, WhatIsDamagedIsAMessageAndTheModelsNotesAreShown)
{
    ASSERT_TRUE(store().keep(m_folder / "a.wav", "m", {{}, kCorrections}));
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "kept"))
        std::ofstream(entry.path()) << "nonsense";
    const int id = transcribe();
    ASSERT_TRUE(processEventsUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.first().contains(".damaged"));
    EXPECT_EQ(run(id).transcription->notes.size(), 4U);
}

TEST_F(CorrectionKeeperTest, ARecordingIsKnownOnlyWhenItIsWhole)
{
    std::vector<std::string> known;
    QObject::connect(&*m_keeper, &CorrectionKeeper::recognised,
                     [&](const auto&, const std::string& content) { known.push_back(content); });
    const int run = m_session->openLive(m_folder / "a.wav", m_model);
    m_session->hearLive(run, {});
    transcribe(m_session->open(m_folder / "b.wav"));
    ASSERT_TRUE(processEventsUntil([&] { return !known.empty(); }));
    EXPECT_EQ(known.front(), sha256Of(m_folder / "b.wav").value()) << "one after another";

    writeSine(m_folder / "a.wav", 5);
    const int id = m_session->recordings().front()->id;
    m_session->endLive(id);
    transcribe(id);
    ASSERT_TRUE(processEventsUntil([&] { return known.size() == 2; }));
    EXPECT_EQ(known.back(), sha256Of(m_folder / "a.wav").value());
}

} // namespace
} // namespace rollwright
