#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/audio/Downmix.h"
#include "core/audio/Resampler.h"
#include "core/capture/AudioInput.h"

namespace rollwright {

/// The last of what is being recorded, as a network hears it: mono (`Downmix`), at a rate of its
/// own. Given by one thread, taken by another, which may wait for it.
class RecentSound
{
public:
    struct Piece {
        AudioBuffer sound;
        Seconds begin{}; ///< of the sound, since the first sample that was given

        Seconds end() const { return begin + sound.duration(); }
    };

    /// Keeps `kept` of what was given last.
    RecentSound(SampleRate rate, Seconds kept);

    /// Whole frames, interleaved; always of one format. The thread that gives.
    void add(std::span<const float> samples, InputFormat format);

    // The thread that takes.
    /// Waits until there is sound up to `end`; false when it is to stop before.
    bool waitFor(Seconds end, const std::stop_token& stop);
    /// From `begin` on, or from where it is kept.
    Piece since(Seconds begin) const;

private:
    SampleRate m_rate;
    std::size_t m_most; ///< samples that are kept

    // The thread that gives.
    std::optional<Downmix> m_downmix;
    std::optional<Resampler> m_resampler;
    std::vector<float> m_mono;

    mutable std::mutex m_mutex; ///< guards the following
    std::condition_variable_any m_added;
    std::vector<float> m_samples; ///< up to twice as many as are kept
    std::int64_t m_forgotten = 0; ///< samples before these
};

} // namespace rollwright
