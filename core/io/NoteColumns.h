#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rollwright {

/// Where in a line of a table of notes what stands.
struct NoteColumns {
    std::size_t count = 3; ///< of the heading, or of the line where there is none
    std::size_t onset = 0;
    std::size_t end = 1;
    std::size_t pitch = 2;
    std::optional<std::size_t> velocity{};
    bool endIsDuration = false;
    double onsetUnit = 1; ///< seconds: 0.001 where they are milliseconds
    double endUnit = 1;
    bool pitchIsHertz = false;
    bool pitchIsEither = false;   ///< hertz, unless all are whole MIDI numbers: a "value"
    bool velocityIsShare = false; ///< of the highest: a "level"
    bool named = false;           ///< by a heading; else told by how many there are
    bool spacious = false; ///< fields may hold spaces: tabs, commas or semicolons part the names
    std::string twice{};   ///< one of those names that comes twice, so that they tell nothing
};

/// The columns that a heading names, as "onset", "duration" or "MidiPitch"; capitals, spaces, signs
/// and what stands in brackets do not matter, but for milliseconds: "onset (ms)", "onset_ms". Times
/// may also end in seconds: "start_time_s". Absent unless onset, offset or duration, and pitch,
/// frequency or, as Sonic Visualiser has it, value are named. Times of MusicNet, whose headings
/// also name beats and an instrument, are samples (Thickstun et al., "Learning features of music
/// from scratch", 2017).
std::optional<NoteColumns> columnsNamed(std::string_view heading);

} // namespace rollwright
