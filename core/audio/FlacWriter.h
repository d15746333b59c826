#pragma once

#include <iosfwd>
#include <string>

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// Writes mono audio as 16-bit FLAC; samples beyond [-1, 1] are clipped. `comment` goes into the
/// file as such, unless it is empty. `out` must allow seeking; it is in a failed state afterwards
/// when something could not be written.
void writeFlac(AudioView audio, const std::string& comment, std::ostream& out);

} // namespace rollwright
