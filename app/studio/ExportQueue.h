#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>

#include "app/studio/JobQueue.h"
#include "core/base/TimeSpan.h"
#include "core/io/Exporter.h"

namespace rollwright {

/// Writes transcriptions to files on a thread of its own.
///
/// GUI thread. Destroying the queue waits until all files are written.
class ExportQueue : public QObject
{
    Q_OBJECT
public:
    explicit ExportQueue(QObject* parent = nullptr);

    /// `part`: of the recording; none: all of it. The exporter must outlive the queue.
    void write(std::shared_ptr<const Transcription> transcription,
               const std::optional<TimeSpan>& part, const Exporter& exporter,
               const std::filesystem::path& file);

Q_SIGNALS:
    void written(const QString& file);
    void failed(const QString& message);

private:
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
