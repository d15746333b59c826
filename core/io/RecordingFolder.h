#pragma once

#include <filesystem>
#include <span>
#include <string_view>
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

/// By which the files of a folder are taken for recordings: ".wav", ".m4a", ... in small letters.
std::span<const std::string_view> recordingSuffixes();

/// The recordings of a folder, by their suffixes, in order of their names. Does not look into
/// sub-folders. Fails with FileNotFound or FileNotReadable.
Result<std::vector<std::filesystem::path>> listRecordings(const std::filesystem::path& folder);

/// They with the references that lie beside them. Fails with FileNotFound or FileNotReadable.
Result<RecordingFolder> findRecordings(const std::filesystem::path& folder);

} // namespace rollwright
