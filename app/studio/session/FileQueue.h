#pragma once

#include <filesystem>
#include <map>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/io/NoteFile.h"

namespace rollwright {

/// Looks into the files of recordings on a thread of its own, one after another. Recordings are
/// known by the numbers that their owner gives them.
///
/// GUI thread. Destroying the queue waits for the file that is read.
class FileQueue : public QObject
{
    Q_OBJECT
public:
    /// A struct, as Qt cannot carry a Result, which it would try to compare.
    struct Reference {
        std::filesystem::path file;
        Result<NoteFile> read;
    };

    explicit FileQueue(QObject* parent = nullptr);

    void findDuration(int recording, const std::filesystem::path& audio);
    /// `wanted`, if there is such a file, else one that lies beside the recording.
    void findReference(int recording, const std::filesystem::path& audio,
                       const std::filesystem::path& wanted);
    void readReference(int recording, const std::filesystem::path& file);
    void forget(int recording); ///< nothing more is said of it

Q_SIGNALS:
    void durationFound(int recording, rollwright::Seconds duration);       ///< 0: not known
    void referenceFound(int recording, const std::filesystem::path& file); ///< if there is one
    void referenceRead(int recording, const rollwright::FileQueue::Reference& reference);

private:
    std::multimap<int, JobId> m_asked; ///< by recording
    JobQueue m_jobs;                   ///< last: it ends before what its jobs use
};

} // namespace rollwright
