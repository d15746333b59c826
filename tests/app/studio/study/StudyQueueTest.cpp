#include "app/studio/study/StudyQueue.h"

#include <fstream>

#include <gmock/gmock.h>

#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class StudyQueueTest : public testing::Test
{
protected:
    StudyQueueTest()
    {
        for (const char* name : {"a", "b"}) {
            writeSine(m_folder / (std::string(name) + ".wav"), 3);
            std::ofstream(m_folder / (std::string(name) + ".tsv")) << "1.2\t1.8\t52\t64\n";
        }
        m_plan.recordings = findDataset(m_folder.path(), "")->entries;
        m_plan.models = {fakeInfo("m")};
        makeQueue();
    }

    void makeQueue()
    {
        m_queue.emplace(fakeFactory(m_script), m_folder / "scores.jsonl");
        QObject::connect(&*m_queue, &StudyQueue::planned,
                         [this](const std::vector<std::size_t>& toDo) { m_toDo = toDo; });
        QObject::connect(&*m_queue, &StudyQueue::began, [this](StudyPlace) { ++m_begun; });
        QObject::connect(&*m_queue, &StudyQueue::scored,
                         [this](const std::vector<StudyQueue::News>& news) {
                             m_scored += news.size();
                             m_deliveries += 1;
                         });
        QObject::connect(&*m_queue, &StudyQueue::ended, [this](const std::optional<Error>& error) {
            ++m_ends;
            m_error = error;
        });
        QObject::connect(&*m_queue, &StudyQueue::found, [this](const StudyQueue::Found& found) {
            m_found.push_back(found.dataset ? found.dataset->entries.size() : 0);
        });
    }

    bool waitForEnd(int ends = 1)
    {
        return processEventsUntil([&] { return m_ends == ends; });
    }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    StudyPlan m_plan;
    std::optional<StudyQueue> m_queue;
    std::vector<std::size_t> m_toDo;
    std::vector<std::size_t> m_found;
    int m_begun = 0;
    std::size_t m_scored = 0;
    int m_deliveries = 0;
    int m_ends = 0;
    std::optional<Error> m_error;
};

TEST_F(StudyQueueTest, TellsOfEveryScoreAndThenOfTheEnd)
{
    m_queue->run(m_plan);
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(m_toDo, std::vector<std::size_t>{2});
    EXPECT_EQ(m_begun, 2);
    EXPECT_EQ(m_scored, 2U);
    EXPECT_FALSE(m_error);
}

TEST_F(StudyQueueTest, WhatIsKnownComesAtOnceAndTogether)
{
    m_queue->run(m_plan);
    ASSERT_TRUE(waitForEnd());
    const std::vector<DatasetEntry> both = m_plan.recordings;
    for (int i = 0; i < 9; ++i) // the same files: all are known
        m_plan.recordings.insert(m_plan.recordings.end(), both.begin(), both.end());
    makeQueue(); // as in a program that is started again
    m_deliveries = 0;
    m_scored = 0;
    m_queue->run(m_plan);
    ASSERT_TRUE(waitForEnd(2));
    EXPECT_EQ(m_toDo, std::vector<std::size_t>{0});
    EXPECT_EQ(m_begun, 2) << "those of the first run";
    EXPECT_EQ(m_scored, 20U);
    EXPECT_LT(m_deliveries, 20);
}

TEST_F(StudyQueueTest, AStoppedOneSaysSoAndGoesOnLater)
{
    m_script->pauseBeforeSegment = 1;
    m_queue->run(m_plan);
    ASSERT_TRUE(processEventsUntil([&] { return m_begun == 1; }));
    m_queue->stop();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->code, ErrorCode::Cancelled);
    m_script->pauseBeforeSegment = -1;
    m_queue->run(m_plan);
    ASSERT_TRUE(waitForEnd(2));
    EXPECT_FALSE(m_error);
    EXPECT_EQ(m_scored, 2U);
}

TEST_F(StudyQueueTest, OneThatWaitsIsOverAtOnceWhenStopped)
{
    m_script->pauseBeforeSegment = 1;
    m_queue->run(m_plan);
    ASSERT_TRUE(processEventsUntil([&] { return m_begun == 1; }));
    m_script->pauseBeforeSegment = 0; // the first one, asked to stop, may take its time
    m_queue->run(m_plan);
    m_queue->stop();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(m_error->code, ErrorCode::Cancelled);
    EXPECT_EQ(m_scored, 0U);
}

TEST_F(StudyQueueTest, ASearchTakesThePlaceOfARun)
{
    m_script->pauseBeforeSegment = 1;
    m_queue->run(m_plan);
    ASSERT_TRUE(processEventsUntil([&] { return m_begun == 1; }));
    m_queue->find(m_folder.path(), "");
    ASSERT_TRUE(processEventsUntil([&] { return !m_found.empty(); }));
    EXPECT_EQ(m_found, std::vector<std::size_t>{2});
    EXPECT_EQ(m_ends, 0) << "nothing more is heard of the run";
}

TEST_F(StudyQueueTest, DestroyingItStopsWhatRuns)
{
    m_script->pauseBeforeSegment = 1;
    m_queue->run(m_plan);
    ASSERT_TRUE(processEventsUntil([&] { return m_begun == 1; }));
    m_queue.reset();
    EXPECT_LE(m_script->segments, 1);
    EXPECT_EQ(m_ends, 0);
}

} // namespace
} // namespace rollwright
