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
    openIn(*m_session, {first, second}, {m_model});
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

} // namespace
} // namespace rollwright
