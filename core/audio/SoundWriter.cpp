#include "core/audio/SoundWriter.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <ostream>
#include <string>

#include <sndfile.h>

#include "core/base/SafeFile.h"

namespace rollwright {

namespace {

constexpr sf_count_t kBlock = 4096; ///< frames; libsndfile's Vorbis encoder overflows on long ones
constexpr double kVorbisQuality = 0.7; ///< about 220 kbit/s

/// What libsndfile asks of a file, answered by a stream.
struct Stream {
    static std::ostream& of(void* user) { return *static_cast<std::ostream*>(user); }
    static sf_count_t tell(void* user) { return of(user).tellp(); }
    static sf_count_t seek(sf_count_t offset, int whence, void* user)
    {
        of(user).seekp(offset, whence == SEEK_SET   ? std::ios::beg
                               : whence == SEEK_CUR ? std::ios::cur
                                                    : std::ios::end);
        return tell(user);
    }
    static sf_count_t write(const void* bytes, sf_count_t count, void* user)
    {
        return of(user).write(static_cast<const char*>(bytes), count) ? count : 0;
    }
    static sf_count_t read(void*, sf_count_t, void*) { return 0; }
    static sf_count_t length(void* user)
    {
        const sf_count_t place = tell(user);
        const sf_count_t end = seek(0, SEEK_END, user);
        seek(place, SEEK_SET, user);
        return end;
    }
};

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

int formatCode(SoundFormat format)
{
    switch (format) {
    case SoundFormat::Wav: return SF_FORMAT_WAV | SF_FORMAT_PCM_24;
    case SoundFormat::Flac: return SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
    case SoundFormat::Ogg: return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    }
    return 0;
}

void encode(std::span<const float> stereo, SampleRate rate, SoundFormat format, std::ostream& out)
{
    SF_INFO info{0, rate.hertz, 2, formatCode(format), 0, 0};
    SF_VIRTUAL_IO io{Stream::length, Stream::seek, Stream::read, Stream::write, Stream::tell};
    const std::unique_ptr<SNDFILE, Close> file(sf_open_virtual(&io, SFM_WRITE, &info, &out));
    if (!file) {
        out.setstate(std::ios::failbit);
        return;
    }
    sf_command(file.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    double quality = kVorbisQuality;
    sf_command(file.get(), SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
    const auto frames = static_cast<sf_count_t>(stereo.size() / 2);
    for (sf_count_t done = 0; done < frames && out; done += kBlock) {
        const sf_count_t count = std::min(kBlock, frames - done);
        if (sf_writef_float(file.get(), stereo.data() + 2 * done, count) != count)
            out.setstate(std::ios::failbit);
    }
}

} // namespace

std::optional<SoundFormat> soundFormatOf(const std::filesystem::path& file)
{
    std::string suffix = file.extension().string();
    std::ranges::transform(suffix, suffix.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (suffix == ".wav")
        return SoundFormat::Wav;
    if (suffix == ".flac")
        return SoundFormat::Flac;
    if (suffix == ".ogg" || suffix == ".oga")
        return SoundFormat::Ogg;
    return std::nullopt;
}

Result<void> writeSound(const std::filesystem::path& file, SoundFormat format,
                        std::span<const float> stereo, SampleRate rate)
{
    return writeSafely(file, [&](std::ostream& out) { encode(stereo, rate, format, out); });
}

} // namespace rollwright
