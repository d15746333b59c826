#include "core/training/NewFolder.h"

#include <system_error>

namespace rollwright {

namespace fs = std::filesystem;

Result<NewFolder> NewFolder::make(const fs::path& folder)
{
    NewFolder made;
    std::error_code error;
    fs::path each = folder.has_filename() ? folder : folder.parent_path();
    for (; !each.empty() && !fs::exists(each, error); each = each.parent_path())
        made.m_made.push_back(each);
    fs::create_directories(folder, error);
    if (error)
        return failure(ErrorCode::FileNotWritable, folder.string(), error.message());
    return made;
}

NewFolder::~NewFolder()
{
    std::error_code notEmpty;
    for (const fs::path& folder : m_made)
        fs::remove(folder, notEmpty);
}

} // namespace rollwright
