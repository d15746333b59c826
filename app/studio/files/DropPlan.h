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

    struct NewReference {
        std::filesystem::path file;
        std::filesystem::path recording; ///< one that is open

        bool operator==(const NewReference&) const = default;
    };

    std::vector<NewRecording> recordings;
    std::vector<NewReference> references;
    std::vector<std::filesystem::path> superfluous; ///< references that belong to nothing
    std::vector<std::filesystem::path> folders;     ///< data sets
    std::vector<std::filesystem::path> projects;
};

/// The recordings that are open when files come.
struct OpenFiles {
    std::vector<std::filesystem::path> recordings;
    std::filesystem::path inView{}; ///< one of these; empty: none
};

/// Names ending as `referenceSuffixes` has it are references, .rollwright projects; whatever else
/// is a file is taken for a recording, and whether it is one shows when it is read. A reference
/// goes to the recording of its name: one of the drop, or else one that is open, of several
/// namesakes the one beside it, or the one in view. A single one without a namesake goes to the
/// only recording of the drop, or else to the one in view. Each recording gets one.
DropPlan planDrop(const std::vector<std::filesystem::path>& files, const OpenFiles& open);

} // namespace rollwright
