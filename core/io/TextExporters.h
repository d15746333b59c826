#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kCsvName = translatable("Table of notes (CSV)");
inline constexpr const char* kAudacityName = translatable("Audacity labels");
inline constexpr const char* kMirEvalName = translatable("mir_eval intervals");

// One note a line, times in seconds to the microsecond. The decimal point is a point everywhere.

/// A table with a heading: onset, offset, pitch as a MIDI number and as a name (60 is C4), velocity
/// where it is known.
class CsvExporter : public Exporter
{
public:
    std::string_view id() const override { return "csv"; }
    std::string_view suffix() const override { return ".csv"; }
    const char* description() const override { return kCsvName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

// The names of what follows end in two suffixes, so that such a file beside its recording is not
// taken for its reference.

/// Audacity's labels: `onset offset name`, tabs, one a note, each with the line that makes it a
/// spectral selection: a semitone about its fundamental.
class LabelExporter : public Exporter
{
public:
    std::string_view id() const override { return "audacity"; }
    std::string_view suffix() const override { return ".labels.txt"; }
    const char* description() const override { return kAudacityName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

/// What mir_eval.io.load_valued_intervals reads: `onset offset hertz`, tabs; what a model
/// heard after a comment that marks it as a transcription.
class MirEvalExporter : public Exporter
{
public:
    std::string_view id() const override { return "mir_eval"; }
    std::string_view suffix() const override { return ".mir_eval.txt"; }
    const char* description() const override { return kMirEvalName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
