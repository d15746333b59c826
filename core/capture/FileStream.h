#pragma once

#include <ostream>
#include <streambuf>

namespace rollwright {

/// A file that is written without a buffer, each write as a whole or not at all: when there is no
/// room for the whole, the file ends before it. The stream is in a failed state afterwards.
class FileStream : public std::ostream
{
public:
    explicit FileStream(int descriptor); ///< takes it over
    ~FileStream() override;
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    int error() const { return m_buffer.error; } ///< of <cerrno>; 0: none so far
    void sync();                                 ///< waits until all is on the disk

private:
    struct Buffer : std::streambuf {
        explicit Buffer(int file) : descriptor(file) {}

        std::streamsize xsputn(const char* bytes, std::streamsize count) override;
        int_type overflow(int_type byte) override;
        pos_type seekoff(off_type offset, std::ios::seekdir from, std::ios::openmode) override;
        pos_type seekpos(pos_type place, std::ios::openmode mode) override;

        int descriptor;
        int error = 0;
    };
    Buffer m_buffer;
};

} // namespace rollwright
