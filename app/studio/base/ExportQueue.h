#pragma once

#include <filesystem>
#include <functional>

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
    /// Several files, of which `notice` says that they were written.
    void add(const QString& name, const QString& notice, std::function<Result<void>()> write);

Q_SIGNALS:
    void written(const QString& name, const QString& notice); ///< of the file, and that says so
    void failed(const QString& message);

private:
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
