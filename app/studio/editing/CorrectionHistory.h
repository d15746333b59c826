#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <QObject>
#include <QUndoGroup>
#include <QUndoStack>

#include "app/studio/editing/CorrectionCommand.h"
#include "app/studio/session/Session.h"

namespace rollwright {

/// What was changed by hand, step by step, of every run by itself: its corrections and how it is
/// decoded. GUI thread.
class CorrectionHistory : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<CorrectionCommand::Time()>;

    /// The session must outlive the history.
    CorrectionHistory(Session& session, Clock now);

    QUndoGroup& group() { return m_group; }
    void setRun(const Run* run); ///< whose steps can be undone; null: none

    /// One more step of the run, from corrections that need not be its present ones.
    void push(const Run& run, CorrectionCommand::Change change, const Corrections& before,
              const Corrections& after);

    void changeBeats(int runId, const std::optional<BeatGrid>& beats);
    void changePedal(int runId, const std::optional<Pedalling>& pedal);
    /// How the run is decoded, if it is done. `reset`: a step of its own, however soon it follows.
    void changeParams(int runId, const DecoderParams& params, bool reset);
    /// Corrections that the run's own took the place of: one more step, which Undo takes back.
    void addEarlier(int runId, const Corrections& before);

Q_SIGNALS:
    void touched(const rollwright::NoteList& notes); ///< by a step about notes, or by its undoing

private:
    void changeBesides(int runId, CorrectionCommand::Kind kind,
                       const std::function<void(Corrections&)>& edit);
    QUndoStack& stackOf(const Run& run);
    void forgetClosed();

    Session& m_session;
    Clock m_now;
    QUndoGroup m_group;
    std::map<int, std::unique_ptr<QUndoStack>> m_stacks; ///< by run; before the group's end
};

} // namespace rollwright
