#include "core/audio/AudioLoader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "core/audio/Resampler.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

constexpr Seconds kShortest{0.5};
constexpr float kSilence = 1.585e-5F; ///< -96 dBFS, half a step of 16-bit audio
constexpr std::size_t kBlock = 16384;

Result<AudioBuffer> readResampled(const std::filesystem::path& file, SampleRate rate,
                                  JobControl& control)
{
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    AudioBuffer audio{{}, rate};
    Resampler resampler(sound->rate(), rate);
    std::vector<float> block(kBlock);
    std::int64_t done = 0;
    while (true) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, file.string());
        const auto count = sound->read(block);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            break;
        resampler.process(std::span(block).first(*count), audio.samples);
        done += static_cast<std::int64_t>(*count);
        if (sound->announcedFrames() > done)
            control.report(Stage::Reading, static_cast<double>(done) /
                                               static_cast<double>(sound->announcedFrames()));
    }
    resampler.finish(audio.samples);
    if (sound->rate().duration(done) < kShortest)
        return failure(ErrorCode::AudioTooShort, file.string());
    return audio;
}

} // namespace

Result<AudioBuffer> loadAudio(const std::filesystem::path& file, SampleRate rate,
                              JobControl& control)
try {
    control.report(Stage::Reading, 0);
    auto audio = readResampled(file, rate, control);
    if (!audio)
        return audio;
    const auto audible = [](float sample) { return std::abs(sample) > kSilence; };
    if (std::ranges::none_of(audio->samples, audible))
        return failure(ErrorCode::AudioSilent, file.string());
    control.report(Stage::Reading, 1);
    return audio;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
