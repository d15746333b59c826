#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

namespace rollwright {

/// What happens in the frames of a performance, for the search of beats.
struct BeatTimeline {
    enum class Tap : signed char { No = -1, Unknown = 0, Yes = 1 };

    std::vector<float> accents; ///< of the chord that begins in the frame; NaN: none does
    std::vector<Tap> taps;      ///< whether a person says that a beat is there; as many
    std::vector<float>
        lengths; ///< of beats there as a person tapped them, in frames, or NaN; as many
};

/// Frames a second of a timeline.
inline constexpr int kBeatFrames = 50;

/// The frames in which beats begin, in order, by the likeliest walk (Viterbi) through all tempos
/// and places within the beat. The last may be one after which nothing happens; none when it was
/// asked to stop. Needs 0.9 kB a frame; any thread.
std::vector<std::size_t> likeliestBeats(const BeatTimeline& timeline,
                                        const std::stop_token& stop = {});

} // namespace rollwright
