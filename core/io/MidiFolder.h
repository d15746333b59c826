#pragma once

#include <filesystem>
#include <vector>

#include "core/base/Result.h"

namespace rollwright {

struct MidiFolder {
    std::vector<std::filesystem::path> files; ///< relative to it, sorted
    std::vector<Error> unreadable;            ///< sub-folders, as FileNotReadable
};

/// All MIDI files in a folder and those below it; links to folders are not followed. Fails with
/// FileNotFound, FileNotReadable or, when there are none, InvalidArgument.
Result<MidiFolder> findMidi(const std::filesystem::path& folder);

} // namespace rollwright
