#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/FrameGrid.h"

namespace rollwright {

constexpr int kKeyCount = 88;    ///< keys of a piano: A0 to C8
constexpr int kLowestPitch = 21; ///< MIDI number of key 0

/// Frames x 88 values in [0, 1], frame after frame; empty when the model does not give it.
class Posteriorgram
{
public:
    Posteriorgram() = default;
    explicit Posteriorgram(int frames) : m_values(static_cast<std::size_t>(frames) * kKeyCount) {}

    bool empty() const { return m_values.empty(); }
    int frames() const { return static_cast<int>(m_values.size() / kKeyCount); }

    float at(int frame, int key) const { return m_values[index(frame, key)]; }
    float& at(int frame, int key) { return m_values[index(frame, key)]; }

    std::span<const float> values() const { return m_values; }
    std::span<float> values() { return m_values; }

private:
    static std::size_t index(int frame, int key)
    {
        return static_cast<std::size_t>(frame) * kKeyCount + static_cast<std::size_t>(key);
    }

    std::vector<float> m_values;
};

/// What a network heard, all on one frame grid: probabilities for frame (the key sounds), onset and
/// offset; velocity as a fraction of 127, meaningful where a note begins.
struct Posteriors {
    FrameGrid grid;
    Posteriorgram frame{};
    Posteriorgram onset{};
    Posteriorgram offset{};   ///< may be empty
    Posteriorgram velocity{}; ///< may be empty
    Seconds delay{};          ///< of the recording's sound, already taken out of the grid's times
};

/// Its frames [first, first + frames), which lie where they lay.
Posteriors partOf(const Posteriors& posteriors, int first, int frames);

} // namespace rollwright
