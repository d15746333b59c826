#include "core/base/SafeFile.h"

#include <cerrno>
#include <climits>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/WriteError.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

Result<void> writeDirectly(const fs::path& target, const fs::path& named,
                           const std::function<void(std::ostream&)>& write)
{
    errno = 0;
    std::ofstream out(target, std::ios::binary);
    if (out) {
        write(out);
        out.close(); // buffered bytes may fail here
    }
    if (!out)
        return tl::unexpected(writeError(named, errno));
    return {};
}

/// Hidden, and as long as file systems take it, like the target's own.
std::string unfinishedName(const fs::path& target)
{
    constexpr std::string_view kSuffix = ".part";
    constexpr std::size_t kMost = NAME_MAX - 1 - kSuffix.size();
    return ('.' + target.filename().string().substr(0, kMost)).append(kSuffix);
}

/// Waits until the file's content is on the disk: renamed before that, it could be found empty
/// after a power cut. 0 or an error number.
int flushToDisk(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// Removes the unfinished file unless it was given its place.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(fs::path path) : m_path(std::move(path)) {}
    ~UnfinishedFile()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

} // namespace

Result<void> writeSafely(const fs::path& file, const std::function<void(std::ostream&)>& write)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::is_directory(status))
        return failure(ErrorCode::FileNotWritable, file.string(), "it is a folder");
    if (fs::exists(status) && !fs::is_regular_file(status))
        return writeDirectly(file, file, write);

    // A file that may not be written stays, though its folder would let it be replaced.
    if (fs::exists(status) && ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0)
        return tl::unexpected(writeError(file, errno));

    // Through a symbolic link, so that the link stays.
    const fs::path linked = fs::weakly_canonical(file, error);
    const fs::path target = error ? file : linked;
    const UnfinishedFile unfinished(target.parent_path() / unfinishedName(target));
    if (auto written = writeDirectly(unfinished.path(), file, write); !written)
        return written;
    if (fs::exists(status))
        fs::permissions(unfinished.path(), status.permissions(), error);
    if (const int flushed = flushToDisk(unfinished.path()); flushed != 0)
        return tl::unexpected(writeError(file, flushed));
    fs::rename(unfinished.path(), target, error);
    if (error)
        return tl::unexpected(writeError(file, error.value()));
    return {};
}

} // namespace rollwright
