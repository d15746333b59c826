#pragma once

#include "core/io/Exporter.h"

namespace rollwright {

/// Sheet music for notation programs (MusicXML 4.0, score-partwise): a piano part of two staves, in
/// the transcription's beats, or, where there are none, in those that are found (`findBeats`).
class MusicXmlExporter : public Exporter
{
public:
    std::string_view id() const override { return "musicxml"; }
    std::string_view suffix() const override { return ".musicxml"; }
    std::string_view description() const override { return "Sheet music (MusicXML)"; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
