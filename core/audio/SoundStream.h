#pragma once

#include <iosfwd>
#include <memory>

#include "core/base/Units.h"

struct sf_private_tag;

namespace rollwright {

struct CloseSoundStream {
    void operator()(sf_private_tag* handle) const;
};

/// A sound file of libsndfile that is being written into a stream.
using SoundStream = std::unique_ptr<sf_private_tag, CloseSoundStream>;

/// Opens `out`, which must allow seeking and outlive the result, for samples that are clipped to
/// [-1, 1]. `format` is libsndfile's. Null, and `out` in a failed state, when it cannot be opened.
SoundStream openSoundStream(std::ostream& out, SampleRate rate, int channels, int format);

} // namespace rollwright
