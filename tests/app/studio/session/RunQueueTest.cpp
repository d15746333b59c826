#include "app/studio/session/RunQueue.h"

#include <gmock/gmock.h>

#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

/// Run 1 is held before its second segment, so that others wait.
class RunQueueTest : public testing::Test
{
protected:
    void SetUp() override
    {
        writeSine(m_folder / "a.wav", 2);
        QObject::connect(&m_queue, &RunQueue::progressed, [this](int run) { m_running = run; });
        QObject::connect(&m_queue, &RunQueue::ended, [this](int run) { m_ended.push_back(run); });
        m_script->pauseBeforeSegment = 1;
        add(1);
        ASSERT_TRUE(processEventsUntil([&] { return m_running == 1; }));
    }

    void add(int run) { m_queue.add(run, m_folder / "a.wav", fakeInfo("m")); }

    bool finish()
    {
        m_script->pauseBeforeSegment = -1;
        return processEventsUntil([&] { return m_queue.order().empty(); });
    }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    RunQueue m_queue{fakeFactory(m_script)};
    int m_running = 0;
    std::vector<int> m_ended;
};

TEST_F(RunQueueTest, RunsInOrderAndEndsEachOnce)
{
    add(2);
    add(3);
    EXPECT_THAT(m_queue.order(), ElementsAre(1, 2, 3));
    ASSERT_TRUE(finish());
    EXPECT_THAT(m_ended, ElementsAre(1, 2, 3));
}

TEST_F(RunQueueTest, WhatIsMovedToTheFrontRunsAfterTheOneThatHasBegun)
{
    for (const int run : {2, 3, 4})
        add(run);
    m_queue.moveToFront(4);
    m_queue.moveToFront(1); // runs already
    m_queue.moveToFront(9); // unknown
    EXPECT_THAT(m_queue.order(), ElementsAre(1, 4, 2, 3));
    ASSERT_TRUE(finish());
    EXPECT_THAT(m_ended, ElementsAre(1, 4, 2, 3));
}

TEST_F(RunQueueTest, OfARemovedRunNothingMoreIsHeard)
{
    add(2);
    add(3);
    m_queue.remove(1);
    m_queue.remove(2);
    EXPECT_THAT(m_queue.order(), ElementsAre(3));
    ASSERT_TRUE(finish());
    EXPECT_THAT(m_ended, ElementsAre(3));
}

} // namespace
} // namespace rollwright
