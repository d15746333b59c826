#pragma once

#include <map>
#include <optional>

#include <QObject>

#include "app/studio/JobQueue.h"
#include "app/studio/Session.h"
#include "core/io/CorrectionStore.h"

namespace rollwright {

/// Keeps the corrections and thresholds of a session as soon as they are made, and brings those
/// back that were made to a recording before: thresholds unless a run has its own, or is to have
/// none. Files are read and written on a thread of its own; what is written goes first.
///
/// GUI thread. Destroying the keeper writes what has not been written yet.
class CorrectionKeeper : public QObject
{
    Q_OBJECT
public:
    /// The session must outlive the keeper.
    CorrectionKeeper(Session& session, CorrectionStore store);
    ~CorrectionKeeper() override;

Q_SIGNALS:
    /// A run began with other corrections than those that were kept, `before`, and stay so until
    /// its own are changed: not by those who hear this.
    void replaced(int runId, const rollwright::Corrections& before);
    /// What a recording is known by, when it was looked for.
    void recognised(const std::filesystem::path& recording, const std::string& content);
    void failed(const QString& message);

private:
    struct Unwritten {
        std::filesystem::path recording;
        std::string model;
        RunWork work;
        JobId job{};
    };

    void look(int recordingId); ///< for runs that are new
    void forgetClosed();
    void bringBack(int runId, const Result<std::optional<RunWork>>& found);
    void keep(int runId);
    void takeWritten(int runId, const Result<void>& result);
    void fail(const Error& error);

    Session& m_session;
    CorrectionStore m_store;
    std::map<int, JobId> m_looked;        ///< what looks for a run, or did
    bool m_bringingBack = false;          ///< so what is set is nothing new
    std::map<int, Unwritten> m_unwritten; ///< by run
    std::optional<JobQueue> m_jobs;       ///< last: it ends before what its jobs use
};

} // namespace rollwright
