#include "core/training/ParallelWork.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::Each;

WorkAmount pieces(std::size_t count)
{
    return {count, Stage::Rendering, 3};
}

TEST(ParallelWork, DoesEveryPieceOnceWithAWorkerOfEachThread)
{
    std::atomic<int> workers = 0;
    std::vector<int> done(1000);
    const auto makeWork = [&]() -> Result<Work> {
        ++workers;
        return [&](std::size_t piece, const std::stop_token&) -> Result<void> {
            ++done[piece];
            return {};
        };
    };
    std::vector<double> told;
    JobControl control({}, [&](const Progress& progress) {
        EXPECT_EQ(progress.stage, Stage::Rendering);
        told.push_back(progress.fraction);
    });
    EXPECT_TRUE(workInParallel(pieces(done.size()), makeWork, control));
    EXPECT_THAT(done, Each(1));
    EXPECT_EQ(workers, 3);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_TRUE(workInParallel(pieces(0), makeWork, control));
}

TEST(ParallelWork, EndsWithTheFirstFailure)
{
    JobControl control;
    std::atomic<std::size_t> last = 0;
    const auto ended = workInParallel(
        pieces(1000000),
        [&](std::size_t piece, const std::stop_token&) -> Result<void> {
            last = piece;
            if (piece == 10)
                return failure(ErrorCode::DiskFull, "disk");
            return {};
        },
        control);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().subject, "disk");
    EXPECT_LT(last, 999999U);
    const auto none = [] { return Result<Work>(failure(ErrorCode::ModelDamaged, "model")); };
    EXPECT_EQ(workInParallel(pieces(5), none, control).error().subject, "model");
}

TEST(ParallelWork, SaysWhenMemoryEnds)
{
    JobControl control;
    const auto ended = workInParallel(
        pieces(100),
        [](std::size_t, const std::stop_token&) -> Result<void> { throw std::bad_alloc(); },
        control);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::OutOfMemory);
}

TEST(ParallelWork, CancelledTellsWhatWorksToStop)
{
    std::stop_source cancel;
    JobControl control(cancel.get_token(), nullptr);
    const auto ended = workInParallel(
        pieces(10),
        [&](std::size_t, const std::stop_token& stop) -> Result<void> {
            cancel.request_stop();
            while (!stop.stop_requested())
                std::this_thread::yield();
            return failure(ErrorCode::FileNotWritable, "half of a file");
        },
        control);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
