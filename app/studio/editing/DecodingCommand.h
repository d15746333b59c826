#pragma once

#include <functional>

#include <QUndoCommand>

#include "app/studio/editing/CorrectionCommand.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// One step of how a run is decoded. Steps of one parameter within a second, as when its slider is
/// dragged, become one, or none where they lead back.
class DecodingCommand : public QUndoCommand
{
public:
    struct Change {
        DecoderParams before;
        DecoderParams after;
        bool reset = false; ///< a step of its own
    };

    using Time = CorrectionCommand::Time;
    using Apply = std::function<void(const DecoderParams&)>; ///< told what holds from now on

    DecodingCommand(const Change& change, Time at, Apply apply);

    void undo() override { m_apply(m_change.before); }
    void redo() override { m_apply(m_change.after); }
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    Change m_change;
    Time m_at; ///< of the last of the steps that are one
    Apply m_apply;
};

} // namespace rollwright
