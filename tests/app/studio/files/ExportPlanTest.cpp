#include "app/studio/files/ExportPlan.h"

#include <fstream>

#include <gmock/gmock.h>

#include "tests/app/studio/FakeModel.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::Field;

class ExportPlanTest : public testing::Test
{
protected:
    Recording& add(const std::filesystem::path& file, bool heard = true)
    {
        auto recording = std::make_unique<Recording>();
        recording->file = file;
        rollwright::Run run;
        run.model = fakeInfo("one");
        if (heard)
            run.transcription = std::make_shared<Transcription>();
        recording->runs.push_back(std::move(run));
        m_recordings.push_back(std::move(recording));
        return *m_recordings.back();
    }

    std::vector<PlannedExport> plan()
    {
        return planExports(m_recordings, m_wanted, fakeInfo("one"), m_folder.path(), ".mid");
    }

    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        for (const auto& planned : plan()) {
            EXPECT_EQ(planned.file.parent_path(), m_folder.path());
            all.push_back(planned.file.filename().string());
        }
        return all;
    }

    std::function<bool(const Recording&)> m_wanted = [](const Recording&) { return true; };
    TemporaryFolder m_folder;
    std::vector<std::unique_ptr<Recording>> m_recordings;
};

TEST_F(ExportPlanTest, HasAFileForEachRecordingThatTheModelHasHeard)
{
    add("/music/a.wav");
    add("/music/b.wav", false);
    add("/music/c.d.flac");
    EXPECT_THAT(names(), ElementsAre("a.mid", "c.d.mid"));
}

TEST_F(ExportPlanTest, RecordingsOfOneNameAreNumbered)
{
    add("/monday/take.wav");
    add("/tuesday/take.wav");
    add("/tuesday/take.flac");
    EXPECT_THAT(names(), ElementsAre("take.mid", "take (2).mid", "take (3).mid"));
}

TEST_F(ExportPlanTest, HasOnlyWhatIsWanted)
{
    add("/music/a.wav");
    add("/music/b.wav").reference.file = m_folder / "a.mid";
    m_wanted = [](const Recording& recording) { return recording.file.stem() == "a"; };
    EXPECT_THAT(names(), ElementsAre("a (2).mid")) << "the reference of the other one stays";
}

TEST_F(ExportPlanTest, NoFileTakesThePlaceOfAReference)
{
    add("/music/a.wav").reference.file = m_folder / "a.mid";
    std::ofstream(m_folder / "b.mid");
    add("/music/b.wav");
    add("/music/c.wav").reference.file = m_folder / "b.mid";
    EXPECT_THAT(names(), ElementsAre("a (Fake one).mid", "b (2).mid", "c.mid"))
        << "neither its own nor another's";
}

TEST_F(ExportPlanTest, KnowsWhichFilesAreThereAlready)
{
    std::ofstream(m_folder / "b.mid");
    add("/music/a.wav");
    add("/music/b.wav");
    EXPECT_THAT(plan(), ElementsAre(Field(&PlannedExport::exists, false),
                                    Field(&PlannedExport::exists, true)));
}

} // namespace
} // namespace rollwright
