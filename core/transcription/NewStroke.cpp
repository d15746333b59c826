#include "core/transcription/NewStroke.h"

#include <algorithm>
#include <cmath>

#include "core/notes/NoteCandidate.h"
#include "core/notes/Stroke.h"

namespace rollwright {

namespace {

constexpr Seconds kLength{0.5};
constexpr Seconds kReach{0.05};  ///< around a time at which any key may have been struck
constexpr Seconds kItsPeak{0.2}; ///< around a stroke, within which it is what the model heard

double distance(const Note& note, Seconds time)
{
    return std::abs((note.onset - time).count());
}

bool isThere(const NoteList& notes, Pitch pitch, Seconds time, Seconds within = kSameStroke)
{
    return std::ranges::any_of(notes, [&](const Note& note) {
        return note.pitch == pitch && distance(note, time) <= within.count();
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

std::optional<Note> likeliestStroke(const Transcription& transcription, Seconds time)
{
    if (!transcription.posteriors || transcription.posteriors->onset.empty())
        return std::nullopt;
    const Posteriors& posteriors = *transcription.posteriors;
    const Seconds heard = time - Seconds(transcription.params.timeShift);
    const int first = std::max(0, posteriors.grid.frameAt(heard - kReach));
    const int last = std::min(posteriors.grid.frames - 1, posteriors.grid.frameAt(heard + kReach));
    std::optional<Pitch> likeliest;
    float most = 0;
    for (int key = 0; key < kKeyCount; ++key) {
        if (isThere(transcription.notes, Pitch::ofKey(key), time, kItsPeak))
            continue;
        for (int frame = first; frame <= last; ++frame) {
            if (const float likely = posteriors.onset.at(frame, key); likely > most) {
                most = likely;
                likeliest = Pitch::ofKey(key);
            }
        }
    }
    return likeliest ? candidateAt(posteriors, transcription.params, *likeliest, time)
                     : std::nullopt;
}

} // namespace rollwright
