#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace rollwright {

/// What lies in a folder, by name. `error` says why it could not be read to its end, as when a
/// share goes away: a loop over std::filesystem::directory_iterator throws then.
std::vector<std::filesystem::directory_entry> entriesOf(const std::filesystem::path& folder,
                                                        std::error_code& error);

/// The same of the folder where a file lies; as much as can be read.
std::vector<std::filesystem::directory_entry> entriesBeside(const std::filesystem::path& file);

/// The files among entries of one folder, by name, that are called `stem` and one of these
/// suffixes: in the order of the suffixes, which are in small letters; those of the files may be
/// in capitals, and then come later.
std::vector<std::filesystem::path>
filesNamed(const std::string& stem, std::span<const std::string_view> suffixes,
           std::span<const std::filesystem::directory_entry> entries);

} // namespace rollwright
