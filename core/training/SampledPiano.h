#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/training/Performance.h"

namespace rollwright {

/// An acoustic piano of a SoundFont.
struct PianoPreset {
    int bank = 0;
    int program = 0;
    std::string name;
};

/// The presets of General MIDI's acoustic pianos (programs 0 and 1 of every melodic bank).
/// Fails with FileNotFound, FileNotReadable or UnsupportedSoundFont (also where there is none).
Result<std::vector<PianoPreset>> pianosOf(const std::filesystem::path& soundFont);

/// FluidSynth's reverberation: each 0 to 1; no level, no reverberation.
struct Reverb {
    double level = 0;
    double roomSize = 0.5;
    double damping = 0.3;
};

/// A piano, its tuning, and where it stands.
struct SampledPiano {
    std::filesystem::path soundFont;
    PianoPreset preset;
    std::array<double, 128> detune{}; ///< cents, of each MIDI pitch
    Reverb reverb;
    double chorus = 0;       ///< level, 0 to 1
    double leftWeight = 0.5; ///< of the left channel in the mono mix; the right one has the rest
};

/// Plays `length` of a performance, by FluidSynth at 44.1 kHz; a movement comes up to 0.73 ms too
/// early or too late. What still sounds at the last one is released then. Mono, of no particular
/// loudness, at `rate`. The same sound for the same arguments. Fails with UnsupportedSoundFont or
/// Cancelled. Any thread.
Result<AudioBuffer> synthesised(const Performance& performance, Seconds length,
                                const SampledPiano& piano, SampleRate rate,
                                const JobControl& control);

} // namespace rollwright
