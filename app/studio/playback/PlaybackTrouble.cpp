#include "app/studio/playback/PlaybackTrouble.h"

#include "ui/text/ErrorWords.h"
#include "ui/text/Tr.h"

namespace rollwright {

QString deviceTrouble(const Playback& playback)
{
    switch (playback.outputState()) {
    case OutputState::NoDevice: return tr("No sound device was found: playing silently.");
    case OutputState::NotAnswering:
        return tr("The sound server does not answer: playing silently.");
    case OutputState::Lost: return tr("The sound device went away: playing silently.");
    case OutputState::Opening:
    case OutputState::Playing: break;
    }
    return {};
}

QString soundTrouble(const Playback& playback)
{
    if (playback.reading() && playback.playing())
        return tr("The recording is being read\u2026");
    if (playback.trouble())
        return tr("The recording is silent: %1").arg(errorText(*playback.trouble()));
    if (!playback.canPlayNotes())
        return tr("Notes are silent: no SoundFont is installed (for example "
                  "musescore-general-soundfont-small).");
    return {};
}

} // namespace rollwright
