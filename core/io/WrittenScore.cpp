#include "core/io/WrittenScore.h"

#include "core/notes/BeatTracker.h"

namespace rollwright {

Score writtenScore(const Transcription& transcription)
{
    const NoteList& notes = transcription.notes;
    return scoreOf(notes, transcription.beats ? *transcription.beats : findBeats(notes),
                   transcription.pedal.value_or(Pedalling()));
}

} // namespace rollwright
