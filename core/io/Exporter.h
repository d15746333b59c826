#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/Result.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// Writes a transcription in one format.
class Exporter
{
public:
    virtual ~Exporter() = default;

    virtual std::string_view id() const = 0;     ///< `--format` value: "midi"
    virtual std::string_view suffix() const = 0; ///< with the dots: ".mid", ".labels.txt"
    virtual const char* description() const = 0; ///< for file dialogs: "MIDI file"
    /// The error's subject is left empty; `exportTo` names the file.
    virtual Result<void> write(const Transcription& transcription, std::ostream& out) const = 0;
};

/// All formats; the first one is the usual one (MIDI).
std::span<const std::unique_ptr<const Exporter>> exporters();
const Exporter* findExporter(std::string_view id);

/// Writes beside the target and renames, so that a failure (FileNotWritable, DiskFull) leaves an
/// existing file as it was.
Result<void> exportTo(const std::filesystem::path& file, const Exporter& exporter,
                      const Transcription& transcription);

} // namespace rollwright
