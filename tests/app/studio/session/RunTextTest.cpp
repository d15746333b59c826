#include "app/studio/session/RunText.h"

#include <gtest/gtest.h>

#include "tests/app/studio/FakeModel.h"

namespace rollwright {
namespace {

class RunTextTest : public testing::Test
{
protected:
    RunTextTest()
    {
        m_recording.file = "/music/für elise #1.flac";
        m_run.model = fakeInfo("a");
    }

    Recording m_recording;
    rollwright::Run m_run;
};

TEST_F(RunTextTest, ARunIsNamedShortly)
{
    EXPECT_EQ(runName(m_recording, m_run), QString::fromUtf8("für elise #1.flac with Fake a"));
    m_recording.file = "/music/" + std::string(84, 'x') + ".flac";
    EXPECT_LE(runName(m_recording, m_run).size(), 60);
}

TEST_F(RunTextTest, ProgressNamesStageShareAndTimeLeft)
{
    m_run.state = RunState::Running;
    m_run.progress = {Stage::Transcribing, 0.5};
    const TimeLeft::Clock::time_point start{};
    m_run.timeLeft.update({Stage::Transcribing, 0}, start);
    EXPECT_EQ(progressText(m_run), "Transcribing: 53 %");
    m_run.timeLeft.update(m_run.progress, start + std::chrono::seconds(12));
    EXPECT_EQ(progressText(m_run), "Transcribing: 53 %, about 12 s left");
}

} // namespace
} // namespace rollwright
