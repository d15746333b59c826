#pragma once

#include <map>
#include <optional>
#include <utility>

#include "app/studio/session/Session.h"

namespace rollwright {

/// What is kept of each open recording while others are looked at.
template <typename Value>
class PerRecording
{
public:
    /// The session must outlive it.
    explicit PerRecording(const Session& session) : m_session(session) {}

    /// Nothing is kept of a recording that is closed.
    void keep(int id, Value value)
    {
        m_values.insert_or_assign(id, std::move(value));
        std::erase_if(m_values, [this](const auto& kept) { return !m_session.find(kept.first); });
    }

    std::optional<Value> find(int id) const
    {
        const auto found = m_values.find(id);
        return found == m_values.end() ? std::nullopt : std::optional(found->second);
    }

private:
    const Session& m_session;
    std::map<int, Value> m_values;
};

} // namespace rollwright
