#include "core/audio/FlacWriter.h"

#include <ostream>

#include <sndfile.h>

#include "core/audio/SoundStream.h"

namespace rollwright {

void writeFlac(AudioView audio, const std::string& comment, std::ostream& out)
{
    const SoundStream file = openSoundStream(out, audio.rate, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    if (!file)
        return;
    if (!comment.empty())
        sf_set_string(file.get(), SF_STR_COMMENT, comment.c_str());
    const auto count = static_cast<sf_count_t>(audio.samples.size());
    if (sf_writef_float(file.get(), audio.samples.data(), count) != count)
        out.setstate(std::ios::failbit);
}

} // namespace rollwright
