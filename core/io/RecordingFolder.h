#pragma once

#include <filesystem>
#include <vector>

#include "core/base/Result.h"

namespace rollwright {

/// A recording and the reference that lies beside it.
struct RecordingPair {
    std::filesystem::path audio;
    std::filesystem::path reference;
};

struct RecordingFolder {
    std::vector<RecordingPair> pairs; ///< by name
    std::vector<Error> unpaired;      ///< recordings without one, as ReferenceMissing
};

/// The recordings of a folder (by suffix: wav, aif, aiff, flac, ogg, oga, opus, mp3) with their
/// references. Does not look into sub-folders. Fails with FileNotFound or FileNotReadable.
Result<RecordingFolder> findRecordings(const std::filesystem::path& folder);

} // namespace rollwright
