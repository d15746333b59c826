#include "core/transcription/Transcription.h"

#include <algorithm>

namespace rollwright {

bool tellsVelocities(const Transcription& transcription)
{
    const bool heard = transcription.posteriors && !transcription.posteriors->velocity.empty();
    return heard || std::ranges::any_of(transcription.notes, [](const Note& note) {
               return note.velocity != Note().velocity;
           });
}

} // namespace rollwright
