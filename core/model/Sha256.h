#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/Result.h"

namespace rollwright {

/// SHA-256 of a file's bytes, lower-case hexadecimal. Fails with FileNotFound, FileNotReadable or
/// Cancelled.
Result<std::string> sha256Of(const std::filesystem::path& file, const std::stop_token& stop = {});

/// The same of a text's bytes.
std::string sha256OfText(std::string_view text);

} // namespace rollwright
