#include "app/studio/CorrectionCommand.h"

#include <utility>

namespace rollwright {

CorrectionCommand::CorrectionCommand(const QString& text, Change change, Corrections before,
                                     Corrections after, Apply apply)
    : QUndoCommand(text), m_change(std::move(change)), m_before(std::move(before)),
      m_after(std::move(after)), m_apply(std::move(apply))
{
}

bool CorrectionCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const CorrectionCommand&>(*other); // of the same id
    if (m_change.after.empty() || next.m_change.before != m_change.after)
        return false;
    m_change.after = next.m_change.after;
    m_after = next.m_after;
    return true;
}

} // namespace rollwright
