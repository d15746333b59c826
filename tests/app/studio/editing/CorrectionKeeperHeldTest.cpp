#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/app/studio/editing/CorrectionKeeperFixture.h"

namespace rollwright {
namespace {

/// "a.wav" cannot be read to its end until it is released, so that other files wait for it.
class CorrectionKeeperHeldTest : public CorrectionKeeperTest
{
protected:
    void SetUp() override
    {
        CorrectionKeeperTest::SetUp();
        QObject::connect(&*m_keeper, &CorrectionKeeper::recognised,
                         [this](const std::filesystem::path& file, const std::string&) {
                             m_recognised.push_back(file.filename().string());
                         });
        std::filesystem::remove(m_folder / "a.wav");
        ASSERT_EQ(mkfifo((m_folder / "a.wav").c_str(), 0600), 0);
        m_pipe = ::open((m_folder / "a.wav").c_str(), O_RDWR | O_CLOEXEC);
        ASSERT_GE(m_pipe, 0);
        for (const char* name : {"c.wav", "d.wav"})
            writeSine(m_folder / name, 1);
        for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"}) {
            m_ids.push_back(m_session->open(m_folder / name));
            m_session->transcribe(m_ids.back(), m_model);
        }
    }

    void TearDown() override
    {
        release();
        CorrectionKeeperTest::TearDown();
    }

    void release()
    {
        std::filesystem::remove(m_folder / "a.wav"); // who comes later finds none
        if (const int pipe = std::exchange(m_pipe, -1); pipe >= 0)
            ::close(pipe);
    }

    int m_pipe = -1;
    std::vector<int> m_ids;
    std::vector<std::string> m_recognised;
};

TEST_F(CorrectionKeeperHeldTest, WhatIsCorrectedIsKeptBeforeOthersAreLookedFor)
{
    m_session->setCorrections(run(m_ids[3]).id, kCorrections);
    release();
    ASSERT_TRUE(processEventsUntil(
        [&] { return std::ranges::count(m_recognised, std::string("c.wav")) > 0; }));
    std::erase(m_recognised, "a.wav");
    EXPECT_THAT(m_recognised, testing::ElementsAre("d.wav", "b.wav", "c.wav"));
    EXPECT_EQ(store().find(m_folder / "d.wav", "m"), (RunWork{{}, kCorrections}));
}

TEST_F(CorrectionKeeperHeldTest, WhatIsClosedIsNotLookedFor)
{
    m_session->close(m_ids[1]);
    release();
    ASSERT_TRUE(processEventsUntil(
        [&] { return std::ranges::count(m_recognised, std::string("d.wav")) > 0; }));
    std::erase(m_recognised, "a.wav");
    EXPECT_THAT(m_recognised, testing::ElementsAre("c.wav", "d.wav"));
}

TEST_F(CorrectionKeeperHeldTest, WhatWasKeptIsNotOverwrittenBeforeItIsKnown)
{
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kCorrections}));
    DecoderParams params;
    params.onsetThreshold = 0.3;
    m_session->setWork(run(m_ids[3]).id, {params, {}});
    release();
    const RunWork both{params, kCorrections};
    ASSERT_TRUE(processEventsUntil([&] { return run(m_ids[3]).work == both; }));
    EXPECT_TRUE(processEventsUntil([&] { return store().find(m_folder / "d.wav", "m") == both; }));
}

TEST_F(CorrectionKeeperHeldTest, ThresholdsAloneTakeNoCorrectionsPlace)
{
    DecoderParams params;
    params.onsetThreshold = 0.3;
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {params, {}}));
    bool replaced = false;
    QObject::connect(&*m_keeper, &CorrectionKeeper::replaced, [&] { replaced = true; });
    m_session->setCorrections(run(m_ids[3]).id, kCorrections);
    release();
    const RunWork both{params, kCorrections};
    ASSERT_TRUE(processEventsUntil([&] { return run(m_ids[3]).work == both; }));
    EXPECT_FALSE(replaced) << "there were none that could come back";
}

const Corrections kByHand{{}, {{Seconds(1.5), Seconds(1.7), Pitch{70}, 64}}};
const Corrections kBoth{{}, {kCorrections.added[0], kByHand.added[0]}};

