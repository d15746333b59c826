#pragma once

#include <filesystem>
#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// All bytes of a file that holds notes. Fails with FileNotFound, FileNotReadable or, over 64 MiB
/// (a day of music has less), `tooLarge`. Any thread.
Result<std::string> contentOf(const std::filesystem::path& file,
                              ErrorCode tooLarge = ErrorCode::UnsupportedReference);

} // namespace rollwright
