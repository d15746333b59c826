#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <QObject>
#include <QStringList>

#include "app/studio/base/JobQueue.h"
#include "app/studio/session/Session.h"
#include "core/io/CorrectionStore.h"

namespace rollwright {

/// Keeps the corrections and thresholds of a session as soon as they are made, and brings those
/// back that were made to a recording before: thresholds unless a run has its own, or is to have
/// none; corrections unless it began with its own, and those that are made until then come on top.
/// Files are read and written on a thread of its own; what is written goes first. What cannot
/// be written is tried again with the next change, when a recording is opened or closed, and at the
/// end; until then it comes back with its recording as well.
///
/// GUI thread. Destroying the keeper writes what has not been written yet.
class CorrectionKeeper : public QObject
{
    Q_OBJECT
public:
    /// The session must outlive the keeper.
    CorrectionKeeper(Session& session, CorrectionStore store);
    ~CorrectionKeeper() override;

    bool anyUnwritten() const { return !m_unwritten.empty(); }
    /// Writes the rest, and goes on with what could not be written: a line for each, or none.
    void writeRest(const std::function<void(const QStringList& failures)>& goOn);

Q_SIGNALS:
    /// A run's corrections took the place of others that were kept: it began with its own, or beats
    /// or a pedal were found before that was known. `before` (never none) is kept until its own are
    /// changed: not by those who hear this.
    void replaced(int runId, const rollwright::Corrections& before);
    /// What a recording is known by, when it was looked for.
    void recognised(const std::filesystem::path& recording, const std::string& content);
    void failed(const QString& message, const std::string& file);
    void written(const std::string& file); ///< which failed before

private:
    using Place = std::pair<std::filesystem::path, std::string>; ///< recording and model

    /// With what was opened, so that what was kept is none of it.
    struct Chosen {
        bool params = false;
        bool corrections = false;
    };
    struct Unwritten {
        int run = 0; ///< may be closed
        RunWork work;
        bool whole = false; ///< what was kept before is part of it
        Chosen chosen;
        JobId job{};                    ///< none: it failed
        std::optional<Error> trouble{}; ///< of the last time
    };
    struct Look {
        bool correctionsChosen = false;
        std::optional<Unwritten> before; ///< of a recording that was closed meanwhile
        JobId job{};
        bool done = false; ///< what was kept is part of the run's work
    };

    void look(int recordingId); ///< for runs that are new
    void takeRecordings();
    std::optional<Unwritten> unwrittenOf(const Place& place) const;
    static RunWork withKept(RunWork work, const Chosen& chosen, const RunWork& kept);
    /// With what was kept before, where it was made before that was known. On any thread, one at a
    /// time; fails as `CorrectionStore::find`, but for what is damaged.
    Result<RunWork> wholeOf(const Place& place, const Unwritten& last);
    void bringBack(int runId, const Result<std::optional<RunWork>>& found);
    void keep(int runId);
    Result<void> keepWhole(const Place& place, const Unwritten& last); ///< likewise
    void write();                                                      ///< what is not on its way
    void takeWritten(const Place& place, const Result<void>& result);
    bool anyOnItsWay() const;
    QStringList failures() const;

    Session& m_session;
    CorrectionStore m_store;
    std::map<int, Look> m_looks; ///< for runs
    bool m_bringingBack = false; ///< so what is set is nothing new
    std::map<Place, Unwritten> m_unwritten;
    std::function<void(const QStringList&)> m_whenTried; ///< all that is on its way
    std::optional<JobQueue> m_jobs;                      ///< last: it ends before what its jobs use
};

} // namespace rollwright
