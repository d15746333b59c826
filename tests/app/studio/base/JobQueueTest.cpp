#include "app/studio/base/JobQueue.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <new>
#include <optional>

#include <sys/resource.h>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Plays the owner's event loop: waits for the wake-up, then delivers.
class Owner
{
public:
    JobQueue queue{[this] {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_condition.notify_all();
    }};

    template <typename Predicate>
    bool deliverUntil(Predicate done)
    {
        while (!done()) {
            std::unique_lock lock(m_mutex);
            if (!m_condition.wait_for(lock, std::chrono::seconds(20), [this] { return m_woken; }))
                return false;
            m_woken = false;
            lock.unlock();
            queue.deliver();
        }
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_woken = false;
};

/// Holds a job until the test lets it go or it is asked to stop.
void waitFor(const std::atomic<bool>& open, const JobQueue::Link& link)
{
    while (!open && !link.stop().stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST(JobQueue, RunsJobsInOrderAndDeliversOnTheOwnersThread)
{
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    Owner owner;
    for (int i = 0; i < 20; ++i) {
        owner.queue.add([&, i](JobQueue::Link& link) {
            link.post([&, i] {
                order.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
        });
    }
    ASSERT_TRUE(owner.deliverUntil([&] { return order.size() == 20; }));
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
        EXPECT_EQ(threads[static_cast<std::size_t>(i)], std::this_thread::get_id());
    }
}

TEST(JobQueue, SlowDeliveriesLetTheOwnersOtherEventsIn)
{
    int delivered = 0;
    int events = 0;
    std::atomic<bool> posted = false;
    Owner owner;
    owner.queue.add([&](JobQueue::Link& link) {
        for (int i = 0; i < 3; ++i)
            link.post([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                ++delivered;
            });
        posted = true;
    });
    while (!posted)
        std::this_thread::yield();
    EXPECT_TRUE(owner.deliverUntil([&] {
        EXPECT_EQ(delivered, events++) << "one at a time";
        return delivered == 3;
    }));
}

TEST(JobQueue, ManyPostsOfOneJobKeepTheirOrder)
{
    constexpr int kPosts = 5000;
    std::vector<int> seen;
    Owner owner;
    owner.queue.add([&](JobQueue::Link& link) {
        for (int i = 0; i < kPosts; ++i)
            link.post([&seen, i] { seen.push_back(i); });
    });
    ASSERT_TRUE(owner.deliverUntil([&] { return seen.size() == kPosts; }));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST(JobQueue, AWaitingJobThatIsCancelledOrForgottenNeverRuns)
{
    std::atomic<bool> open = false;
    std::atomic<bool> ran = false;
    bool over = false;
    Owner owner;
    owner.queue.add([&](JobQueue::Link& link) { waitFor(open, link); });
    const JobId second = owner.queue.add([&](JobQueue::Link&) { ran = true; });
    JobId third = owner.queue.add([&](JobQueue::Link&) { ran = true; });
    owner.queue.add([&](JobQueue::Link& link) { link.post([&] { over = true; }); });
    EXPECT_EQ(owner.queue.cancel(second), JobQueue::CancelOutcome::Removed);
    EXPECT_EQ(owner.queue.cancel(second), JobQueue::CancelOutcome::Over);
    owner.queue.forget(third);
    EXPECT_EQ(third, JobId{});
    owner.queue.forget(third);
    open = true;
    ASSERT_TRUE(owner.deliverUntil([&] { return over; }));
    EXPECT_FALSE(ran);
}

TEST(JobQueue, WaitingJobsCanBeMovedToTheFront)
{
    std::atomic<bool> open = false;
    std::vector<int> order;
    Owner owner;
    owner.queue.add([&](JobQueue::Link& link) { waitFor(open, link); });
    const auto note = [&](int number) {
        return owner.queue.add([&order, number](JobQueue::Link& link) {
            link.post([&order, number] { order.push_back(number); });
        });
    };
    note(1);
    note(2);
    const JobId third = note(3);
    const JobId fourth = note(4);
    owner.queue.moveToFront({fourth, JobId{12345}, third});
    open = true;
    ASSERT_TRUE(owner.deliverUntil([&] { return order.size() == 4; }));
    EXPECT_EQ(order, (std::vector{4, 3, 1, 2}));
}

TEST(JobQueue, ARunningJobIsAskedAndSaysItselfHowItEnded)
{
    const std::atomic<bool> never = false;
    int begun = 0;
    int ended = 0;
    bool stopped = false;
    Owner owner;
    const JobId id = owner.queue.add([&](JobQueue::Link& link) {
        link.post([&] { ++begun; });
        waitFor(never, link);
        link.post([&, asked = link.stop().stop_requested()] {
            ++ended;
            stopped = asked;
        });
    });
    ASSERT_TRUE(owner.deliverUntil([&] { return begun == 1; }));
    EXPECT_EQ(owner.queue.cancel(id), JobQueue::CancelOutcome::Asked);
    ASSERT_TRUE(owner.deliverUntil([&] { return ended > 0; }));
    EXPECT_TRUE(stopped);
    EXPECT_EQ(ended, 1);
}

TEST(JobQueue, CancellingOneJobLeavesTheNextAlone)
{
    const std::atomic<bool> never = false;
    bool begun = false;
    std::optional<bool> nextAsked;
    Owner owner;
    const JobId first = owner.queue.add([&](JobQueue::Link& link) {
        link.post([&] { begun = true; });
        waitFor(never, link);
    });
    owner.queue.add([&](JobQueue::Link& link) {
        link.post([&, asked = link.stop().stop_requested()] { nextAsked = asked; });
    });
    ASSERT_TRUE(owner.deliverUntil([&] { return begun; }));
    owner.queue.cancel(first);
    ASSERT_TRUE(owner.deliverUntil([&] { return nextAsked.has_value(); }));
    EXPECT_FALSE(*nextAsked);
}

TEST(JobQueue, OfAForgottenJobThatRunsNothingMoreIsHeard)
{
    const std::atomic<bool> never = false;
    std::atomic<bool> posted = false;
    std::vector<int> heard;
    Owner owner;
    JobId id = owner.queue.add([&](JobQueue::Link& link) {
        link.post([&] { heard.push_back(1); });
        posted = true;
        waitFor(never, link);
        link.post([&] { heard.push_back(2); });
    });
    while (!posted)
        std::this_thread::yield();
    owner.queue.forget(id);
    owner.queue.add([&](JobQueue::Link& link) { link.post([&] { heard.push_back(3); }); });
    ASSERT_TRUE(owner.deliverUntil([&] { return !heard.empty(); }));
    EXPECT_EQ(heard, std::vector{3});
}

TEST(JobQueue, AJobCanBeForgottenBetweenItsEndAndTheDelivery)
{
    std::atomic<bool> over = false;
    std::vector<int> heard;
    Owner owner;
    JobId first =
        owner.queue.add([&](JobQueue::Link& link) { link.post([&] { heard.push_back(1); }); });
    owner.queue.add([&](JobQueue::Link& link) {
        link.post([&] { heard.push_back(2); });
        over = true;
    });
    while (!over)
        std::this_thread::yield();
    owner.queue.forget(first);
    ASSERT_TRUE(owner.deliverUntil([&] { return !heard.empty(); }));
    EXPECT_EQ(heard, std::vector{2});
}

TEST(JobQueue, ADeliveryMayForgetItsOwnJob)
{
    std::vector<int> heard;
    Owner owner;
    JobId id{};
    id = owner.queue.add([&](JobQueue::Link& link) {
        link.post([&] {
            owner.queue.forget(id);
            heard.push_back(1);
        });
        link.post([&] { heard.push_back(2); });
    });
    owner.queue.add([&](JobQueue::Link& link) { link.post([&] { heard.push_back(3); }); });
    ASSERT_TRUE(owner.deliverUntil([&] { return heard.size() == 2; }));
    EXPECT_EQ(heard, (std::vector{1, 3}));
}

TEST(JobQueue, AJobThatRunsOutOfMemoryEndsAndTheNextRuns)
{
    std::vector<int> heard;
    Owner owner;
    const JobQueue::Job fails = [&](JobQueue::Link& link) {
        link.post([&] { heard.push_back(1); });
        throw std::bad_alloc();
    };
    owner.queue.add(fails, [&] { heard.push_back(2); });
    owner.queue.add(fails);
    owner.queue.add([&](JobQueue::Link& link) { link.post([&] { heard.push_back(3); }); });
    ASSERT_TRUE(owner.deliverUntil([&] { return heard.size() == 4; }));
    EXPECT_EQ(heard, (std::vector{1, 2, 1, 3}));
}

TEST(JobQueue, ItsEndStopsTheRunningJobAndForgetsTheRest)
{
    const std::atomic<bool> never = false;
    std::atomic<bool> stopped = false;
    std::atomic<bool> secondRan = false;
    bool begun = false;
    {
        Owner owner;
        owner.queue.add([&](JobQueue::Link& link) {
            link.post([&] { begun = true; });
            waitFor(never, link);
            stopped = link.stop().stop_requested();
            link.post([] { FAIL() << "delivered after the end"; });
        });
        owner.queue.add([&](JobQueue::Link&) { secondRan = true; });
        ASSERT_TRUE(owner.deliverUntil([&] { return begun; }));
    }
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(secondRan);
}

TEST(JobQueue, AnIdleQueueEndsAtOnce)
{
    Owner owner;
}

TEST(JobQueue, GivesWayToTheThreadsOfTheWindowAndTheSound)
{
    std::optional<int> niceness;
    Owner owner;
    owner.queue.add([&](JobQueue::Link& link) {
        link.post([&, own = getpriority(PRIO_PROCESS, 0)] { niceness = own; });
    });
    ASSERT_TRUE(owner.deliverUntil([&] { return niceness.has_value(); }));
    EXPECT_EQ(niceness, std::max(getpriority(PRIO_PROCESS, 0), 10));
}

TEST(JobQueue, ADeliveryMayAddAndCancelJobs)
{
    int rounds = 0;
    Owner owner;
    JobQueue::Job job = [&](JobQueue::Link& link) {
        link.post([&] {
            owner.queue.cancel(JobId{12345});
            if (++rounds < 50)
                owner.queue.add(job);
        });
    };
    owner.queue.add(job);
    EXPECT_TRUE(owner.deliverUntil([&] { return rounds == 50; }));
}

} // namespace
} // namespace rollwright
