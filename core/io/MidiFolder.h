#pragma once

#include <filesystem>
#include <vector>

#include "core/base/Result.h"

namespace rollwright {

/// All MIDI files in a folder and those below it, relative to it, sorted. Fails with FileNotFound,
/// FileNotReadable or, when there are none, InvalidArgument.
Result<std::vector<std::filesystem::path>> findMidi(const std::filesystem::path& folder);

} // namespace rollwright
