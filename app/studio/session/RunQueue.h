#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "app/studio/session/TranscriptionWorker.h"

namespace rollwright {

/// Runs of models on recordings, one at a time on a thread of its own, in an order that can be
/// changed. Runs are known by the numbers that their owner gives them. Every run that is not
/// removed ends exactly once; of a removed one nothing more is heard.
///
/// GUI thread. Destroying the queue stops what runs and waits for it.
class RunQueue : public QObject
{
    Q_OBJECT
public:
    /// How a run ended. A struct, as Qt cannot carry a Result, which it would try to compare.
    struct End {
        Result<std::shared_ptr<const Transcription>> result;
    };

    explicit RunQueue(ModelLoader loadModel, QObject* parent = nullptr);

    void add(int run, const std::filesystem::path& audio, const ModelInfo& model);
    void remove(int run);      ///< it is over at once; the thread may need a moment more to notice
    void moveToFront(int run); ///< the next one to begin

    /// In the order in which they run; the first may have begun.
    std::vector<int> order() const;
    bool empty() const { return m_order.empty(); }

Q_SIGNALS:
    void progressed(int run, const rollwright::Progress& progress); ///< the first: it has begun
    void segmentDone(int run, const rollwright::TranscribedSegment& segment);
    void ended(int run, const rollwright::RunQueue::End& end);

private:
    struct Entry {
        int run = 0;
        JobId job{};
        bool begun = false;
    };

    JobQueue::Job jobOf(int run, const std::filesystem::path& audio, const ModelInfo& model);
    std::vector<Entry>::iterator find(int run);

    std::vector<Entry> m_order;
    TranscriptionWorker m_worker; ///< used on the thread of m_jobs
    JobQueue m_jobs;              ///< last: it ends before what its jobs use
};

} // namespace rollwright
