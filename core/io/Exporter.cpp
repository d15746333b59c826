#include "core/io/Exporter.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "core/base/SafeFile.h"
#include "core/io/JamsExporter.h"
#include "core/io/JsonExporter.h"
#include "core/io/MidiExporter.h"
#include "core/io/MusicXmlExporter.h"
#include "core/io/NumpyExporter.h"
#include "core/io/ScoreMidiExporter.h"
#include "core/io/TextExporters.h"

namespace rollwright {

std::span<const std::unique_ptr<const Exporter>> exporters()
{
    static const std::array<std::unique_ptr<const Exporter>, 9> kExporters{
        std::make_unique<MidiExporter>(),     std::make_unique<ScoreMidiExporter>(),
        std::make_unique<MusicXmlExporter>(), std::make_unique<CsvExporter>(),
        std::make_unique<JsonExporter>(),     std::make_unique<JamsExporter>(),
        std::make_unique<LabelExporter>(),    std::make_unique<MirEvalExporter>(),
        std::make_unique<NumpyExporter>()};
    return kExporters;
}

const Exporter* findExporter(std::string_view id)
{
    const auto found =
        std::ranges::find_if(exporters(), [&](const auto& each) { return each->id() == id; });
    return found == exporters().end() ? nullptr : found->get();
}

Result<void> exportTo(const std::filesystem::path& file, const Exporter& exporter,
                      const Transcription& transcription)
{
    Result<void> exported;
    const Result<void> written = writeSafely(file, [&](std::ostream& out) {
        exported = exporter.write(transcription, out);
        if (!exported)
            out.setstate(std::ios::failbit); // keeps the file from taking its place
    });
    if (!exported)
        return failure(exported.error().code, file.string(), exported.error().detail);
    return written;
}

} // namespace rollwright
