#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/notes/Note.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// A key, or the sustain pedal, that is struck or let go.
struct KeyEvent {
    std::int64_t frame = 0;    ///< at the rate that the events were made for
    std::uint8_t pitch = 0;    ///< MIDI number of the key
    std::uint8_t velocity = 0; ///< 1 to 127 strikes the key, 0 lets it go
    bool pedal = false;        ///< it is the pedal; velocity 127: down

    bool operator==(const KeyEvent&) const = default;
    bool strikes() const { return velocity > 0; }
};

/// The movements of keys and pedal, in order of time; in one frame keys are let go before the pedal
/// moves, and struck after it. A note ends at the latest where its key is struck again. Notes that
/// do not sound, or have no MIDI number, are left out. All moves later by `delay`.
std::vector<KeyEvent> keyEventsOf(std::span<const Note> notes, SampleRate rate,
                                  const Pedalling& pedalling = {}, Seconds delay = Seconds(0));

/// Who begins to play within this time after a key was struck strikes it still.
constexpr Seconds kStruckLate{0.05};

/// By MIDI number.
using KeysDown = std::bitset<128>;
using KeyMoves = std::array<std::optional<std::uint8_t>, 128>; ///< velocity (0: up), if it moves

/// How keys, of which some are `down`, come to where they are after events: they come up where they
/// are not held, and are struck if that was to be by those from `late` on, kStruckLate before. No
/// heap.
KeyMoves movesAfter(std::span<const KeyEvent> events, std::size_t late,
                    const KeysDown& down) noexcept;

} // namespace rollwright
