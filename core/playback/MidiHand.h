#pragma once

#include <array>
#include <atomic>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>

#include "core/playback/LivePiano.h"

namespace rollwright {

/// Plays what a MIDI keyboard says on a piano: keys with their velocity and the sustaining pedal,
/// of all channels. Other messages are passed over.
class MidiHand
{
public:
    static constexpr std::size_t kKeys = 128;
    using Keys = std::bitset<kKeys>; ///< by MIDI number

    explicit MidiHand(std::shared_ptr<LivePiano> piano) : m_piano(std::move(piano)) {}

    // One thread at a time.
    void take(std::span<const std::uint8_t> message); ///< one whole message
    void letGo();                                     ///< all keys, and the pedal

    Keys held() const; ///< keys that are down. Any thread.

private:
    void strike(int key, int velocity);
    void release(int key);
    void control(int controller, int value);
    void letKeysGo();

    std::shared_ptr<LivePiano> m_piano;
    std::array<std::atomic<std::uint64_t>, 2> m_held{};
};

} // namespace rollwright
