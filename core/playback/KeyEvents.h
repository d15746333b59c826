#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// A key that is struck or let go.
struct KeyEvent {
    std::int64_t frame = 0;    ///< at the rate that the events were made for
    std::uint8_t pitch = 0;    ///< MIDI number
    std::uint8_t velocity = 0; ///< 1 to 127 strikes the key, 0 lets it go

    bool operator==(const KeyEvent&) const = default;
    bool strikes() const { return velocity > 0; }
};

/// The movements of the keys for `notes`, in order of time; in one frame a key is let go before it
/// is struck again. Notes that do not sound, or have no MIDI number, are left out.
std::vector<KeyEvent> keyEventsOf(std::span<const Note> notes, SampleRate rate);

} // namespace rollwright
