#include "core/playback/MixSettings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollwright {

namespace {

constexpr double kPianoLoudness = -31.5; ///< LUFS, of the example's notes on MuseScore's piano
constexpr double kHandLoudness = -20;    ///< LUFS, where there is nothing to be as loud as
constexpr double kSmallestGain = 0.1;    ///< a recording at -51.5 LUFS, a phone far away
constexpr double kGreatestGain = 6;      ///< a recording at -16 LUFS, the loudest that pianos are

} // namespace

std::array<ChannelLevel, kMixChannels> levelsOf(const MixSettings& settings)
{
    const bool anySolo = std::ranges::any_of(settings.channels, &ChannelSettings::solo);
    // Side by side each ear hears its own channel, so there is nothing to fade.
    const double angle = settings.crossfade * std::numbers::pi / 2;
    const std::array<double, kMixChannels> shares =
        settings.split ? std::array{1.0, 1.0} : std::array{std::cos(angle), std::sin(angle)};
    const std::array<float, kMixChannels> sides{-1, 1};
    constexpr auto kNotes = static_cast<std::size_t>(MixChannel::Notes);

    std::array<ChannelLevel, kMixChannels> levels;
    for (std::size_t i = 0; i < kMixChannels; ++i) {
        const ChannelSettings& channel = settings.channels[i];
        const bool heard = !channel.mute && (channel.solo || !anySolo);
        // A channel on its own is heard as it is, wherever the cross-fader stands.
        const double share = anySolo ? 1.0 : shares[i];
        const double gain = i == kNotes ? settings.notesGain : 1;
        levels[i].gain = heard ? static_cast<float>(gain * share) : 0;
        levels[i].pan = settings.split ? sides[i] : 0;
    }
    return levels;
}

double notesGainFor(std::optional<double> loudness)
{
    const double decibels = loudness.value_or(kPianoLoudness) - kPianoLoudness;
    return std::clamp(std::pow(10, decibels / 20), kSmallestGain, kGreatestGain);
}

double handGainFor(std::optional<double> loudness)
{
    return notesGainFor(loudness.value_or(kHandLoudness));
}

} // namespace rollwright
