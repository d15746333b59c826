#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/Units.h"
#include "core/model/Posteriors.h"

namespace rollwright {

/// A pitch as a MIDI number: 60 is middle C (C4), 69 is A4 (440 Hz).
struct Pitch {
    int midi = 0;

    auto operator<=>(const Pitch&) const = default;

    static Pitch ofKey(int key) { return {key + kLowestPitch}; }
    /// The nearest semitone, clamped to MIDI 0 to 127; 0 for what is not a positive frequency.
    static Pitch nearestTo(double hertz);

    int key() const { return midi - kLowestPitch; } ///< 0 to 87 on a piano
    bool onPiano() const { return key() >= 0 && key() < kKeyCount; }
    double hertz() const;
    std::string name() const; ///< "C4", "F#3"

    /// The other way round; flats ("Bb2") and small letters are understood, too. MIDI 0 to 127.
    static std::optional<Pitch> named(std::string_view name);
};

/// One sounding note. The offset is where it stops sounding (extended by the pedal).
struct Note {
    Seconds onset{};
    Seconds offset{};
    Pitch pitch{};
    int velocity = 64; ///< 1 to 127

    bool operator==(const Note&) const = default;
    Seconds duration() const { return offset - onset; }
    bool sounds() const; ///< finite times and a positive length
};

} // namespace rollwright
