#include "core/playback/MixSettings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollwright {

std::array<ChannelLevel, kMixChannels> levelsOf(const MixSettings& settings)
{
    const bool anySolo = std::ranges::any_of(settings.channels, &ChannelSettings::solo);
    // Side by side each ear hears its own channel, so there is nothing to fade.
    const double angle = settings.crossfade * std::numbers::pi / 2;
    const std::array<double, kMixChannels> shares =
        settings.split ? std::array{1.0, 1.0} : std::array{std::cos(angle), std::sin(angle)};
    const std::array<float, kMixChannels> sides{-1, 1};

    std::array<ChannelLevel, kMixChannels> levels;
    for (std::size_t i = 0; i < kMixChannels; ++i) {
        const ChannelSettings& channel = settings.channels[i];
        const bool heard = !channel.mute && (channel.solo || !anySolo);
        // A channel on its own is heard as it is, wherever the cross-fader stands.
        const double share = anySolo ? 1.0 : shares[i];
        levels[i].gain = heard ? static_cast<float>(channel.gain * share) : 0;
        levels[i].pan = settings.split ? sides[i] : 0;
    }
    return levels;
}

} // namespace rollwright
