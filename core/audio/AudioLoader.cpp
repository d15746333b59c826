#include "core/audio/AudioLoader.h"

#include <cstdint>
#include <new>
#include <span>

#include "core/audio/AudioCollector.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

Result<AudioBuffer> readResampled(const std::filesystem::path& file, SampleRate rate,
                                  JobControl& control)
{
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    AudioCollector audio(sound->rate(), rate, sound->announcedFrames());
    std::int64_t done = 0;
    const auto read = sound->readAllMono(control, [&](std::span<const float> block) {
        audio.add(block);
        done += static_cast<std::int64_t>(block.size());
        if (sound->announcedFrames() > done)
            control.report(Stage::Reading, static_cast<double>(done) /
                                               static_cast<double>(sound->announcedFrames()));
    });
    if (!read)
        return tl::unexpected(read.error());
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
