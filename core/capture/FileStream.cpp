#include "core/capture/FileStream.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace rollwright {

FileStream::FileStream(int descriptor) : std::ostream(nullptr), m_buffer(descriptor)
{
    rdbuf(&m_buffer);
}

FileStream::~FileStream()
{
    ::close(m_buffer.descriptor);
}

void FileStream::sync()
{
    if (*this && ::fdatasync(m_buffer.descriptor) != 0 && errno != EINVAL) { // EINVAL: not a disk
        m_buffer.error = errno;
        setstate(std::ios::badbit);
    }
}

std::streamsize FileStream::Buffer::xsputn(const char* bytes, std::streamsize count)
{
    const off_t start = ::lseek(descriptor, 0, SEEK_CUR);
    const off_t end = ::lseek(descriptor, 0, SEEK_END);
    ::lseek(descriptor, start, SEEK_SET);
    std::streamsize done = 0;
    while (done < count) {
        const ssize_t step = ::write(descriptor, bytes + done, std::size_t(count - done));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0) {
            error = errno;
            [[maybe_unused]] const int cut = ::ftruncate(descriptor, std::max(start, end));
            return 0;
        }
        done += step;
    }
    return done;
}

std::streambuf::int_type FileStream::Buffer::overflow(int_type byte)
{
    const char one = traits_type::to_char_type(byte);
    return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
}

std::streambuf::pos_type FileStream::Buffer::seekoff(off_type offset, std::ios::seekdir from,
                                                     std::ios::openmode)
{
    const int whence = from == std::ios::beg   ? SEEK_SET
                       : from == std::ios::cur ? SEEK_CUR
                                               : SEEK_END;
    return ::lseek(descriptor, offset, whence);
}

std::streambuf::pos_type FileStream::Buffer::seekpos(pos_type place, std::ios::openmode mode)
{
    return seekoff(place, std::ios::beg, mode);
}

} // namespace rollwright
