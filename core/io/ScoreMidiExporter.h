#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kScoreMidiName = translatable("MIDI on the beat, one track per hand");

/// What the sheet music says (`writtenScore`) as a Standard MIDI File of format 1 with 480 ticks a
/// quarter note: notes and pedal on the places of their beats, as long as they are written, with
/// the velocities that were played, at one even tempo. It begins with the beat of the first note.
/// The right hand is a track on channel 1, the left one a track on channel 2; both have the pedal.
class ScoreMidiExporter : public Exporter
{
public:
    std::string_view id() const override { return "score-midi"; }
    std::string_view suffix() const override { return ".score.mid"; }
    const char* description() const override { return kScoreMidiName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
