#pragma once

#include <chrono>
#include <functional>

#include <QUndoCommand>

#include "core/notes/CorrectionDifference.h"

namespace rollwright {

constexpr auto kStepPause = std::chrono::seconds(1); ///< after which a step is another one

/// One step of correcting: some notes in the place of others, other beats or pedalling. The same
/// kind of step to the very notes that the last one left, within a second, as when a key is held,
/// becomes one with it, unless it is a gesture of its own.
class CorrectionCommand : public QUndoCommand
{
public:
    enum Kind {
        Add = 1,
        Remove,
        Move,
        Transpose,
        Onset,
        Offset,
        Velocity,
        Join,
        Split,
        Snap,
        Cut,
        Paste,
        Accept,
        Restore,
        Beats,
        Pedal,
        Project
    };

    struct Change {
        Kind kind{};
        NoteList before;
        NoteList after;
        bool gesture = false; ///< of the mouse
    };

    using Time = std::chrono::steady_clock::time_point;

    /// The corrections that it is a step of.
    struct Target {
        std::function<Corrections()> now;
        /// Told what holds from now on, and which notes were touched.
        std::function<void(const Corrections&, const NoteList&)> set;
    };

    CorrectionCommand(Change change, Time at, const Corrections& before, const Corrections& after,
                      Target target);

    void undo() override { m_target.set(m_difference.before(m_target.now()), m_change.before); }
    void redo() override { m_target.set(m_difference.after(m_target.now()), m_change.after); }
    int id() const override { return m_change.gesture ? -1 : m_change.kind; } ///< -1: by itself
    bool mergeWith(const QUndoCommand* other) override;

private:
    Change m_change;
    Time m_at; ///< of the last of the steps that are one
    CorrectionDifference m_difference;
    Target m_target;
};

/// That leads from some notes to as many others, one by one.
CorrectionCommand::Kind kindOf(const NoteList& before, const NoteList& after);

} // namespace rollwright
