#include "app/studio/base/JobQueue.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

#include "core/base/ThreadPriority.h"

namespace rollwright {

namespace {
constexpr std::chrono::milliseconds kSlice{10};
} // namespace

JobQueue::JobQueue(std::function<void()> wake, AtEnd atEnd)
    : m_wake(std::move(wake)), m_atEnd(atEnd),
      m_thread([this](const std::stop_token& quit) { work(quit); })
{
}

JobQueue::~JobQueue()
{
    if (m_atEnd == AtEnd::Stop) {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
        m_runningStop.request_stop();
    }
    m_thread.request_stop();
    m_thread.join();
}

JobId JobQueue::add(Job job, Delivery outOfMemory)
{
    const JobId id{++m_lastId};
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({id, std::move(job), std::move(outOfMemory), std::stop_source()});
    }
    m_added.notify_one();
    return id;
}

JobQueue::CancelOutcome JobQueue::cancel(JobId id)
{
    const std::lock_guard lock(m_mutex);
    if (m_runningId == id) {
        m_runningStop.request_stop();
        return CancelOutcome::Asked;
    }
    const auto entry = std::ranges::find(m_waiting, id, &Entry::id);
    if (entry == m_waiting.end())
        return CancelOutcome::Over;
    m_waiting.erase(entry);
    return CancelOutcome::Removed;
}

void JobQueue::forget(JobId& id)
{
    const JobId forgotten = std::exchange(id, JobId{});
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_waiting, [&](const Entry& waiting) { return waiting.id == forgotten; });
    std::erase_if(m_posted, [&](const Posted& posted) { return posted.job == forgotten; });
    if (m_runningId == forgotten) {
        m_runningForgotten = true;
        m_runningStop.request_stop();
    }
}

void JobQueue::moveToFront(std::initializer_list<JobId> ids)
{
    const std::lock_guard lock(m_mutex);
    auto front = m_waiting.begin();
    for (const JobId id : ids) {
        const auto entry = std::ranges::find(front, m_waiting.end(), id, &Entry::id);
        if (entry != m_waiting.end())
            front = std::rotate(front, entry, entry + 1);
    }
}

void JobQueue::deliver()
{
    const auto end = std::chrono::steady_clock::now() + kSlice;
    do {
        Delivery next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_posted.empty())
                return;
            next = std::move(m_posted.front().delivery);
            m_posted.pop_front();
        }
        next();
    } while (std::chrono::steady_clock::now() < end);
    m_wake();
}

void JobQueue::post(Delivery delivery)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_runningForgotten)
            return;
        first = m_posted.empty();
        m_posted.push_back({*m_runningId, std::move(delivery)});
    }
    if (first)
        m_wake();
}

void JobQueue::work(const std::stop_token& quit)
{
    giveWay(); // to the window, and to what is heard
    while (true) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            if (!m_added.wait(lock, quit, [this] { return !m_waiting.empty(); }))
                return;
            entry = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_runningId = entry.id;
            m_runningStop = entry.stop;
            m_runningForgotten = false;
        }
        Link link(*this, entry.stop.get_token());
        try {
            entry.job(link);
        } catch (const std::bad_alloc&) {
            if (entry.outOfMemory)
                link.post(std::move(entry.outOfMemory));
        }
        const std::lock_guard lock(m_mutex);
        m_runningId.reset();
    }
}

} // namespace rollwright
