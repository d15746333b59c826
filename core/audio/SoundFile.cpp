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
#include "core/audio/Downmix.h"

namespace rollwright {

namespace {

constexpr const char* kIsFolder = translatable("it is a folder");
constexpr const char* kIsEmpty = translatable("it is empty");

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
        return failure(ErrorCode::FileNotReadable, file.string(), kIsFolder);
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return failure(ErrorCode::FileNotReadable, file.string(),
                       std::generic_category().message(errno));
    if (in.peek() == std::ifstream::traits_type::eof())
        return failure(ErrorCode::DamagedAudio, file.string(), kIsEmpty);
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

Phrase onlyPart(std::string part, std::string whole)
{
    return {translatable("only %1 of %2 can be read"), {std::move(part), std::move(whole)}};
}

Phrase rateIs(int hertz)
{
    return {translatable("its sample rate is %1 Hz"), {std::to_string(hertz)}};
}

Phrase noiseAt(Seconds time)
{
    return {translatable("it holds values that are not sound at %1"), {textOf(time)}};
}

} // namespace

SoundFile::SoundFile(std::filesystem::path file, std::unique_ptr<SoundDecoder> decoder)
    : m_file(std::move(file)), m_decoder(std::move(decoder)), m_rate{m_decoder->header().rate},
      m_channels(m_decoder->header().channels)
{
}

Result<SoundFile> SoundFile::open(const std::filesystem::path& file)
{
    if (auto checked = checkFile(file); !checked)
        return tl::unexpected(checked.error());

    const auto missing = missingBytes(file);
    if (missing && missing->announced - missing->present > kHarmlessBytes)
        return failure(ErrorCode::DamagedAudio, file.string(),
                       onlyPart(std::to_string(missing->present / 1000) + " kB",
                                std::to_string(missing->announced / 1000) + " kB"));

    auto decoder = openDecoder(file);
    if (!decoder)
        return tl::unexpected(decoder.error());
    const int rate = (*decoder)->header().rate;
    if (rate < kLowestRate || rate > kHighestRate)
        return failure(ErrorCode::UnsupportedAudio, file.string(), rateIs(rate));
    return SoundFile(file, std::move(*decoder));
}

Result<void> SoundFile::readAllStereo(const JobControl& control, const Take& take)
{
    if (m_channels == 2)
        return readAll(control, take);
    Downmix downmix(m_channels);
    std::vector<float> stereo;
    return readAll(control, [&](std::span<const float> interleaved) {
        stereo.resize(2 * (interleaved.size() / m_channels));
        if (m_channels > 2)
            downmix.mixToStereo(interleaved, stereo);
        else
            for (std::size_t i = 0; i < stereo.size(); ++i)
                stereo[i] = interleaved[i / 2];
        take(stereo);
    });
}

Result<void> SoundFile::readAllMono(const JobControl& control, const Take& take)
{
    Downmix downmix(m_channels);
    std::vector<float> mono;
    return readAll(control, [&](std::span<const float> interleaved) {
        mono.resize(interleaved.size() / m_channels);
        downmix.mix(interleaved, mono);
        take(mono);
    });
}

/// All channels, interleaved.
Result<void> SoundFile::readAll(const JobControl& control, const Take& take)
{
    m_block.resize(kBlock * m_channels);
    while (true) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, m_file.string());
        const auto frames = readBlock(control);
        if (!frames)
            return tl::unexpected(frames.error());
        if (*frames == 0)
            return {};
        take(std::span(m_block).first(*frames * m_channels));
    }
}

/// Fills the beginning of m_block; returns how many frames came, 0 at the end.
Result<std::size_t> SoundFile::readBlock(const JobControl& control)
{
    auto come = m_decoder->read(m_block);
    if (come && *come == 0 && endsEarly() && m_decoder->header().stopsAtDamage)
        come = readBehindDamage(control);
    if (!come)
        return come;
    if (*come == 0 && endsEarly())
        return failure(
            ErrorCode::DamagedAudio, m_file.string(),
            onlyPart(textOf(m_rate.duration(m_done)), textOf(m_rate.duration(announcedFrames()))));
    if (auto heard = silenceNoise(std::span(m_block).first(*come * m_channels)); !heard)
        return tl::unexpected(heard.error());
    m_done += static_cast<std::int64_t>(*come);
    return come;
}

bool SoundFile::endsEarly() const
{
    return m_decoder->header().exact && m_rate.duration(announcedFrames() - m_done) > kHarmless;
}

/// libsndfile ends at the first damage of a FLAC file; FFmpeg's libraries read on behind it.
Result<std::size_t> SoundFile::readBehindDamage(const JobControl& control)
{
    auto other = openMediaSound(m_file);
    if (!other)
        return 0;
    const SoundHeader& header = (*other)->header();
    if (header.rate != m_rate.hertz || header.channels != m_channels || !header.exact)
        return 0;
    for (auto left = static_cast<std::size_t>(m_done); left > 0;) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, m_file.string());
        const std::size_t frames = std::min(left, kBlock);
        const auto come = (*other)->read(std::span(m_block).first(frames * m_channels));
        if (!come || *come == 0)
            return 0;
        left -= *come;
    }
    m_decoder = std::move(*other);
    return m_decoder->read(m_block);
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
                       noiseAt(m_rate.duration(m_done + (first - samples.begin()) / channels)));
    std::replace_if(first, samples.end(), isNoise, 0.F);
    return {};
}

} // namespace rollwright
