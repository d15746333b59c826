#pragma once

#include <filesystem>
#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// SHA-256 of a file's bytes, lower-case hexadecimal. Fails with FileNotFound or FileNotReadable.
Result<std::string> sha256Of(const std::filesystem::path& file);

} // namespace rollwright
