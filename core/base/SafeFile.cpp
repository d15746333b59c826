#include "core/base/SafeFile.h"

#include <cerrno>
#include <climits>
#include <fstream>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
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
fs::path unfinishedBeside(const fs::path& target, int number)
{
    std::string ending = number == 0 ? "" : '.' + std::to_string(number);
    ending.append(kUnfinished);
    const std::size_t most = NAME_MAX - 1 - ending.size();
    return target.parent_path() / ('.' + target.filename().string().substr(0, most)).append(ending);
}

/// Whether a name is that of an open file.
bool isAt(const fs::path& path, int descriptor)
{
    struct stat here = {};
    struct stat there = {};
    return ::fstat(descriptor, &here) == 0 && ::stat(path.c_str(), &there) == 0 &&
           here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

/// Opens a file, which is made where it is not there, with a lock on it. -1 and a number in errno
/// where that fails: EWOULDBLOCK where somebody else has it.
int openAlone(const fs::path& path)
{
    constexpr mode_t kLessTheMask = 0666;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, kLessTheMask);
    if (descriptor < 0)
        return -1;
    // Some file systems know no locks. Who had one may have given the file its place meanwhile.
    const bool taken = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (!taken && isAt(path, descriptor))
        return descriptor;
    ::close(descriptor);
    errno = EWOULDBLOCK;
    return -1;
}

/// Where symbolic links lead, so that they stay; also to a file that is not there yet.
fs::path followed(fs::path file)
{
    std::error_code error;
    while (fs::is_symlink(file, error))
        file = file.parent_path() / fs::read_symlink(file, error);
    return file;
}

/// The file that is filled, beside its target; removed unless it was given its place. It is locked,
/// so that nobody else fills it; what a killed program left is filled anew.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(const fs::path& target)
    {
        constexpr int kMostWriters = 1000;
        int number = 0;
        do {
            m_path = unfinishedBeside(target, number);
            m_descriptor = openAlone(m_path);
        } while (m_descriptor < 0 && errno == EWOULDBLOCK && ++number < kMostWriters);
        m_error = m_descriptor < 0 ? errno : 0;
    }
    ~UnfinishedFile()
    {
        if (m_descriptor < 0)
            return;
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove(m_path, ignored);
        ::close(m_descriptor);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    int error() const { return m_error; } ///< why it could not be made; 0: it was
    const fs::path& path() const { return m_path; }

    /// Once its content is on the disk: before that, it could be found empty after a power cut.
    /// 0 or an error number.
    int moveTo(const fs::path& target)
    {
        if (::fsync(m_descriptor) != 0)
            return errno;
        std::error_code error;
        fs::rename(m_path, target, error);
        if (!error)
            m_path.clear();
        return error.value();
    }

private:
    fs::path m_path; ///< empty: it has its place
    int m_descriptor = -1;
    int m_error = 0;
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
        return failure(ErrorCode::FileNotWritable, file.string(), translatable("it is a folder"));
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
    UnfinishedFile unfinished(target);
    if (unfinished.error() != 0)
        return tl::unexpected(writeError(file, unfinished.error()));
    if (auto written = writeDirectly(unfinished.path(), file, write); !written)
        return written;
    std::error_code ignored;
    if (fs::exists(*status))
        fs::permissions(unfinished.path(), status->permissions(), ignored);
    if (const int moved = unfinished.moveTo(target); moved != 0)
        return tl::unexpected(writeError(file, moved));
    return {};
}

Result<void> checkWritable(const fs::path& file)
{
    const auto status = statusOf(file);
    if (!status)
        return tl::unexpected(status.error());
    if (isDevice(*status))
        return {};
    const UnfinishedFile unfinished(followed(file));
    if (unfinished.error() != 0)
        return tl::unexpected(writeError(file, unfinished.error()));
    return {};
}

bool isUnfinished(const fs::path& file)
{
    return file.filename().string().starts_with('.') && file.extension() == kUnfinished;
}

} // namespace rollwright
