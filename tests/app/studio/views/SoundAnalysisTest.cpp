#include "app/studio/views/SoundAnalysis.h"

#include <gtest/gtest.h>

#include "tests/app/studio/EventLoop.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class SoundAnalysisTest : public testing::Test
{
protected:
    SoundAnalysisTest()
    {
        writeSine(m_folder / "short.wav", 2);
        writeSine(m_folder / "long.wav", 25);
    }

    bool complete(double seconds)
    {
        return processEventsUntil([&] {
            const SoundContent& content = m_analysis.content();
            return content.peaks && content.spectrogram.size() == 1 &&
                   std::abs(end(*content.spectrogram.front()) - seconds) < 0.1;
        });
    }

    static double end(const Spectrogram& spectrogram)
    {
        return spectrogram.grid.timeOf(spectrogram.grid.frames).count();
    }

    TemporaryFolder m_folder;
    SoundAnalysis m_analysis;
};

TEST_F(SoundAnalysisTest, GivesOutlineAndSpectrogram)
{
    m_analysis.ask({m_folder / "short.wav", true, "log-mel"});
    ASSERT_TRUE(complete(2));
    EXPECT_NEAR(m_analysis.content().peaks->duration().count(), 2, 0.001);
    EXPECT_EQ(m_analysis.content().frontEnd, "log-mel");
    EXPECT_EQ(m_analysis.content().spectrogram.front()->bins, SpectrogramMaker::binsOf("log-mel"));
}

TEST_F(SoundAnalysisTest, PiecesArriveInOrderAndAreJoinedInTheEnd)
{
    std::vector<std::shared_ptr<const Spectrogram>> pieces;
    QObject::connect(&m_analysis, &SoundAnalysis::changed, &m_analysis, [&] {
        if (m_analysis.content().spectrogram.size() > pieces.size())
            pieces = m_analysis.content().spectrogram;
    });
    m_analysis.ask({m_folder / "long.wav", true, "log-mel"});
    ASSERT_TRUE(complete(25));
    ASSERT_GE(pieces.size(), 2U);
    const Spectrogram& whole = *m_analysis.content().spectrogram.front();
    int frames = 0;
    for (const auto& piece : pieces) {
        EXPECT_NEAR((piece->grid.centre - whole.grid.timeOf(frames)).count(), 0, 1e-9);
        for (int bin = 0; bin < whole.bins; ++bin)
            ASSERT_EQ(piece->at(0, bin), whole.at(frames, bin));
        frames += piece->grid.frames;
    }
    EXPECT_EQ(frames, whole.grid.frames);
}

TEST_F(SoundAnalysisTest, WhatIsNotWantedIsNotThere)
{
    m_analysis.ask({m_folder / "short.wav", true, "log-mel"});
    ASSERT_TRUE(complete(2));
    m_analysis.ask({m_folder / "short.wav", false, "log-mel"});
    EXPECT_EQ(m_analysis.content().peaks, nullptr);
    EXPECT_EQ(m_analysis.content().spectrogram.size(), 1U) << "it stays";
    m_analysis.ask({m_folder / "short.wav", true, ""});
    EXPECT_TRUE(m_analysis.content().spectrogram.empty());
    EXPECT_TRUE(processEventsUntil([this] { return m_analysis.content().peaks != nullptr; }));
}

TEST_F(SoundAnalysisTest, TheLastWishCounts)
{
    m_analysis.ask({m_folder / "long.wav", true, "log-frequency"});
    m_analysis.ask({m_folder / "short.wav", true, "log-frequency"});
    m_analysis.ask({m_folder / "short.wav", true, "log-mel"});
    ASSERT_TRUE(complete(2));
    EXPECT_EQ(m_analysis.content().spectrogram.front()->bins, SpectrogramMaker::binsOf("log-mel"));
    m_analysis.ask({});
    EXPECT_EQ(m_analysis.content().peaks, nullptr);
    EXPECT_TRUE(m_analysis.content().spectrogram.empty());
}

TEST_F(SoundAnalysisTest, WhatCannotBeReadIsEmptyAndToldOf)
{
    std::vector<Error> errors;
    QObject::connect(&m_analysis, &SoundAnalysis::failed,
                     [&](const Error& error) { errors.push_back(error); });
    m_analysis.ask({m_folder / "none.wav", true, "log-mel"});
    ASSERT_TRUE(processEventsUntil([&] { return errors.size() == 2; }));
    EXPECT_EQ(errors[0].subject, (m_folder / "none.wav").string());
    m_analysis.ask({m_folder / "short.wav", true, "log-mel"});
    ASSERT_TRUE(complete(2));
}

} // namespace
} // namespace rollwright
