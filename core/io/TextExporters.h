#pragma once

#include "core/io/Exporter.h"

namespace rollwright {

// Both names end in two suffixes, so that such a file beside its recording is not taken for its
// reference.

/// Audacity's labels: `onset offset name`, tabs, one a note, each with the line that makes it a
/// spectral selection: a semitone about its fundamental.
class LabelExporter : public Exporter
{
public:
    std::string_view id() const override { return "audacity"; }
    std::string_view suffix() const override { return ".labels.txt"; }
    std::string_view description() const override { return "Audacity labels"; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

/// What mir_eval.io.load_valued_intervals reads: `onset offset hertz`, tabs.
class MirEvalExporter : public Exporter
{
public:
    std::string_view id() const override { return "mir_eval"; }
    std::string_view suffix() const override { return ".mir_eval.txt"; }
    std::string_view description() const override { return "mir_eval intervals"; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
