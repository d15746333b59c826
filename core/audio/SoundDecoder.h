#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "core/base/Result.h"

namespace rollwright {

/// What a sound file says of itself.
struct SoundHeader {
    int rate = 0; ///< hertz
    std::size_t channels = 0;
    std::int64_t announced = 0; ///< frames; may be an estimate; 0: unknown
    bool exact = false;         ///< where fewer frames come than announced, the file is truncated
    bool stopsAtDamage = false; ///< the library reads nothing behind it
};

/// An open sound file as its library decodes it. One thread at a time.
class SoundDecoder
{
public:
    virtual ~SoundDecoder() = default;

    virtual const SoundHeader& header() const = 0;

    /// Fills the beginning of `interleaved`, which holds whole frames, with samples around [-1, 1];
    /// returns how many frames came, 0 at the end. Fails with DamagedAudio.
    virtual Result<std::size_t> read(std::span<float> interleaved) = 0;
};

using OpenedSound = Result<std::unique_ptr<SoundDecoder>>;

/// WAV, AIFF and FLAC, by libsndfile.
/// Fails with FileNotReadable, UnsupportedAudio or DamagedAudio.
OpenedSound openPlainSound(const std::filesystem::path& file);

/// MP3, Ogg Vorbis, Opus, AAC and ALAC in M4A, WMA and what else telephones and cameras write, the
/// first sound of a video, WAV files with an unfinished header and FLAC, by FFmpeg's libraries.
/// Fails with FileNotReadable, UnsupportedAudio or DamagedAudio.
OpenedSound openMediaSound(const std::filesystem::path& file);

} // namespace rollwright
