#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kJsonName = translatable("Notes and settings (JSON)");

/// An object with "version" (of the program), "recording" (its name without suffix), "duration"
/// (seconds), "part" (from, to; of the recording, where it is one), "delay" (seconds that the sound
/// was late, taken out of all times), "model" (id, name, version), "decoder" (its rule and the
/// parameters by their schema names), "corrected" (true, where notes were), "beats" (time, bar,
/// beat) and "pedal" (down, up) where the transcription has them, and "notes" (onset, offset,
/// pitch, name, velocity; the last is null where velocities are not known).
class JsonExporter : public Exporter
{
public:
    std::string_view id() const override { return "json"; }
    std::string_view suffix() const override { return ".json"; }
    const char* description() const override { return kJsonName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
