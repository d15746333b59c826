#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rollwright {

/// Reads bytes in order. Past the end it gives zeros and says so in `failed()`, so that a parser
/// can look once at the end of a step.
class ByteCursor
{
public:
    explicit ByteCursor(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    std::size_t remaining() const { return m_bytes.size(); }

    std::uint8_t peek() const { return m_bytes.empty() ? 0 : m_bytes.front(); }

    std::uint8_t byte()
    {
        const std::span<const std::uint8_t> one = bytes(1);
        return one.empty() ? 0 : one.front();
    }

    /// The next `count` bytes; none, and a failure, when there are fewer.
    std::span<const std::uint8_t> bytes(std::size_t count)
    {
        if (count > m_bytes.size()) {
            m_failed = true;
            m_bytes = {};
            return {};
        }
        const auto taken = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return taken;
    }

    void skip(std::size_t count) { m_bytes = m_bytes.subspan(std::min(count, m_bytes.size())); }

    bool takes(std::string_view id)
    {
        return std::ranges::equal(bytes(id.size()), id, [](std::uint8_t byte, char letter) {
            return byte == static_cast<std::uint8_t>(letter);
        });
    }

    std::uint32_t bigEndian(int size)
    {
        std::uint32_t value = 0;
        for (const std::uint8_t byte : bytes(static_cast<std::size_t>(size)))
            value = value << 8 | byte;
        return value;
    }

    std::uint32_t littleEndian(int size)
    {
        std::uint32_t value = 0;
        int shift = 0;
        for (const std::uint8_t byte : bytes(static_cast<std::size_t>(size)))
            value |= std::uint32_t{byte} << 8 * shift++;
        return value;
    }

private:
    std::span<const std::uint8_t> m_bytes;
    bool m_failed = false;
};

} // namespace rollwright
