#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "app/studio/session/Recording.h"

namespace rollwright {

/// The name under which the notes of a recording are exported, without the suffix: the recording's
/// own, unless that is its reference's, which usually lies beside it.
std::string exportedStem(const Recording& recording, const ModelInfo& model,
                         std::string_view suffix);

struct PlannedExport {
    std::filesystem::path file;
    std::shared_ptr<const Transcription> heard;
    bool exists = false; ///< the file, when it was planned
};

/// What a model made of those of the open recordings that are `wanted` and that it has heard, as
/// files of one folder: each has a name of its own there, and none that of a recording's reference.
std::vector<PlannedExport> planExports(const std::vector<std::unique_ptr<Recording>>& open,
                                       const std::function<bool(const Recording&)>& wanted,
                                       const ModelInfo& model, const std::filesystem::path& folder,
                                       std::string_view suffix);

} // namespace rollwright
