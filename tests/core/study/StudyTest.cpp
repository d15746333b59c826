#include "core/study/Study.h"

#include <gtest/gtest.h>

#include "tests/core/study/OneNoteModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class StudyTest : public testing::Test
{
protected:
    StudyTest()
    {
        for (const char* name : {"a", "b", "c"}) {
            DatasetEntry entry{name, {m_folder / (std::string(name) + ".wav"), {}}};
            writeSine(entry.files.audio, 2);
            entry.files.reference =
                m_folder.write(std::string(name) + ".tsv", "onset\toffset\tpitch\tvelocity\n"
                                                           "0.5\t1.0\t60\t64\n");
            m_plan.recordings.push_back(std::move(entry));
        }
        for (const char* name : {"one", "two"}) {
            ModelInfo model;
            model.id = model.name = model.sha256 = name;
            m_plan.models.push_back(std::move(model));
        }
    }

    std::vector<std::string> columns() const { return emptyTable(m_plan).models(); }

    Result<void> run(StudyTable& table, ScoreCache& cache, const StudyEvents& events = {})
    {
        const auto load =
            [this](const ModelInfo& info) -> Result<std::unique_ptr<TranscriptionModel>> {
            if (info.name == m_broken)
                return failure(ErrorCode::ModelDamaged, info.name);
            return std::make_unique<OneNoteModel>(info, m_runs);
        };
        JobControl control(m_stop.get_token(), nullptr);
        return runStudy(m_plan, load, cache, table, control, events);
    }

    TemporaryFolder m_folder;
    StudyPlan m_plan;
    std::string m_broken;
    int m_runs = 0;
    std::stop_source m_stop;
};

TEST_F(StudyTest, TellsModelsOfOneNameApart)
{
    EXPECT_EQ(columns(), (std::vector<std::string>{"one", "two"}));
    m_plan.models[1].name = "one";
    EXPECT_EQ(columns(), (std::vector<std::string>{"one (one)", "one (two)"}));
    m_plan.models[1].id = "one";
    EXPECT_EQ(columns(), (std::vector<std::string>{"one (one) 1", "one (one) 2"}));
}

TEST_F(StudyTest, KnowsWhetherTheModelsHaveFramesOfOneLength)
{
    EXPECT_TRUE(emptyTable(m_plan).oneGrid());
    m_plan.models[1].architecture = "torchscript"; // which cannot be read
    EXPECT_TRUE(emptyTable(m_plan).oneGrid());
    m_plan.models.push_back(m_plan.models[0]);
    m_plan.models[2].frontEnd = "log-mel";
    EXPECT_FALSE(emptyTable(m_plan).oneGrid());
}

TEST_F(StudyTest, ScoresEveryRecordingWithEveryModelInOrder)
{
    StudyTable table = emptyTable(m_plan);
    ScoreCache cache;
    std::string order;
    const auto ended = [&](StudyPlace place, const StudyCell& cell) {
        order += table.recordings()[place.recording] + std::to_string(place.model);
        ASSERT_TRUE(cell.report);
        EXPECT_EQ(cell.report->note.f1, 1);
        ASSERT_TRUE(cell.report->aligned);
    };
    ASSERT_TRUE(run(table, cache, {nullptr, ended}));
    EXPECT_EQ(order, "a0a1b0b1c0c1");
    EXPECT_EQ(table.complete(), 3U);
    EXPECT_EQ(table.reportsOf(1).size(), 3U);
}

TEST_F(StudyTest, GoesOnWhereItWasStopped)
{
    const auto file = m_folder / "scores.jsonl";
    {
        StudyTable table = emptyTable(m_plan);
        ScoreCache cache(file);
        const auto stopAtB = [&](StudyPlace place) {
            if (place.recording == 1 && place.model == 1)
                m_stop.request_stop();
        };
        const auto stopped = run(table, cache, {stopAtB, nullptr});
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(m_runs, 3);
        EXPECT_EQ(table.complete(), 1U);
    }
    m_stop = {};
    StudyTable table = emptyTable(m_plan);
    ScoreCache cache(file);
    EXPECT_EQ(unknownScores(m_plan, cache), (std::vector<std::size_t>{1, 2}));
    ASSERT_TRUE(run(table, cache));
    EXPECT_EQ(m_runs, 6) << "nothing is computed twice";
    EXPECT_EQ(table.complete(), 3U);
}

TEST_F(StudyTest, ABrokenRecordingAndABrokenModelDoNotEndTheRest)
{
    m_folder.write("b.wav", "no sound");
    m_broken = "two";
    StudyTable table = emptyTable(m_plan);
    ScoreCache cache;
    ASSERT_TRUE(run(table, cache));
    EXPECT_TRUE(table.at({0, 0}).report);
    EXPECT_EQ(table.at({1, 0}).error->code, ErrorCode::UnsupportedAudio);
    EXPECT_EQ(table.at({2, 1}).error->code, ErrorCode::ModelDamaged);
    EXPECT_EQ(table.complete(), 0U);
    EXPECT_EQ(table.reportsOf(0).size(), 2U);
}

} // namespace
} // namespace rollwright
