#include "core/playback/StereoAudio.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <new>
#include <span>
#include <utility>

#include "core/audio/Loudness.h"
#include "core/audio/Resampler.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

constexpr float kFullScale = 32767;

std::int16_t sixteenBits(float sample)
{
    return static_cast<std::int16_t>(std::lrint(std::clamp(sample, -1.F, 1.F) * kFullScale));
}

/// What the header announces, as far as it is likely: it may be wrong.
std::size_t likelySamples(const SoundFile& sound, SampleRate rate)
{
    constexpr Seconds kMost{3600};
    const Seconds announced = sound.rate().duration(sound.announcedFrames());
    return 2 * static_cast<std::size_t>(
                   std::llround(std::clamp(announced, Seconds(0), kMost).count() * rate.hertz));
}

/// What comes out of a resampler, kept and measured.
class StereoCollector
{
public:
    StereoCollector(const SoundFile& sound, SampleRate rate)
        : m_resampler(sound.rate(), rate, 2), m_meter(rate), m_audio{{}, rate}
    {
        m_audio.samples.reserve(likelySamples(sound, rate));
    }

    void add(std::span<const float> stereo)
    {
        m_resampler.process(stereo, m_ready);
        keep();
    }

    StereoAudio finish()
    {
        m_resampler.finish(m_ready);
        keep();
        m_audio.loudness = m_meter.loudness();
        return std::move(m_audio);
    }

private:
    void keep()
    {
        m_meter.add(m_ready);
        std::ranges::transform(m_ready, std::back_inserter(m_audio.samples), sixteenBits);
        m_ready.clear();
    }

    Resampler m_resampler;
    LoudnessMeter m_meter;
    StereoAudio m_audio;
    std::vector<float> m_ready;
};

} // namespace

Result<StereoAudio> loadStereo(const std::filesystem::path& file, SampleRate rate,
                               JobControl& control)
try {
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    StereoCollector collector(*sound, rate);
    const auto read =
        sound->readAllStereo(control, [&](std::span<const float> block) { collector.add(block); });
    if (!read)
        return tl::unexpected(read.error());
    return collector.finish();
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
