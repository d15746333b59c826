#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kJamsName = translatable("JAMS annotation");

/// JAMS 0.3 (Humphrey et al., "JAMS: A JSON annotated music specification for reproducible MIR
/// research", 2014): one annotation of the namespace note_midi, whose values are MIDI numbers.
/// Velocities stand in the annotation's sandbox, as the namespace has no place for them; null where
/// they are not known.
class JamsExporter : public Exporter
{
public:
    std::string_view id() const override { return "jams"; }
    std::string_view suffix() const override { return ".jams"; }
    const char* description() const override { return kJamsName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
