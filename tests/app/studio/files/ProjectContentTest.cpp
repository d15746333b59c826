#include "app/studio/files/ProjectContent.h"

#include "tests/app/studio/session/SessionFixture.h"

namespace rollwright {
namespace {

class ProjectContentTest : public SessionFixture
{
};

TEST_F(ProjectContentTest, AnyDifferenceFromWhatIsOpenCounts)
{
    writeReference("b.tsv");
    const RunWork work{DecoderParams(), {{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}}};
    const ProjectRecording first{m_folder / "a.wav", {}, {{"m", work.params, work.corrections}}};
    const ProjectRecording second{m_folder / "b.wav", m_folder / "b.tsv", {}};
    openIn(*m_session, {{first, second}, 0, {}, {}}, {m_model});
    EXPECT_EQ(recordingsOf(*m_session), (std::vector{first, second}));
    EXPECT_TRUE(areOpen({first, second}, *m_session));
    EXPECT_FALSE(areOpen({second, first}, *m_session));
    EXPECT_FALSE(areOpen({first}, *m_session));

    const auto differs = [&](const auto& change) {
        ProjectRecording other = first;
        change(other);
        return !areOpen({other, second}, *m_session);
    };
    EXPECT_TRUE(differs([](auto& other) { other.file = "c.wav"; }));
    EXPECT_TRUE(differs([](auto& other) { other.reference = "c.tsv"; }));
    EXPECT_TRUE(differs([](auto& other) { other.reference = std::filesystem::path(); }));
    EXPECT_TRUE(differs([](auto& other) { other.runs.clear(); }));
    EXPECT_TRUE(differs([](auto& other) { other.runs[0].model = "n"; }));
    EXPECT_TRUE(differs([](auto& other) { other.runs[0].params.reset(); }));
    EXPECT_TRUE(differs([](auto& other) { other.runs[0].corrections = {}; }));
}

TEST_F(ProjectContentTest, WhatWasLookedAtComesFirstTheRestModelByModel)
{
    const std::vector<ProjectRun> runs{{"m", {}, {}}, {"n", {}, {}}};
    Project project{{}, 2, {}, {}};
    for (const char* name : {"a.wav", "b.wav", "c.wav"})
        project.recordings.push_back({m_folder / name, {}, runs});
    openIn(*m_session, project, {m_model, fakeInfo("n")});
    QStringList order;
    for (const auto& [recording, run] : m_session->queue())
        order << QString::fromStdString(run->model.id + ' ' + recording->file.stem().string());
    EXPECT_EQ(order.join(", "), "m c, n c, m a, m b, n a, n b");
    EXPECT_TRUE(areOpen(project.recordings, *m_session));
}

} // namespace
} // namespace rollwright
