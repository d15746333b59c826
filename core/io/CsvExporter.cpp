#include "core/io/CsvExporter.h"

#include <iomanip>
#include <locale>
#include <ostream>
#include <sstream>

namespace rollwright {

namespace {
constexpr int kDecimals = 6;
}

Result<void> CsvExporter::write(const Transcription& transcription, std::ostream& out) const
{
    std::ostringstream table;
    table.imbue(std::locale::classic());
    table << std::fixed << std::setprecision(kDecimals) << "onset,offset,pitch,name,velocity\n";
    for (const Note& note : transcription.notes)
        table << note.onset.count() << ',' << note.offset.count() << ',' << note.pitch.midi << ','
              << note.pitch.name() << ',' << note.velocity << '\n';
    out << table.str();
    return {};
}

} // namespace rollwright
