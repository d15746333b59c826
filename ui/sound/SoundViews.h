#pragma once

namespace rollwright {

/// What is shown of the sound above the rolls.
struct SoundViews {
    bool waveform = true;
    bool spectrogram = true;

    bool operator==(const SoundViews&) const = default;
};

} // namespace rollwright
