#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace rollwright {

enum class JobId : std::uint64_t {}; ///< JobId{}: none

/// Runs jobs one after another on a thread of its own; what they have to say comes back to the
/// owner's thread as deliveries. The program's other threads run before this one.
///
/// All public functions belong to the owner's thread. The destructor asks the running job to stop,
/// forgets the waiting ones, and waits; or it waits until all are done. What is posted then is not
/// delivered.
class JobQueue
{
public:
    /// Runs on the owner's thread, within `deliver()`.
    using Delivery = std::function<void()>;

    /// What a running job holds. Used on the queue's thread.
    class Link
    {
    public:
        Link(JobQueue& queue, std::stop_token stop) : m_queue(queue), m_stop(std::move(stop)) {}

        const std::stop_token& stop() const { return m_stop; }
        void post(Delivery delivery) { m_queue.post(std::move(delivery)); }

    private:
        JobQueue& m_queue;
        std::stop_token m_stop;
    };

    /// Runs on the queue's thread. Its last post says how it ended; it throws nothing but
    /// std::bad_alloc.
    using Job = std::function<void(Link&)>;

    enum class CancelOutcome {
        Removed, ///< it had not begun and never will; it posts nothing
        Asked,   ///< it runs and was asked to stop; it will say itself how it ended
        Over,    ///< it had ended already
    };

    enum class AtEnd { Stop, Finish };

    /// `wake` is called on the queue's thread when deliveries begin to wait, and within `deliver()`
    /// when some may be left. It must see to it that the owner's thread calls `deliver()`.
    explicit JobQueue(std::function<void()> wake, AtEnd atEnd = AtEnd::Stop);
    ~JobQueue();

    /// `outOfMemory`, if any, is delivered in the place of what a job that throws did not post.
    JobId add(Job job, Delivery outOfMemory = {});
    CancelOutcome cancel(JobId id);
    /// Nothing more is heard of it: it is removed or asked to stop, and what it has posted or will
    /// post is dropped. `id` is none afterwards; if it was, nothing happens.
    void forget(JobId& id);
    /// They run next, in this order; nothing happens to those that do not wait.
    void moveToFront(std::initializer_list<JobId> ids);

    /// Runs what was posted since, in order, but leaves the thread to others after a few
    /// milliseconds.
    void deliver();

private:
    struct Entry {
        JobId id;
        Job job;
        Delivery outOfMemory;
        std::stop_source stop;
    };

    struct Posted {
        JobId job;
        Delivery delivery;
    };

    void work(const std::stop_token& quit);
    void post(Delivery delivery);

    std::function<void()> m_wake;
    AtEnd m_atEnd;
    std::uint64_t m_lastId = 0; ///< owner's thread

    std::mutex m_mutex; ///< guards the following
    std::condition_variable_any m_added;
    std::deque<Entry> m_waiting;
    std::optional<JobId> m_runningId;
    std::stop_source m_runningStop;
    bool m_runningForgotten = false;
    std::deque<Posted> m_posted;

    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace rollwright
