#pragma once

#include <filesystem>

#include "core/base/Result.h"

namespace rollwright {

/// What a number of <cerrno> means for a file that is being written: DiskFull or FileNotWritable.
/// 0: for an unknown reason.
Error writeError(const std::filesystem::path& file, int error);

} // namespace rollwright
