#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <QObject>
#include <QString>

#include "app/studio/base/JobQueue.h"
#include "core/base/Result.h"

namespace rollwright {

/// Writes files that the user asked for on a thread of its own.
///
/// GUI thread. Destroying the queue waits until all files are written.
class ExportQueue : public QObject
{
    Q_OBJECT
public:
    explicit ExportQueue(QObject* parent = nullptr);

    /// `write` writes the file, on the queue's thread, so what it holds is its own.
    void add(const std::filesystem::path& file, std::function<Result<void>()> write);
    /// Likewise a folder of several files, of which `notice` says that they were written.
    void add(const std::filesystem::path& target, const QString& notice,
             std::function<Result<void>()> write);

    bool anyLeft() const { return m_left > 0; } ///< not written yet, or not said so
    /// Tells once when nothing is left any more, of which there must be some.
    void whenDone(const std::function<void(bool allWritten)>& tell);

Q_SIGNALS:
    /// `target`: the file or folder.
    void written(const std::string& target, const QString& notice);
    void failed(const QString& message, const std::string& target);

private:
    void end(const std::filesystem::path& target, const QString& notice,
             const Result<void>& result);

    int m_left = 0;
    bool m_allWritten = true; ///< since it is asked
    std::function<void(bool)> m_whenDone;
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
