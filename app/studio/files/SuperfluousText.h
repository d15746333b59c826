#pragma once

#include <filesystem>
#include <vector>

#include <QString>

namespace rollwright {

/// What is said of references, at least one, that belong to nothing. Of many the first few are
/// named.
QString superfluousText(const std::vector<std::filesystem::path>& references);

} // namespace rollwright
