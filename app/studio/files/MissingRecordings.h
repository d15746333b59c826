#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/studio/session/Recording.h"

namespace rollwright {

/// What recordings are known by (RecordingContents), by their files; empty: not known.
using KnownContents = std::map<std::filesystem::path, std::string>;

/// The recording whose place a file may take that was opened from elsewhere: a missing one of the
/// same content, or else the only missing one of the file's name whose content is not known. Null
/// when there is none.
const Recording* missingRecording(const std::vector<std::unique_ptr<Recording>>& open,
                                  const KnownContents& contents, const std::filesystem::path& file,
                                  const std::string& content);

} // namespace rollwright
