#include "app/studio/session/TranscriptionWorker.h"

#include <new>

#include <gtest/gtest.h>

#include "app/studio/base/JobQueue.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class TranscriptionWorkerTest : public testing::Test
{
protected:
    void SetUp() override { writeSine(m_audio, 4); }

    TemporaryFolder m_folder;
    std::filesystem::path m_audio = m_folder / "a.wav";
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    TranscriptionWorker m_worker{fakeFactory(m_script)};
    JobControl m_control;
};

TEST_F(TranscriptionWorkerTest, GivesNotesAndSegments)
{
    std::vector<FrameGrid> grids;
    const auto result =
        m_worker.run(m_audio, fakeInfo("a"), m_control, [&](const TranscribedSegment& segment) {
            grids.push_back(segment.posteriors->grid);
        });
    ASSERT_TRUE(result);
    EXPECT_EQ((*result)->notes.size(), 4);
    EXPECT_EQ((*result)->model.id, "a");
    const FrameGrid whole = (*result)->posteriors->grid;
    EXPECT_EQ(grids, (std::vector{whole.part(0, 50), whole.part(50, 50), whole.part(100, 50),
                                  whole.part(150, 50)}));
}

TEST_F(TranscriptionWorkerTest, KeepsTheModelWhileItIsTheSame)
{
    for (const char* id : {"a", "a", "b", "b", "a"})
        EXPECT_TRUE(m_worker.run(m_audio, fakeInfo(id), m_control, nullptr));
    EXPECT_EQ(m_script->loads, 3);
}

TEST_F(TranscriptionWorkerTest, AModelThatCannotBeLoadedIsTriedAgain)
{
    m_script->broken = true;
    const auto broken = m_worker.run(m_audio, fakeInfo("a"), m_control, nullptr);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::ModelDamaged);
    m_script->broken = false;
    EXPECT_TRUE(m_worker.run(m_audio, fakeInfo("a"), m_control, nullptr));
}

TEST_F(TranscriptionWorkerTest, AFileThatCannotBeReadLeavesTheModelLoaded)
{
    EXPECT_TRUE(m_worker.run(m_audio, fakeInfo("a"), m_control, nullptr));
    const auto missing = m_worker.run(m_folder / "b.wav", fakeInfo("a"), m_control, nullptr);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(m_script->loads, 1);
}

TEST_F(TranscriptionWorkerTest, AFileThatIsNotThereIsSaidWhateverTheModel)
{
    m_script->broken = true;
    const auto missing = m_worker.run(m_folder / "b.wav", fakeInfo("a"), m_control, nullptr);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(m_script->loads, 0);
}

TEST_F(TranscriptionWorkerTest, StopsWhenItIsCancelled)
{
    std::stop_source stop;
    m_script->pauseBeforeSegment = 2;
    JobControl control(stop.get_token(), nullptr);
    int segments = 0;
    const auto result =
        m_worker.run(m_audio, fakeInfo("a"), control, [&](const TranscribedSegment&) {
            if (++segments == 2)
                stop.request_stop();
        });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_script->segments, 2);
}

TEST_F(TranscriptionWorkerTest, MemoryThatDoesNotSufficeIsAFailureNotACrash)
{
    TranscriptionWorker worker([](const ModelInfo&) -> Result<std::unique_ptr<TranscriptionModel>> {
        throw std::bad_alloc();
    });
    const auto result = worker.run(m_audio, fakeInfo("a"), m_control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::OutOfMemory);
    EXPECT_EQ(result.error().subject, m_audio.string()) << "by which it is forgotten";
}

/// What the session does, without Qt: the worker on a queue's thread, results on this one.
TEST_F(TranscriptionWorkerTest, WorksOnTheThreadOfAQueue)
{
    std::mutex mutex;
    std::condition_variable condition;
    bool woken = false;
    std::shared_ptr<const Transcription> result;
    int segments = 0;
    int reports = 0;
    JobQueue queue([&] {
        const std::lock_guard lock(mutex);
        woken = true;
        condition.notify_all();
    });
    queue.add([&](JobQueue::Link& link) {
        JobControl control(link.stop(), [&](const Progress&) { link.post([&] { ++reports; }); });
        const auto onSegment = [&](const TranscribedSegment&) { link.post([&] { ++segments; }); };
        const auto run = m_worker.run(m_audio, fakeInfo("a"), control, onSegment);
        link.post([&, run] { result = run.value_or(nullptr); });
    });
    while (!result) {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(condition.wait_for(lock, std::chrono::seconds(20), [&] { return woken; }));
        woken = false;
        lock.unlock();
        queue.deliver();
    }
    EXPECT_EQ(result->notes.size(), 4);
    EXPECT_EQ(segments, 4);
    EXPECT_GT(reports, 0);
}

} // namespace
} // namespace rollwright
