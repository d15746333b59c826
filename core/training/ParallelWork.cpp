#include "core/training/ParallelWork.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <vector>

namespace rollwright {

namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(50);

/// What the threads share.
class Workshop
{
public:
    Workshop(const WorkAmount& amount, const WorkMaker& makeWork)
        : m_amount(amount), m_makeWork(makeWork)
    {
    }

    /// On each of the threads.
    void work()
    try {
        const auto work = m_makeWork();
        if (!work)
            return fail(work.error());
        for (std::size_t i = m_next++; i < m_amount.pieces; i = m_next++) {
            if (m_stop.stop_requested())
                return;
            if (auto done = (*work)(i, m_stop.get_token()); !done)
                return fail(done.error());
            ++m_ended;
        }
    } catch (const std::bad_alloc&) {
        fail({ErrorCode::OutOfMemory, stageName(m_amount.stage), {}});
    }

    /// Until there is nothing left to do.
    void watch(JobControl& control)
    {
        while (m_ended < m_amount.pieces && !m_stop.stop_requested()) {
            control.report(m_amount.stage,
                           static_cast<double>(m_ended) / static_cast<double>(m_amount.pieces));
            if (control.cancelled())
                m_stop.request_stop();
            std::this_thread::sleep_for(kReportEvery);
        }
    }

    /// When all threads have ended.
    const std::optional<Error>& failure() const { return m_failure; }

private:
    void fail(Error error)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_stop.stop_requested()) // else it may come of that
            m_failure = std::move(error);
        m_stop.request_stop();
    }

    const WorkAmount m_amount;
    const WorkMaker& m_makeWork;
    std::stop_source m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_ended = 0;
    std::mutex m_mutex; ///< of what follows
    std::optional<Error> m_failure;
};

std::size_t threadsFor(const WorkAmount& amount)
{
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const auto wanted = static_cast<std::size_t>(amount.threads > 0 ? amount.threads : cores);
    return std::min(wanted, amount.pieces);
}

} // namespace

Result<void> workInParallel(const WorkAmount& amount, const WorkMaker& makeWork,
                            JobControl& control)
{
    Workshop workshop(amount, makeWork);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < threadsFor(amount); ++i)
            threads.emplace_back([&] { workshop.work(); });
        workshop.watch(control);
    }
    if (workshop.failure())
        return tl::unexpected(*workshop.failure());
    if (control.cancelled())
        return failure(ErrorCode::Cancelled, stageName(amount.stage));
    return {};
}

Result<void> workInParallel(const WorkAmount& amount, const Work& work, JobControl& control)
{
    return workInParallel(
        amount, [&] { return Result<Work>(work); }, control);
}

} // namespace rollwright
