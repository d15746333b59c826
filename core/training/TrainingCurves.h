#pragma once

#include <filesystem>
#include <span>

#include "core/base/Result.h"

namespace rollwright {

/// Draws loss, note F1 on validation and speed of training runs over their steps into one picture,
/// SVG or PNG by the suffix of `file`. Runs are folders, or the `log.jsonl` in them; panels that no
/// run has figures for are left out.
/// Fails with FileNotFound, InvalidArgument (no log, other suffix), FileNotWritable or
/// DiskFull.
Result<void> plotTraining(std::span<const std::filesystem::path> runs,
                          const std::filesystem::path& file);

} // namespace rollwright
