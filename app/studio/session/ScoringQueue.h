#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/base/Result.h"
#include "core/evaluation/Assessment.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// Posteriors that are there to notes and scores: decodes with given parameters, takes over what
/// was corrected and compares with the reference, on a thread of its own. Of the requests of one
/// run that wait only the last one is done.
///
/// GUI thread. Destroying the queue waits for what runs.
class ScoringQueue : public QObject
{
    Q_OBJECT
public:
    struct Request {
        std::shared_ptr<const Transcription> calibrated; ///< decoded with the model's own values
        DecoderParams params;
        Corrections corrections;
        std::shared_ptr<const NoteList> reference; ///< null: there is none
        bool velocities = true;                    ///< the reference has them
        std::filesystem::path referenceFile;
        std::shared_ptr<const Assessment> calibratedAssessment; ///< null: not known yet
    };

    struct Outcome {
        std::shared_ptr<const NoteList> reference; ///< the request's
        Corrections corrections;                   ///< the request's
        std::shared_ptr<const Transcription> decoded;
        std::shared_ptr<const Transcription> transcription;     ///< corrected
        std::shared_ptr<const Assessment> calibratedAssessment; ///< null without a reference
        std::shared_ptr<const Assessment> assessment;           ///< null without a reference
        std::optional<Error> error; ///< the reference does not fit the recording
    };

    explicit ScoringQueue(QObject* parent = nullptr);

    void ask(int run, const Request& request);
    void forget(int run); ///< no answer comes any more

    /// What `ask` does, on the calling thread.
    static Outcome answer(const Request& request);

Q_SIGNALS:
    void answered(int run, const rollwright::ScoringQueue::Outcome& outcome);

private:
    std::map<int, JobId> m_last; ///< the latest job of a run
    JobQueue m_jobs;             ///< last: it ends before what its jobs use
};

} // namespace rollwright