TEST_F(CorrectionKeeperHeldTest, WhatIsCorrectedMeanwhileComesOnTopOfWhatWasKept)
{
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kCorrections}));
    bool replaced = false;
    QObject::connect(&*m_keeper, &CorrectionKeeper::replaced, [&] { replaced = true; });
    m_session->setCorrections(run(m_ids[3]).id, kByHand);
    release();
    ASSERT_TRUE(processEventsUntil([&] { return run(m_ids[3]).work.corrections == kBoth; }));
    EXPECT_TRUE(processEventsUntil([&] {
        return store().find(m_folder / "d.wav", "m") == RunWork{{}, kBoth};
    }));
    EXPECT_FALSE(replaced);
}

TEST_F(CorrectionKeeperHeldTest, ItDoesSoWhenItsRecordingIsClosedBeforeThatIsKnown)
{
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kCorrections}));
    m_session->setCorrections(run(m_ids[3]).id, kByHand);
    m_session->close(m_ids[3]);
    release();
    EXPECT_TRUE(processEventsUntil([&] {
        return store().find(m_folder / "d.wav", "m") == RunWork{{}, kBoth};
    }));
}

TEST_F(CorrectionKeeperHeldTest, BeatsAndPedalThatWereKeptCanBeBroughtBack)
{
    Corrections kept = kCorrections;
    kept.beats = BeatGrid{{Seconds(0), Seconds(0.5), Seconds(1)}, 4, {0}};
    kept.pedal = Pedalling{{Seconds(0.1), Seconds(0.9)}};
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kept}));
    Corrections found;
    found.beats = BeatGrid{{Seconds(0.1), Seconds(0.4), Seconds(0.7)}, 3, {0}};
    found.pedal = Pedalling();
    std::optional<Corrections> replaced;
    QObject::connect(&*m_keeper, &CorrectionKeeper::replaced,
                     [&](int id, const Corrections& before) {
                         EXPECT_TRUE(m_session->lookAt(id)->run->work.corrections.ofNotes());
                         replaced = before;
                     });
    m_session->setCorrections(run(m_ids[3]).id, found);
    release();
    ASSERT_TRUE(processEventsUntil([&] { return replaced.has_value(); }));
    EXPECT_EQ(replaced, kept);
    Corrections both = kCorrections;
    both.beats = found.beats;
    both.pedal = found.pedal;
    EXPECT_EQ(run(m_ids[3]).work.corrections, both);
}

TEST_F(CorrectionKeeperHeldTest, WhatWasOpenedWithTheRecordingReplacesWhatWasKept)
{
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kCorrections}));
    std::optional<Corrections> replaced;
    QObject::connect(&*m_keeper, &CorrectionKeeper::replaced,
                     [&](int, const Corrections& before) { replaced = before; });
    m_session->close(m_ids[3]);
    m_ids[3] = m_session->open(m_folder / "d.wav");
    m_session->transcribe(m_ids[3], m_model, RunWork{{}, kByHand}); // as of a project
    release();
    ASSERT_TRUE(processEventsUntil([&] { return replaced.has_value(); }));
    EXPECT_EQ(replaced, kCorrections);
    EXPECT_EQ(run(m_ids[3]).work.corrections, kByHand);
}

TEST_F(CorrectionKeeperHeldTest, WhatIsNotWrittenYetStaysWhenItsRecordingIsChangedAndClosedAgain)
{
    m_session->setCorrections(run(m_ids[3]).id, kCorrections);
    m_session->close(m_ids[3]);
    const int again = m_session->open(m_folder / "d.wav");
    m_session->transcribe(again, m_model);
    DecoderParams params;
    params.onsetThreshold = 0.3;
    m_session->setWork(run(again).id, {params, {}});
    m_session->close(again);
    release();
    EXPECT_TRUE(processEventsUntil([&] {
        return store().find(m_folder / "d.wav", "m") == RunWork{params, kCorrections};
    }));
}

TEST_F(CorrectionKeeperHeldTest, WhatWasKeptStaysWhenItsRecordingIsClosedBeforeItIsKnown)
{
    ASSERT_TRUE(store().keep(m_folder / "d.wav", "m", {{}, kCorrections}));
    DecoderParams params;
    params.onsetThreshold = 0.3;
    m_session->setWork(run(m_ids[3]).id, {params, {}});
    m_session->close(m_ids[3]);
    release();
    EXPECT_TRUE(processEventsUntil([&] {
        return store().find(m_folder / "d.wav", "m") == RunWork{params, kCorrections};
    }));
}

} // namespace
} // namespace rollwright
