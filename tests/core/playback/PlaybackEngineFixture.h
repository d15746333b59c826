#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "core/playback/PlaybackEngine.h"
#include "core/playback/TimeStretcher.h"

namespace rollwright {
inline constexpr SampleRate kRate{48000};
inline constexpr double kStep = 2 * std::numbers::pi * 440 / 48000; ///< of the tone, a frame
inline constexpr double kLevel = 0.5;
inline constexpr double kOwnJump = kLevel * kStep; ///< greatest, of the tone
inline constexpr double kStretchedJump =
    1.2 * kOwnJump + kLevel / PlaybackEngine::kFadeFrames;                       ///< ripples
inline constexpr double kFadeJump = kLevel / PlaybackEngine::kFadeFrames + 1e-4; ///< a fade may add

/// A tone whose phase tells the frame; notes where it was asked for.
class Tone : public PlaybackSource
{
public:
    void render(std::span<float> stereo, PlaybackPlace place) noexcept override
    {
        for (std::size_t i = 0; i < stereo.size(); ++i)
            stereo[i] = static_cast<float>(kLevel * std::sin(kStep * place.after(i / 2).frame));
    }
};

inline float toneAt(std::int64_t frame)
{
    return static_cast<float>(kLevel * std::sin(kStep * static_cast<double>(frame)));
}

class PlaybackEngineTest : public testing::Test
{
protected:
    PlaybackEngineTest() { m_engine.setEnd(480000); }

    /// Plays on and gives the left side.
    std::vector<float> listen(std::size_t frames, std::size_t block = 480)
    {
        std::vector<float> left;
        std::vector<float> stereo(2 * block);
        while (left.size() < frames) {
            m_state = m_engine.render(stereo);
            for (std::size_t i = 0; i < stereo.size(); i += 2)
                left.push_back(stereo[i]);
        }
        return left;
    }

    static double greatestJump(const std::vector<float>& samples)
    {
        double greatest = std::abs(samples.front());
        for (std::size_t i = 1; i < samples.size(); ++i)
            greatest = std::max<double>(greatest, std::abs(samples[i] - samples[i - 1]));
        return greatest;
    }

    PlaybackEngine m_engine{std::make_shared<TimeStretcher>(std::make_shared<Tone>(), kRate),
                            kRate};
    TransportState m_state;
};

} // namespace rollwright
