#include "core/transcription/Decoding.h"

#include "core/notes/NoteDecoder.h"
#include "core/pedal/PedalFinder.h"
#include "core/pedal/Sustain.h"

namespace rollwright {

Result<NoteList> decode(const Posteriors& posteriors, const DecoderParams& params)
{
    NoteList notes = decodeNotes(posteriors, params);
    if (params.pedalThreshold >= 1)
        return notes;
    return findPedal(notes, params.pedalThreshold).map([&](const Pedalling& pedalling) {
        return sustained(std::move(notes), pedalling);
    });
}

NoteList decodeAnyhow(const Posteriors& posteriors, const DecoderParams& params)
{
    auto notes = decode(posteriors, params);
    return notes ? std::move(*notes) : decodeNotes(posteriors, params);
}

} // namespace rollwright
