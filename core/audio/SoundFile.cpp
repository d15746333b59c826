#include "core/audio/SoundFile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "core/audio/AudioBuffer.h"
#include "core/audio/ContainerLength.h"

namespace rollwright {

namespace {

constexpr int kLowestRate = 4000;
constexpr int kHighestRate = 768000;
constexpr std::size_t kBlock = 16384; ///< frames

/// Some programs count the last bytes wrongly; this is some milliseconds at most.
constexpr std::uint64_t kHarmlessBytes = 1024;

/// A header counts what an encoder pads, or not: less than this is not missing.
constexpr Seconds kHarmless{0.25};

constexpr std::int64_t kSamplesPerNoise = 1000; ///< more noise than one in so many is no accident

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

/// By whichever library knows the format.
OpenedSound openDecoder(const std::filesystem::path& file)
{
    auto plain = openPlainSound(file);
    if (plain || plain.error().code != ErrorCode::UnsupportedAudio)
        return plain;
    auto media = openMediaSound(file);
    const bool unknown = !media && media.error().code == ErrorCode::UnsupportedAudio;
    return unknown && media.error().detail.empty() ? std::move(plain) : std::move(media);
}

std::string textOf(Seconds time)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f s", time.count());
    return text.data();
}

} // namespace

SoundFile::SoundFile(std::filesystem::path file, std::unique_ptr<SoundDecoder> decoder)
    : m_file(std::move(file)), m_decoder(std::move(decoder)), m_rate{m_decoder->header().rate},
      m_channels(m_decoder->header().channels), m_downmix(m_channels)
{
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

    auto decoder = openDecoder(file);
    if (!decoder)
        return tl::unexpected(decoder.error());
    const int rate = (*decoder)->header().rate;
    if (rate < kLowestRate || rate > kHighestRate)
        return failure(ErrorCode::UnsupportedAudio, file.string(),
                       "its sample rate is " + std::to_string(rate) + " Hz");
    return SoundFile(file, std::move(*decoder));
}

Result<std::size_t> SoundFile::readMono(std::span<float> mono)
{
    const auto frames = readInterleaved(mono.size());
    if (!frames)
        return frames;
    m_downmix.mix(std::span(m_interleaved).first(*frames * m_channels), mono.first(*frames));
    return frames;
}

Result<std::size_t> SoundFile::readStereo(std::span<float> stereo)
{
    if (m_channels == 2) {
        const auto frames = readInterleaved(stereo.size() / 2);
        if (frames)
            std::ranges::copy(std::span(m_interleaved).first(2 * *frames), stereo.begin());
        return frames;
    }
    const auto frames = readMono(stereo.first(stereo.size() / 2));
    if (!frames)
        return frames;
    for (std::size_t frame = *frames; frame-- > 0;) // from the end, as they lie in one place
        stereo[2 * frame + 1] = stereo[2 * frame] = stereo[frame];
    return frames;
}

Result<void> SoundFile::readAllStereo(JobControl& control, const Take& take)
{
    return readAll(&SoundFile::readStereo, 2, control, take);
}

Result<void> SoundFile::readAllMono(JobControl& control, const Take& take)
{
    return readAll(&SoundFile::readMono, 1, control, take);
}

Result<void> SoundFile::readAll(Read read, std::size_t channels, JobControl& control,
                                const Take& take)
{
    std::vector<float> block(channels * kBlock);
    while (true) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, m_file.string());
        const auto frames = (this->*read)(block);
        if (!frames)
            return tl::unexpected(frames.error());
        if (*frames == 0)
            return {};
        take(std::span(block).first(channels * *frames));
    }
}

Result<std::size_t> SoundFile::readInterleaved(std::size_t frames)
{
    m_interleaved.resize(frames * m_channels);
    auto come = m_decoder->read(m_interleaved);
    if (come && *come == 0 && endsEarly() && m_decoder->header().stopsAtDamage)
        come = readBehindDamage();
    if (!come)
        return come;
    if (*come == 0 && endsEarly())
        return failure(ErrorCode::DamagedAudio, m_file.string(),
                       "only " + textOf(m_rate.duration(m_done)) + " of " +
                           textOf(m_rate.duration(announcedFrames())) + " can be read");
    if (auto heard = silenceNoise(std::span(m_interleaved).first(*come * m_channels)); !heard)
        return tl::unexpected(heard.error());
    m_done += static_cast<std::int64_t>(*come);
    return come;
}

bool SoundFile::endsEarly() const
{
    return m_decoder->header().exact && m_rate.duration(announcedFrames() - m_done) > kHarmless;
}

/// libsndfile ends at the first damage of a FLAC file; FFmpeg's libraries read on behind it.
Result<std::size_t> SoundFile::readBehindDamage()
{
    auto other = openMediaSound(m_file);
    if (!other)
        return 0;
    const SoundHeader& header = (*other)->header();
    if (header.rate != m_rate.hertz || header.channels != m_channels || !header.exact)
        return 0;
    for (auto left = static_cast<std::size_t>(m_done); left > 0;) {
        const std::size_t frames = std::min(left, m_interleaved.size() / m_channels);
        const auto come = (*other)->read(std::span(m_interleaved).first(frames * m_channels));
        if (!come || *come == 0)
            return 0;
        left -= *come;
    }
    m_decoder = std::move(*other);
    return m_decoder->read(m_interleaved);
}

Result<void> SoundFile::silenceNoise(std::span<float> samples)
{
    const auto isNoise = [](float sample) { return !isSound(sample); };
    const auto first = std::ranges::find_if(samples, isNoise);
    if (first == samples.end())
        return {};
    m_noise += std::count_if(first, samples.end(), isNoise);
    const auto channels = static_cast<std::int64_t>(m_channels);
    if (m_noise * kSamplesPerNoise > m_done * channels + std::ssize(samples))
        return failure(ErrorCode::DamagedAudio, m_file.string(),
                       "it holds values that are not sound at " +
                           textOf(m_rate.duration(m_done + (first - samples.begin()) / channels)));
    std::replace_if(first, samples.end(), isNoise, 0.F);
    return {};
}

} // namespace rollwright
