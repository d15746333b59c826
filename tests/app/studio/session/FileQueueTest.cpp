#include "app/studio/session/FileQueue.h"

#include <gmock/gmock.h>

#include "tests/app/studio/EventLoop.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class FileQueueTest : public testing::Test
{
protected:
    FileQueueTest()
    {
        writeSine(m_folder / "a.wav", 2);
        m_folder.write("a.tsv", "1.2\t1.8\t52\t64\n");
        QObject::connect(&m_queue, &FileQueue::durationFound,
                         [this](int recording) { m_timed.push_back(recording); });
        QObject::connect(&m_queue, &FileQueue::referenceFound,
                         [this](int recording) { m_found.push_back(recording); });
        QObject::connect(&m_queue, &FileQueue::referenceRead,
                         [this](int recording) { m_read.push_back(recording); });
    }

    TemporaryFolder m_folder;
    FileQueue m_queue;
    std::vector<int> m_timed;
    std::vector<int> m_found;
    std::vector<int> m_read;
};

TEST_F(FileQueueTest, OfAForgottenRecordingNothingMoreIsSaid)
{
    for (const int recording : {1, 2, 3}) {
        m_queue.findDuration(recording, m_folder / "a.wav");
        m_queue.findReference(recording, m_folder / "a.wav", {});
        m_queue.readReference(recording, m_folder / "a.tsv");
    }
    m_queue.forget(2);
    m_queue.forget(4); // unknown
    ASSERT_TRUE(processEventsUntil([&] { return m_read.size() == 2; }));
    for (const auto& said : {m_timed, m_found, m_read})
        EXPECT_THAT(said, testing::ElementsAre(1, 3));
}

} // namespace
} // namespace rollwright
