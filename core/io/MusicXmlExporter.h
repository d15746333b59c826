#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kMusicXmlName = translatable("Sheet music (MusicXML)");

/// Sheet music for notation programs (MusicXML 4.0, score-partwise): a piano part of two staves
/// (`writtenScore`).
class MusicXmlExporter : public Exporter
{
public:
    std::string_view id() const override { return "musicxml"; }
    std::string_view suffix() const override { return ".musicxml"; }
    const char* description() const override { return kMusicXmlName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
