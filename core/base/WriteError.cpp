#include "core/base/WriteError.h"

#include <cerrno>
#include <system_error>

namespace rollwright {

Error writeError(const std::filesystem::path& file, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return {ErrorCode::DiskFull, file.string(), ""};
    if (error == EFBIG)
        return {ErrorCode::DiskFull, file.string(), translatable("it takes no larger file")};
    return {ErrorCode::FileNotWritable, file.string(),
            error == 0 ? "" : std::generic_category().message(error)};
}

} // namespace rollwright
