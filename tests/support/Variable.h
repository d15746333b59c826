#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace rollwright {

/// Sets an environment variable (or, with nullptr, unsets it) as long as it lives.
class Variable
{
public:
    Variable(const char* name, const char* value) : m_name(name)
    {
        if (const char* before = std::getenv(name))
            m_before = before;
        set(value);
    }
    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const char* value) const
    {
        if (value == nullptr)
            unsetenv(m_name);
        else
            setenv(m_name, value, 1);
    }

    const char* m_name;
    std::optional<std::string> m_before;
};

} // namespace rollwright
