#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>

#include "app/studio/session/FileQueue.h"
#include "app/studio/session/OpenRecordings.h"
#include "app/studio/session/RunQueue.h"
#include "app/studio/session/ScoringQueue.h"

namespace rollwright {

/// The recordings that are open, each with its reference and one run per model. Never blocks:
/// reading, transcribing, decoding and comparing happen on threads of its own, and the signals say
/// what came of it.
///
/// GUI thread. Destroying the session stops what runs and waits for it.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(ModelLoader loadModel, QObject* parent = nullptr);

    const std::vector<std::unique_ptr<Recording>>& recordings() const { return m_recordings.all(); }
    /// Null when it is not open.
    const Recording* find(int id) const { return m_recordings.find(id); }

    struct File {
        std::filesystem::path audio;
        std::optional<std::filesystem::path> reference; ///< empty: none
    };
    /// Opens recordings, each with a reference: the given one, or one that lies beside it. A file
    /// that is open already is not opened again. Returns the recordings' ids.
    std::vector<int> open(const std::vector<File>& files);
    int open(const std::filesystem::path& file,
             const std::optional<std::filesystem::path>& reference = std::nullopt)
    {
        return open(std::vector{File{file, reference}}).front();
    }
    void close(const std::set<int>& ids); ///< and stops what runs or waits for them
    void close(int id) { close(std::set{id}); }
    /// A recording that is missing gives way to another one that is open, which takes over all that
    /// was made of it.
    void replace(int id, int by);

    /// Opens a recording that is still being made, which `model` hears meanwhile; what it has heard
    /// comes through `hearLive`. Nothing else is done with it until its file is whole: `endLive`.
    /// Returns the id of the run.
    int openLive(const std::filesystem::path& file, const ModelInfo& model);
    void hearLive(int runId, const LiveHearing& heard); ///< nothing happens once it is cancelled
    void showLive(int id, std::shared_ptr<const PeakPyramid> outline); ///< of its sound so far
    void endLive(int id); ///< what was heard so far gives way to a transcription of the whole

    /// Makes `file` the reference; when it cannot be read, the one that was there stays.
    void setReference(int id, const std::filesystem::path& file);
    /// And its scores; not while another one is being read. None beside it takes the place.
    void removeReference(int id);

    /// Queues a run, unless there is one that is under way or done. `work`: what was made of it
    /// before, in the place of what one that did not come to its end has; its thresholds are
    /// chosen, be there none.
    void transcribe(int id, const ModelInfo& model,
                    const std::optional<RunWork>& work = std::nullopt);
    /// One model after another, so that each is loaded once.
    void transcribe(const std::vector<int>& ids, const std::vector<ModelInfo>& models)
    {
        for (const ModelInfo& model : models) {
            for (const int id : ids)
                transcribe(id, model);
        }
    }
    void cancel(int runId); ///< the run is over at once; nothing happens unless it is active
    void cancelAll()
    {
        for (const int runId : m_runs.order())
            cancel(runId);
    }
    void runNext(int runId); ///< before the others that wait

    /// Decodes a finished run with other values and scores it again; the network does not run.
    void setParams(int runId, const DecoderParams& params);

    /// Puts the user's corrections in the place of the ones before and scores again. A run that is
    /// not done yet has them from its end on.
    void setCorrections(int runId, const Corrections& corrections);
    void setWork(int runId, const RunWork& work); ///< both at once

    struct QueuedRun {
        const Recording* recording = nullptr;
        const Run* run = nullptr;
    };
    std::optional<QueuedRun> lookAt(int runId) const;
    std::vector<QueuedRun> queue() const; ///< active runs in the order in which they run
    bool anyQueued() const { return !m_runs.empty(); }

Q_SIGNALS:
    void recordingsChanged();                            ///< some were opened or closed
    void closed(const rollwright::Recording& recording); ///< which is about to end
    void stateChanged(int id);   ///< a run's state or progress, or how many notes it has
    void outlineGrew(int id);    ///< of a recording that is being made
    void contentChanged(int id); ///< notes, posteriors, reference or scores
    void referenceLeft(const std::filesystem::path& file); ///< for another one or none
    void worked(int runId);                                ///< by these three
    void failed(const rollwright::Error& error);

private:
    void tell(int id);                     ///< that all of the recording may be another
    void stop(const Recording& recording); ///< no thread says anything about it any more

    /// These post to the threads ...
    void score(const Recording& recording, const Run& run);

    /// ... and these take what comes back.
    void takeDuration(int id, Seconds duration);
    void considerReference(int id, const std::filesystem::path& file);
    void takeReference(int id, const FileQueue::Reference& read);
    void takeProgress(int runId, const Progress& progress);
    void takeSegment(int runId, const TranscribedSegment& segment);
    void takeEnd(int runId, const RunQueue::End& end);
    void takeScores(int runId, const ScoringQueue::Outcome& outcome);

    OpenRecordings m_recordings;

    RunQueue m_runs; ///< these three last: they end before what their jobs use
    ScoringQueue m_scores;
    FileQueue m_files;
};

} // namespace rollwright
