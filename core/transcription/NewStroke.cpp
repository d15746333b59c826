#include "core/transcription/NewStroke.h"

#include <algorithm>
#include <cmath>

#include "core/notes/NoteCandidate.h"
#include "core/notes/Stroke.h"

namespace rollwright {

namespace {

constexpr Seconds kLength{0.5};

double distance(const Note& note, Seconds time)
{
    return std::abs((note.onset - time).count());
}

bool isThere(const NoteList& notes, Pitch pitch, Seconds time)
{
    return std::ranges::any_of(notes, [&](const Note& note) {
        return note.pitch == pitch && distance(note, time) <= kSameStroke.count();
    });
}

Note plainStroke(const NoteList& notes, Pitch pitch, Seconds time)
{
    Note stroke{time, time + kLength, pitch};
    if (notes.empty())
        return stroke;
    stroke.velocity = std::ranges::min(notes, {}, [&](const Note& note) {
                          return distance(note, time);
                      }).velocity;
    for (const Note& note : notes) {
        if (note.pitch == pitch && note.onset < time && time < note.offset)
            stroke.offset = note.offset;
    }
    return stroke;
}

} // namespace

std::optional<Note> newStroke(const Transcription& transcription, Pitch pitch, Seconds time)
{
    if (!pitch.onPiano() || time < Seconds(0) || time > transcription.duration)
        return std::nullopt;
    const NoteList& notes = transcription.notes;
    if (transcription.posteriors) {
        const auto likely =
            candidateAt(*transcription.posteriors, transcription.params, pitch, time);
        if (likely && !isThere(notes, pitch, likely->onset))
            return likely;
    }
    if (isThere(notes, pitch, time))
        return std::nullopt;
    return plainStroke(notes, pitch, time);
}

} // namespace rollwright
