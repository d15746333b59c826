#include "core/audio/AudioLoader.h"

#include <new>

#include "core/audio/AudioCollector.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

constexpr std::size_t kBlock = 16384;

Result<AudioBuffer> readResampled(const std::filesystem::path& file, SampleRate rate,
                                  JobControl& control)
{
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    AudioCollector audio(sound->rate(), rate);
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
        audio.add(std::span(block).first(*count));
        done += static_cast<std::int64_t>(*count);
        if (sound->announcedFrames() > done)
            control.report(Stage::Reading, static_cast<double>(done) /
                                               static_cast<double>(sound->announcedFrames()));
    }
    return audio.finish(file.string());
}

} // namespace

Result<AudioBuffer> loadAudio(const std::filesystem::path& file, SampleRate rate,
                              JobControl& control)
try {
    control.report(Stage::Reading, 0);
    auto audio = readResampled(file, rate, control);
    if (audio)
        control.report(Stage::Reading, 1);
    return audio;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
