#pragma once

#include <atomic>
#include <memory>

namespace rollwright {

/// Hands values of any size to the audio thread without a lock; what the audio thread no longer
/// needs is destroyed on the thread that posts or tidies up.
template <typename T>
class Mailbox
{
public:
    Mailbox() = default;
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;
    ~Mailbox()
    {
        discard(m_posted.exchange(nullptr));
        discard(m_retired.exchange(nullptr));
        delete m_current;
    }

    /// Replaces a value that nobody has taken yet. One posting thread at a time.
    void post(T value)
    {
        tidy();
        auto letter = std::make_unique<Letter>(Letter{std::move(value)});
        discard(m_posted.exchange(letter.release(), std::memory_order_acq_rel));
    }

    /// Destroys what the audio thread no longer needs. Any other thread.
    void tidy() { discard(m_retired.exchange(nullptr, std::memory_order_acquire)); }

    /// The newest value, which stays valid until the next call; null before the first post.
    /// Sets `changed` when it is another one than last time. Audio thread.
    const T* take(bool& changed) noexcept
    {
        Letter* letter = m_posted.exchange(nullptr, std::memory_order_acq_rel);
        changed = letter != nullptr;
        if (changed) {
            if (m_current)
                retire(m_current);
            m_current = letter;
        }
        return m_current ? &m_current->value : nullptr;
    }

    /// What was taken last; null before. Audio thread.
    const T* taken() const noexcept { return m_current ? &m_current->value : nullptr; }

    /// Whether there is something to take. Audio thread.
    bool hasNews() const noexcept { return m_posted.load(std::memory_order_relaxed) != nullptr; }

private:
    struct Letter {
        T value;
        Letter* next = nullptr;
    };

    /// Other threads only take the whole list at once, so this loop hardly runs twice.
    void retire(Letter* letter) noexcept
    {
        letter->next = m_retired.load(std::memory_order_relaxed);
        while (!m_retired.compare_exchange_weak(letter->next, letter, std::memory_order_release,
                                                std::memory_order_relaxed)) {
        }
    }

    static void discard(Letter* list)
    {
        while (list) {
            const std::unique_ptr<Letter> first(list);
            list = first->next;
        }
    }

    std::atomic<Letter*> m_posted = nullptr;
    std::atomic<Letter*> m_retired = nullptr; ///< a list
    Letter* m_current = nullptr;              ///< audio thread
};

} // namespace rollwright
