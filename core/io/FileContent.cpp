#include "core/io/FileContent.h"

#include <cstdint>
#include <fstream>

namespace rollwright {

namespace fs = std::filesystem;

namespace {
constexpr std::uintmax_t kLargestFile = 64 * 1024 * 1024;
}

Result<std::string> contentOf(const fs::path& file, ErrorCode tooLarge)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        return failure(ErrorCode::FileNotFound, file.string());
    if (!fs::is_regular_file(status))
        return failure(ErrorCode::FileNotReadable, file.string(), translatable("it is not a file"));
    const std::uintmax_t size = fs::file_size(file, error);
    if (error)
        return failure(ErrorCode::FileNotReadable, file.string(), error.message());
    if (size > kLargestFile)
        return failure(tooLarge, file.string(), translatable("larger than 64 MiB"));
    std::ifstream in(file, std::ios::binary);
    std::string content(static_cast<std::size_t>(size), '\0');
    if (!in.read(content.data(), static_cast<std::streamsize>(size)))
        return failure(ErrorCode::FileNotReadable, file.string());
    return content;
}

} // namespace rollwright
