#include "core/base/SafeFile.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/WriteError.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr const char* kUnfinished = ".part";

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
fs::path unfinishedBeside(const fs::path& target, const std::string& ending)
{
    const std::size_t most = NAME_MAX - 1 - ending.size();
    return target.parent_path() / ('.' + target.filename().string().substr(0, most)).append(ending);
}

/// Makes a file that nobody else writes: other threads and programs may write the same target.
Result<fs::path> makeUnfinished(const fs::path& target, const fs::path& named)
{
    static std::atomic<unsigned> count = 0;
    constexpr mode_t kLessTheMask = 0666;
    while (true) {
        std::string ending = '.' + std::to_string(::getpid());
        ending.append("-").append(std::to_string(++count)).append(kUnfinished);
        fs::path file = unfinishedBeside(target, ending);
        const int descriptor =
            ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kLessTheMask);
        if (descriptor >= 0) {
            ::close(descriptor);
            return file;
        }
        if (errno != EEXIST)
            return tl::unexpected(writeError(named, errno));
    }
}

/// Where symbolic links lead, so that they stay; also to a file that is not there yet.
fs::path followed(fs::path file)
{
    std::error_code error;
    while (fs::is_symlink(file, error))
        file = file.parent_path() / fs::read_symlink(file, error);
    return file;
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
        if (!m_path.empty())
            fs::remove(m_path, ignored);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const fs::path& path() const { return m_path; }

    std::error_code moveTo(const fs::path& target)
    {
        std::error_code error;
        fs::rename(m_path, target, error);
        if (!error)
            m_path.clear();
        return error;
    }

private:
    fs::path m_path; ///< empty: it has its place
};

/// Of a target that may be written: a folder is none, and a file that may not be written stays,
/// though its folder would let it be replaced.
Result<fs::file_status> statusOf(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::status_known(status)) // as of a link in a circle
        return tl::unexpected(writeError(file, error.value()));
    if (fs::is_directory(status))
        return failure(ErrorCode::FileNotWritable, file.string(), "it is a folder");
    if (fs::is_regular_file(status) && ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0)
        return tl::unexpected(writeError(file, errno));
    return status;
}

bool isDevice(const fs::file_status& status)
{
    return fs::exists(status) && !fs::is_regular_file(status);
}

} // namespace

Result<void> writeSafely(const fs::path& file, const std::function<void(std::ostream&)>& write)
{
    const auto status = statusOf(file);
    if (!status)
        return tl::unexpected(status.error());
    if (isDevice(*status))
        return writeDirectly(file, file, write);

    const fs::path target = followed(file);
    auto made = makeUnfinished(target, file);
    if (!made)
        return tl::unexpected(made.error());
    UnfinishedFile unfinished(std::move(*made));
    if (auto written = writeDirectly(unfinished.path(), file, write); !written)
        return written;
    std::error_code ignored;
    if (fs::exists(*status))
        fs::permissions(unfinished.path(), status->permissions(), ignored);
    if (const int flushed = flushToDisk(unfinished.path()); flushed != 0)
        return tl::unexpected(writeError(file, flushed));
    if (const std::error_code moved = unfinished.moveTo(target))
        return tl::unexpected(writeError(file, moved.value()));
    return {};
}

Result<void> checkWritable(const fs::path& file)
{
    const auto status = statusOf(file);
    if (!status)
        return tl::unexpected(status.error());
    if (isDevice(*status))
        return {};
    auto made = makeUnfinished(followed(file), file);
    if (!made)
        return tl::unexpected(made.error());
    const UnfinishedFile removedAgain(std::move(*made));
    return {};
}

bool isUnfinished(const fs::path& file)
{
    return file.filename().string().starts_with('.') && file.extension() == kUnfinished;
}

} // namespace rollwright
