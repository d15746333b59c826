#include "core/notes/NoteDecoder.h"

#include <algorithm>

#include "core/notes/PeakPickingDecoder.h"
#include "core/notes/ThresholdDecoder.h"
#include "core/notes/VelocitySmoothing.h"

namespace rollwright {

NoteList decodeNotes(const Posteriors& posteriors, const DecoderParams& params)
{
    if (posteriors.onset.empty() || posteriors.frame.frames() != posteriors.onset.frames())
        return {};
    std::vector<Note> notes = params.rule == DecoderRule::Threshold
                                  ? decodeByThreshold(posteriors, params)
                                  : decodeByPeaks(posteriors, params);
    for (Note& note : notes) {
        note.onset = std::max(Seconds(0), note.onset + Seconds(params.timeShift));
        note.offset += Seconds(params.timeShift);
    }
    NoteList list = tidied(std::move(notes));
    std::erase_if(list,
                  [&](const Note& note) { return note.duration().count() < params.minimumLength; });
    smoothVelocities(list, params.velocitySmoothing);
    return list;
}

} // namespace rollwright
