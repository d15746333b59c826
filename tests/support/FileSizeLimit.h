#pragma once

#include <csignal>

#include <sys/resource.h>

namespace rollwright {

/// No file may grow beyond `bytes` while the object lives: writing fails halfway.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    void (*m_handler)(int) = std::signal(SIGXFSZ, SIG_IGN); ///< which would end the program
    rlimit m_before{};
};

} // namespace rollwright
