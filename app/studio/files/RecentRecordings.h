#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "app/studio/base/Settings.h"
#include "app/studio/session/Session.h"

namespace rollwright {

/// Remembers which recordings were opened last, once it is known that they are some.
class RecentRecordings : public QObject
{
    Q_OBJECT
public:
    /// Session and settings must outlive it. The folder of the `example` is the program's own, and
    /// dialogs do not begin there.
    RecentRecordings(const Session& session, Settings& settings,
                     std::optional<std::filesystem::path> example);

    /// Recordings that were opened at once. Of many, only the first few are remembered, so that
    /// they leave room for others; the first one stands on top.
    void add(const std::vector<int>& ids);

private:
    void consider(int id);

    const Session& m_session;
    Settings& m_settings;
    std::optional<std::filesystem::path> m_example;
    std::map<int, QString> m_unknown; ///< whether they can be read; below which file they stand
};

} // namespace rollwright
