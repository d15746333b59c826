#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sndfile.h>

#include "core/audio/SoundDecoder.h"

namespace rollwright {

namespace {

struct CloseSndfile {
    void operator()(SNDFILE* handle) const { sf_close(handle); }
};
using Handle = std::unique_ptr<SNDFILE, CloseSndfile>;

class SndfileDecoder : public SoundDecoder
{
public:
    SndfileDecoder(Handle handle, SoundHeader header)
        : m_handle(std::move(handle)), m_header(header)
    {
    }

    const SoundHeader& header() const override { return m_header; }

    Result<std::size_t> read(std::span<float> interleaved) override
    {
        const auto frames = static_cast<sf_count_t>(interleaved.size() / m_header.channels);
        const sf_count_t come = sf_readf_float(m_handle.get(), interleaved.data(), frames);
        return static_cast<std::size_t>(std::max<sf_count_t>(come, 0));
    }

private:
    Handle m_handle;
    SoundHeader m_header;
};

Error openingError(const std::filesystem::path& file)
{
    const int code = sf_error(nullptr);
    std::string detail = code == SF_ERR_UNRECOGNISED_FORMAT ? "" : sf_strerror(nullptr);
    while (detail.ends_with('.'))
        detail.pop_back();
    return {code == SF_ERR_MALFORMED_FILE ? ErrorCode::DamagedAudio : ErrorCode::UnsupportedAudio,
            file.string(), std::move(detail)};
}

/// 0: unknown.
std::int64_t framesOf(const SF_INFO& info)
{
    return info.frames > 0 && info.frames < SF_COUNT_MAX ? info.frames : 0;
}

/// Of MP3 and Ogg libsndfile reads no more than what it takes for the length, and of MP3, in WAV
/// files too, the priming besides; of a WAV file nothing whose header was never finished, and of a
/// FLAC file nothing behind damage, which only its length shows.
bool readsAll(const SF_INFO& info, const std::filesystem::path& file)
{
    constexpr std::uintmax_t kLongestHeader = 4096;
    const int container = info.format & SF_FORMAT_TYPEMASK;
    if (container == SF_FORMAT_WAV && info.frames == 0) {
        std::error_code error;
        return std::filesystem::file_size(file, error) <= kLongestHeader;
    }
    if (container == SF_FORMAT_FLAC)
        return framesOf(info) > 0;
    const int coding = info.format & SF_FORMAT_SUBMASK;
    const bool mpeg = coding >= SF_FORMAT_MPEG_LAYER_I && coding <= SF_FORMAT_MPEG_LAYER_III;
    return !mpeg && container != SF_FORMAT_OGG;
}

SoundHeader headerOf(const SF_INFO& info)
{
    const std::int64_t frames = framesOf(info);
    const bool flac = (info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_FLAC;
    return {info.samplerate, static_cast<std::size_t>(info.channels), frames, frames > 0, flac};
}

} // namespace

OpenedSound openPlainSound(const std::filesystem::path& file)
{
    // By descriptor: given a name, libsndfile believes its suffix, and takes any text for an MP3.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(ErrorCode::FileNotReadable, file.string(),
                       std::generic_category().message(errno));
    SF_INFO info{};
    Handle handle(sf_open_fd(descriptor, SFM_READ, &info, SF_TRUE));
    if (!handle)
        return tl::unexpected(openingError(file));
    if (!readsAll(info, file))
        return failure(ErrorCode::UnsupportedAudio, file.string());
    return std::make_unique<SndfileDecoder>(std::move(handle), headerOf(info));
}

} // namespace rollwright
