#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace rollwright {

/// What the files of one drop, one Open or one command line are for. Each has one name: without
/// ".." and the like.
struct DropPlan {
    struct NewRecording {
        std::filesystem::path audio;
        std::optional<std::filesystem::path> reference; ///< came along under the same name

        bool operator==(const NewRecording&) const = default;
    };

    std::vector<NewRecording> recordings;
    std::optional<std::filesystem::path> reference; ///< for the recording that is open
    std::vector<std::filesystem::path> superfluous; ///< references that belong to nothing
    std::vector<std::filesystem::path> folders;     ///< data sets
    std::vector<std::filesystem::path> projects;
};

/// Names ending in .mid, .midi, .tsv or .txt are references, .rollwright projects; whatever else is
/// a file is taken for a recording, and whether it is one shows when it is read. A reference
/// without a recording of its name goes to the only recording of the drop, else to the one that is
/// open (`recordingOpen`).
DropPlan planDrop(const std::vector<std::filesystem::path>& files, bool recordingOpen);

} // namespace rollwright
