#pragma once

#include <filesystem>
#include <vector>

#include "core/base/Result.h"

namespace rollwright {

/// A folder, made with those that it lies in. What was made for it and is still empty when this
/// object goes is taken away again: work that could not begin leaves nothing.
class NewFolder
{
public:
    /// Fails with FileNotWritable.
    static Result<NewFolder> make(const std::filesystem::path& folder);

    ~NewFolder();
    NewFolder(NewFolder&&) = default;
    NewFolder& operator=(NewFolder&&) = delete;

private:
    NewFolder() = default;

    std::vector<std::filesystem::path> m_made; ///< the innermost first
};

} // namespace rollwright
