#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace rollwright {

/// What is heard together.
enum class MixChannel : std::size_t { Recording, Notes };
constexpr std::size_t kMixChannels = 2;

struct ChannelSettings {
    bool mute = false;
    bool solo = false; ///< channels without it are silent while any channel has it

    bool operator==(const ChannelSettings&) const = default;
};

/// How the channels are mixed.
struct MixSettings {
    std::array<ChannelSettings, kMixChannels> channels{};
    double crossfade = 0.5; ///< 0: the recording alone, 1: the notes alone; of equal power
    bool split = false;     ///< the recording on the left, the notes on the right
    double notesGain = 1;   ///< linear; brings the notes to the level of the recording

    bool operator==(const MixSettings&) const = default;

    ChannelSettings& operator[](MixChannel channel)
    {
        return channels[static_cast<std::size_t>(channel)];
    }
    const ChannelSettings& operator[](MixChannel channel) const
    {
        return channels[static_cast<std::size_t>(channel)];
    }
};

/// What becomes of one channel.
struct ChannelLevel {
    float gain = 1;
    float pan = 0; ///< -1: both sides together on the left, 0: as they are, 1: on the right

    bool operator==(const ChannelLevel&) const = default;
};

std::array<ChannelLevel, kMixChannels> levelsOf(const MixSettings& settings);

/// By which the notes on a piano are about as loud as a recording of this loudness (LUFS; nothing:
/// it cannot be measured): from 0.1 to 6.
double notesGainFor(std::optional<double> loudness);

/// The same of the piano that a hand plays: without a recording it is at about -20 LUFS.
double handGainFor(std::optional<double> loudness);

} // namespace rollwright
