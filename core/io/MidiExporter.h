#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kMidiName = translatable("MIDI file");

/// A Standard MIDI File of format 1 with 960 ticks a quarter note: a beat where the transcription
/// has beats (`BeatTicks`), else at 120 a minute (0.52 ms). Every tick is rounded from its own
/// time, so nothing drifts. Offsets are where notes stop sounding; where the transcription has the
/// pedal, controller 64 moves it besides.
class MidiExporter : public Exporter
{
public:
    std::string_view id() const override { return "midi"; }
    std::string_view suffix() const override { return ".mid"; }
    const char* description() const override { return kMidiName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
