#pragma once

#include <filesystem>
#include <stdexcept>

#include "core/playback/PianoSynth.h"
#include "core/playback/SoundFonts.h"

namespace rollwright {

/// A small one, which loads quickly, or else any that is installed.
inline std::filesystem::path installedSoundFont()
{
    const std::filesystem::path small = "/usr/share/sounds/sf2/TimGM6mb.sf2";
    if (std::filesystem::exists(small))
        return small;
    const auto found = findSoundFont(soundFontFolders());
    if (!found)
        throw std::runtime_error("no SoundFont is installed");
    return *found;
}

inline std::shared_ptr<PianoSynth> makePiano(SampleRate rate)
{
    auto piano = PianoSynth::create(installedSoundFont(), rate);
    if (!piano)
        throw std::runtime_error("the SoundFont cannot be read");
    return std::move(*piano);
}

} // namespace rollwright
