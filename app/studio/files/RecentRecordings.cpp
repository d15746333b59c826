#include "app/studio/files/RecentRecordings.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

#include "app/studio/base/Paths.h"

namespace rollwright {

namespace {

constexpr std::size_t kMostAtOnce = 3;

} // namespace

RecentRecordings::RecentRecordings(const Session& session, Settings& settings,
                                   std::optional<std::filesystem::path> example)
    : m_session(session), m_settings(settings), m_example(std::move(example))
{
    connect(&session, &Session::contentChanged, this, &RecentRecordings::consider);
    connect(&session, &Session::stateChanged, this, &RecentRecordings::consider);
}

void RecentRecordings::add(const std::vector<int>& ids)
{
    QString above;
    for (std::size_t i = 0; i < std::min(ids.size(), kMostAtOnce); ++i) {
        m_unknown[ids[i]] = above;
        above = QFileInfo(toQString(m_session.find(ids[i])->file)).absoluteFilePath();
        consider(ids[i]);
    }
}

/// Dialogs begin in the folder of the first recording until the user chooses another one.
void RecentRecordings::consider(int id)
{
    const Recording* recording = m_session.find(id);
    const auto unknown = m_unknown.find(id);
    if (!recording || recording->duration <= Seconds(0) || unknown == m_unknown.end())
        return;
    const QFileInfo file(toQString(recording->file));
    m_settings.addRecentFile(file.absoluteFilePath(), unknown->second);
    m_unknown.erase(unknown);
    if (recording->file != m_example && m_settings.folder().isEmpty() &&
        QFileInfo(file.absolutePath()).isWritable())
        m_settings.setFolder(file.absolutePath());
}

} // namespace rollwright
