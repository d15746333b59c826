#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/io/RecordingFolder.h"

namespace rollwright {

/// Where a network finds what it learns from.
struct DataFolders {
    std::vector<std::filesystem::path> folders; ///< each laid out as `findDataset` knows
    std::string split = "train";                ///< of those that are MAESTRO
    /// What lies in this one is not learned from where it is a part of another; may be empty.
    std::filesystem::path validation{};
    std::string option = "--data"; ///< names the folders where they hold nothing
};

/// A recording with its reference.
struct FoundRecording {
    RecordingPair files;
    std::string name;       ///< path in its folder, with the suffix; UTF-8
    std::size_t folder = 0; ///< which of the folders that is
};

struct FoundRecordings {
    std::vector<FoundRecording> recordings; ///< in order of folder, then as `findDataset` has them
    std::vector<Error> skipped;             ///< what could not be used
};

/// The recordings of all folders and their sub-folders, each once, also where a folder is named
/// twice or lies in another. Fails as `findDataset`; none at all are no failure.
Result<FoundRecordings> findRecordings(const DataFolders& data, const JobControl& control);

/// That nothing can be learned from the folders, and why the first recording cannot be used.
Error noRecordings(const DataFolders& data, std::span<const Error> skipped);

} // namespace rollwright
