#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace rollwright {

/// What lies in a folder, by name. `error` says why it could not be read to its end, as when a
/// share goes away: a loop over std::filesystem::directory_iterator throws then.
std::vector<std::filesystem::directory_entry> entriesOf(const std::filesystem::path& folder,
                                                        std::error_code& error);

} // namespace rollwright
