#pragma once

#include <filesystem>
#include <stdexcept>

#include <unistd.h>

namespace rollwright {

/// Makes the test a user for whom permissions count, as they do not for root, while the object
/// lives: the owner of a folder and of all that lies in it.
class Unprivileged
{
public:
    explicit Unprivileged(const std::filesystem::path& folder)
    {
        if (m_before != 0)
            return;
        constexpr uid_t kNobody = 65534;
        bool done = ::chown(folder.c_str(), kNobody, gid_t(-1)) == 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            done = done && ::lchown(entry.path().c_str(), kNobody, gid_t(-1)) == 0;
        if (!done || ::seteuid(kNobody) != 0)
            throw std::runtime_error("root cannot be another user");
    }
    ~Unprivileged()
    {
        if (m_before == 0 && ::seteuid(m_before) != 0)
            std::terminate();
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    uid_t m_before = ::geteuid();
};

} // namespace rollwright
