#include "app/studio/editing/CorrectionCommand.h"

#include <algorithm>
#include <utility>

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString textOf(CorrectionCommand::Kind kind)
{
    switch (kind) {
    case CorrectionCommand::Add: return tr("add note");
    case CorrectionCommand::Remove: return tr("delete");
    case CorrectionCommand::Move: return tr("move");
    case CorrectionCommand::Transpose: return tr("change of key");
    case CorrectionCommand::Onset: return tr("change of onset");
    case CorrectionCommand::Offset: return tr("change of length");
    case CorrectionCommand::Velocity: return tr("change of velocity");
    case CorrectionCommand::Join: return tr("join");
    case CorrectionCommand::Split: return tr("split");
    case CorrectionCommand::Snap: return tr("snap to beats");
    case CorrectionCommand::Cut: return tr("cut");
    case CorrectionCommand::Paste: return tr("paste");
    case CorrectionCommand::Accept: return tr("accept");
    case CorrectionCommand::Restore: return tr("restore");
    case CorrectionCommand::Beats: return tr("change of beats");
    case CorrectionCommand::Pedal: return tr("change of pedal");
    case CorrectionCommand::Project: return tr("opening of the project");
    }
    return {};
}

} // namespace

CorrectionCommand::Kind kindOf(const NoteList& before, const NoteList& after)
{
    const auto differ = [&](auto field) {
        return !std::ranges::equal(before, after, {}, field, field);
    };
    if (differ(&Note::velocity))
        return CorrectionCommand::Velocity;
    if (differ(&Note::pitch))
        return CorrectionCommand::Transpose;
    return differ(&Note::onset) ? CorrectionCommand::Move : CorrectionCommand::Offset;
}

CorrectionCommand::CorrectionCommand(Change change, Time at, const Corrections& before,
                                     const Corrections& after, Target target)
    : QUndoCommand(textOf(change.kind)), m_change(std::move(change)), m_at(at),
      m_difference(before, after), m_target(std::move(target))
{
}

/// Expects that both were done, as on a stack that one is pushed onto.
bool CorrectionCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const CorrectionCommand&>(*other); // of the same id
    if (m_change.after.empty() || next.m_change.before != m_change.after ||
        next.m_at - m_at > kStepPause)
        return false;
    m_at = next.m_at;
    m_change.after = next.m_change.after;
    const Corrections now = m_target.now();
    m_difference = {m_difference.before(next.m_difference.before(now)), now};
    return true;
}

} // namespace rollwright
