#include "core/playback/StereoAudio.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "core/audio/Resampler.h"
#include "core/audio/SoundFile.h"

namespace rollwright {

namespace {

constexpr std::size_t kBlock = 16384; ///< frames
constexpr float kFullScale = 32767;

std::int16_t sixteenBits(float sample)
{
    return static_cast<std::int16_t>(std::lrint(std::clamp(sample, -1.F, 1.F) * kFullScale));
}

/// Two resamplers side by side; both give the same number of samples for the same input.
class StereoResampler
{
public:
    StereoResampler(SampleRate from, SampleRate to)
        : m_resamplers{Resampler(from, to), Resampler(from, to)}
    {
    }

    void process(std::span<const float> interleaved, std::vector<std::int16_t>& out)
    {
        for (std::size_t side = 0; side < 2; ++side) {
            m_block.clear();
            for (std::size_t i = side; i < interleaved.size(); i += 2)
                m_block.push_back(interleaved[i]);
            m_done[side].clear();
            m_resamplers[side].process(m_block, m_done[side]);
        }
        append(out);
    }

    void finish(std::vector<std::int16_t>& out)
    {
        for (std::size_t side = 0; side < 2; ++side) {
            m_done[side].clear();
            m_resamplers[side].finish(m_done[side]);
        }
        append(out);
    }

private:
    void append(std::vector<std::int16_t>& out) const
    {
        for (std::size_t i = 0; i < m_done[0].size(); ++i) {
            out.push_back(sixteenBits(m_done[0][i]));
            out.push_back(sixteenBits(m_done[1][i]));
        }
    }

    std::array<Resampler, 2> m_resamplers;
    std::array<std::vector<float>, 2> m_done;
    std::vector<float> m_block;
};

} // namespace

Result<StereoAudio> loadStereo(const std::filesystem::path& file, SampleRate rate,
                               JobControl& control)
try {
    auto sound = SoundFile::open(file);
    if (!sound)
        return tl::unexpected(sound.error());

    StereoAudio audio{{}, rate};
    StereoResampler resampler(sound->rate(), rate);
    std::vector<float> block(2 * kBlock);
    while (true) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, file.string());
        const auto frames = sound->readStereo(block);
        if (!frames)
            return tl::unexpected(frames.error());
        if (*frames == 0)
            break;
        resampler.process(std::span(block).first(2 * *frames), audio.samples);
    }
    resampler.finish(audio.samples);
    return audio;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, file.string());
}

} // namespace rollwright
