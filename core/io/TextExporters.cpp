#include "core/io/TextExporters.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <ostream>
#include <sstream>
#include <string>

#include "core/io/TranscriptionMark.h"

namespace rollwright {

namespace {

constexpr int kDecimals = 6;

/// Whatever the user's language, with points.
std::ostringstream newTable()
{
    std::ostringstream table;
    table.imbue(std::locale::classic());
    table << std::fixed << std::setprecision(kDecimals);
    return table;
}

/// A comment must not begin a line of notes.
std::string oneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

} // namespace

Result<void> CsvExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const bool velocities = tellsVelocities(transcription);
    std::ostringstream table = newTable();
    table << "onset,offset,pitch,name" << (velocities ? ",velocity\n" : "\n");
    for (const Note& note : transcription.notes) {
        table << note.onset.count() << ',' << note.offset.count() << ',' << note.pitch.midi << ','
              << note.pitch.name();
        if (velocities)
            table << ',' << note.velocity;
        table << '\n';
    }
    out << table.str();
    return {};
}

Result<void> LabelExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const double quarterTone = std::exp2(0.5 / 12);
    std::ostringstream table = newTable();
    for (const Note& note : transcription.notes)
        table << note.onset.count() << '\t' << note.offset.count() << '\t' << note.pitch.name()
              << "\n\\\t" << note.pitch.hertz() / quarterTone << '\t'
              << note.pitch.hertz() * quarterTone << '\n';
    out << table.str();
    return {};
}

Result<void> MirEvalExporter::write(const Transcription& transcription, std::ostream& out) const
{
    std::ostringstream table = newTable();
    if (const std::string mark = transcriptionMark(transcription); !mark.empty())
        table << "# " << oneLine(mark) << '\n';
    for (const Note& note : transcription.notes)
        table << note.onset.count() << '\t' << note.offset.count() << '\t' << note.pitch.hertz()
              << '\n';
    out << table.str();
    return {};
}

} // namespace rollwright
