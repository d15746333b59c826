#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace rollwright {

/// Samples on their way from one thread to one other, without a lock.
class SampleRing
{
public:
    explicit SampleRing(std::size_t capacity) : m_samples(capacity) {}

    /// All of them or, when there is no room, none. The thread that gives.
    bool push(std::span<const float> samples) noexcept
    {
        const std::uint64_t place = m_pushed.load(std::memory_order_relaxed);
        const std::uint64_t waiting = place - m_popped.load(std::memory_order_acquire);
        if (samples.size() > m_samples.size() - waiting)
            return false;
        const std::size_t start = place % m_samples.size();
        const std::size_t first = std::min(samples.size(), m_samples.size() - start);
        std::ranges::copy(samples.first(first), m_samples.begin() + std::ptrdiff_t(start));
        std::ranges::copy(samples.subspan(first), m_samples.begin());
        m_pushed.store(place + samples.size(), std::memory_order_release);
        return true;
    }

    /// Fills the beginning of `samples` and returns how many there were. The thread that takes.
    std::size_t pop(std::span<float> samples) noexcept
    {
        const std::uint64_t place = m_popped.load(std::memory_order_relaxed);
        const std::uint64_t waiting = m_pushed.load(std::memory_order_acquire) - place;
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(waiting, samples.size()));
        const std::size_t start = place % m_samples.size();
        const std::size_t first = std::min(count, m_samples.size() - start);
        const auto from = m_samples.begin() + std::ptrdiff_t(start);
        std::copy(from, from + std::ptrdiff_t(first), samples.begin());
        std::copy_n(m_samples.begin(), count - first, samples.begin() + std::ptrdiff_t(first));
        m_popped.store(place + count, std::memory_order_release);
        return count;
    }

    // Any thread; since the beginning.
    std::uint64_t pushed() const noexcept { return m_pushed.load(std::memory_order_acquire); }
    std::uint64_t popped() const noexcept { return m_popped.load(std::memory_order_acquire); }

private:
    std::vector<float> m_samples;
    std::atomic<std::uint64_t> m_pushed = 0;
    std::atomic<std::uint64_t> m_popped = 0;
};

} // namespace rollwright
