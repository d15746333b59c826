#pragma once

#include <string>
#include <vector>

namespace rollwright {

/// Where notes are to go, or to come from.
struct MidiTarget {
    enum class Kind { Nowhere, OwnPort, Port };

    Kind kind = Kind::Nowhere;
    std::string port; ///< its name, for Kind::Port

    bool operator==(const MidiTarget&) const = default;
};

/// What there is to send to, and what has become of the wish.
struct MidiStatus {
    bool hasSystem = true;
    std::vector<std::string> ports;
    MidiTarget target;
    bool connected = false; ///< to the target

    bool operator==(const MidiStatus&) const = default;
};

} // namespace rollwright
