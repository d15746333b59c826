#pragma once

#include "core/io/Exporter.h"

namespace rollwright {

/// A table with a heading line, one note a line: onset and offset in seconds to the microsecond,
/// pitch as a MIDI number and as a name (60 is C4), velocity. The decimal point is a point
/// everywhere.
class CsvExporter : public Exporter
{
public:
    std::string_view id() const override { return "csv"; }
    std::string_view suffix() const override { return ".csv"; }
    std::string_view description() const override { return "Table of notes (CSV)"; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
