#include "core/io/ReferenceWriter.h"

#include <iomanip>
#include <ostream>

#include "core/base/SafeFile.h"

namespace rollwright {

void writeNoteTable(std::span<const Note> notes, std::ostream& out, bool velocities)
{
    out << "onset\toffset\tpitch" << (velocities ? "\tvelocity\n" : "\n");
    out << std::fixed << std::setprecision(5);
    for (const Note& note : notes) {
        out << note.onset.count() << '\t' << note.offset.count() << '\t' << note.pitch.midi;
        if (velocities)
            out << '\t' << note.velocity;
        out << '\n';
    }
}

Result<void> writeReference(const std::filesystem::path& file, std::span<const Note> notes,
                            bool velocities)
{
    if (notes.empty())
        return failure(ErrorCode::EmptyReference, file.string());
    return writeSafely(file, [&](std::ostream& out) { writeNoteTable(notes, out, velocities); });
}

} // namespace rollwright
