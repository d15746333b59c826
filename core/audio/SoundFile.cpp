#include "core/audio/SoundFile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numeric>

#include <fcntl.h>
#include <sndfile.h>

#include "core/audio/ContainerLength.h"

namespace rollwright {

namespace {

constexpr int kLowestRate = 4000;
constexpr int kHighestRate = 768000;
constexpr float kLargestSample = 1e6F; ///< float files may exceed 1, but not by this much

/// Some programs count the last bytes wrongly; this is some milliseconds at most.
constexpr std::uint64_t kHarmlessBytes = 1024;

/// What no decoder needs to look at: whether there is a file with something in it.
Result<void> checkFile(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return failure(ErrorCode::FileNotFound, file.string());
    if (std::filesystem::is_directory(status))
        return failure(ErrorCode::FileNotReadable, file.string(), "it is a folder");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return failure(ErrorCode::FileNotReadable, file.string(),
                       std::generic_category().message(errno));
    if (in.peek() == std::ifstream::traits_type::eof())
        return failure(ErrorCode::DamagedAudio, file.string(), "it is empty");
    return {};
}

Error openingError(const std::filesystem::path& file)
{
    const int code = sf_error(nullptr);
    std::string detail = code == SF_ERR_UNRECOGNISED_FORMAT ? "" : sf_strerror(nullptr);
    while (detail.ends_with('.'))
        detail.pop_back();
    return {code == SF_ERR_MALFORMED_FILE ? ErrorCode::DamagedAudio : ErrorCode::UnsupportedAudio,
            file.string(), std::move(detail)};
}

float meanOf(std::span<const float> channels)
{
    return std::accumulate(channels.begin(), channels.end(), 0.F) /
           static_cast<float>(channels.size());
}

std::string seconds(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

} // namespace

void SoundFile::Close::operator()(sf_private_tag* handle) const
{
    sf_close(handle);
}

Result<SoundFile> SoundFile::open(const std::filesystem::path& file)
{
    if (auto checked = checkFile(file); !checked)
        return tl::unexpected(checked.error());

    const auto missing = missingBytes(file);
    if (missing && missing->announced - missing->present > kHarmlessBytes)
        return failure(ErrorCode::DamagedAudio, file.string(),
                       "only " + std::to_string(missing->present / 1000) + " kB of " +
                           std::to_string(missing->announced / 1000) + " kB can be read");

    SF_INFO info{};
    SoundFile sound;
    sound.m_file = file;
    // By descriptor: given a name, libsndfile believes its suffix, and takes any text for an MP3.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(ErrorCode::FileNotReadable, file.string(),
                       std::generic_category().message(errno));
    sound.m_handle.reset(sf_open_fd(descriptor, SFM_READ, &info, SF_TRUE));
    if (!sound.m_handle)
        return tl::unexpected(openingError(file));
    if (info.samplerate < kLowestRate || info.samplerate > kHighestRate)
        return failure(ErrorCode::UnsupportedAudio, file.string(),
                       "its sample rate is " + std::to_string(info.samplerate) + " Hz");

    const int container = info.format & SF_FORMAT_TYPEMASK;
    const bool knownLength = info.frames > 0 && info.frames < SF_COUNT_MAX;
    sound.m_rate = {info.samplerate};
    sound.m_channels = static_cast<std::size_t>(info.channels);
    sound.m_announced = knownLength ? info.frames : 0;
    sound.m_exactLength = knownLength && container != SF_FORMAT_MPEG && container != SF_FORMAT_OGG;
    return sound;
}

Result<std::size_t> SoundFile::read(std::span<float> mono)
{
    const auto frames = readInterleaved(mono.size());
    if (!frames)
        return frames;
    for (std::size_t frame = 0; frame < *frames; ++frame)
        mono[frame] = meanOf(std::span(m_interleaved).subspan(frame * m_channels, m_channels));
    return frames;
}

Result<std::size_t> SoundFile::readStereo(std::span<float> stereo)
{
    const auto frames = readInterleaved(stereo.size() / 2);
    if (!frames)
        return frames;
    for (std::size_t frame = 0; frame < *frames; ++frame) {
        const auto channels = std::span(m_interleaved).subspan(frame * m_channels, m_channels);
        const bool two = m_channels == 2;
        stereo[2 * frame] = two ? channels[0] : meanOf(channels);
        stereo[2 * frame + 1] = two ? channels[1] : stereo[2 * frame];
    }
    return frames;
}

Result<std::size_t> SoundFile::readInterleaved(std::size_t frames)
{
    m_interleaved.resize(frames * m_channels);
    const sf_count_t count =
        sf_readf_float(m_handle.get(), m_interleaved.data(), static_cast<sf_count_t>(frames));
    if (count <= 0) {
        if (auto checked = checkEnd(); !checked)
            return tl::unexpected(checked.error());
        return 0;
    }
    const auto come = static_cast<std::size_t>(count);
    const auto samples = std::span(m_interleaved).first(come * m_channels);
    const auto sound = [](float value) { return std::abs(value) <= kLargestSample; }; // not NaN
    const auto noise = std::ranges::find_if_not(samples, sound);
    if (noise != samples.end()) {
        const auto place = m_done + (noise - samples.begin()) / static_cast<int>(m_channels);
        return failure(ErrorCode::DamagedAudio, m_file.string(),
                       "it holds values that are not sound at " +
                           seconds(m_rate.duration(place).count()) + " s");
    }
    m_done += count;
    return come;
}

Result<void> SoundFile::checkEnd() const
{
    const bool cut = m_exactLength && m_done < m_announced;
    if (cut)
        return failure(ErrorCode::DamagedAudio, m_file.string(),
                       "only " + seconds(m_rate.duration(m_done).count()) + " s of " +
                           seconds(m_rate.duration(m_announced).count()) + " s can be read");
    return {};
}

} // namespace rollwright
