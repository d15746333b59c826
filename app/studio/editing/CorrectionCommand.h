#pragma once

#include <chrono>
#include <functional>

#include <QUndoCommand>

#include "core/notes/Corrections.h"

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

    /// Told what holds from now on, and which notes were touched.
    using Apply = std::function<void(const Corrections&, const NoteList&)>;

    CorrectionCommand(Change change, Time at, Corrections before, Corrections after, Apply apply);

    void undo() override { m_apply(m_before, m_change.before); }
    void redo() override { m_apply(m_after, m_change.after); }
    int id() const override { return m_change.gesture ? -1 : m_change.kind; } ///< -1: by itself
    bool mergeWith(const QUndoCommand* other) override;

private:
    Change m_change;
    Time m_at; ///< of the last of the steps that are one
    Corrections m_before;
    Corrections m_after;
    Apply m_apply;
};

/// That leads from some notes to as many others, one by one.
CorrectionCommand::Kind kindOf(const NoteList& before, const NoteList& after);

} // namespace rollwright
