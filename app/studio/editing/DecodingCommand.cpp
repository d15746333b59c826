#include "app/studio/editing/DecodingCommand.h"

#include <algorithm>
#include <utility>

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

constexpr int kNoMerge = -1;
constexpr int kFirstId = 100; ///< of the schema's parameters, above `CorrectionCommand::Kind`

/// The parameter that alone is another one; null where it is not one.
const DecoderParameter* changedBy(const DecodingCommand::Change& change)
{
    const auto differs = [&](const DecoderParameter& parameter) {
        return change.before.*parameter.field != change.after.*parameter.field;
    };
    const auto& schema = decoderSchema();
    if (std::ranges::count_if(schema, differs) != 1)
        return nullptr;
    return &*std::ranges::find_if(schema, differs);
}

QString textOf(const DecodingCommand::Change& change)
{
    const DecoderParameter* changed = changedBy(change);
    return changed ? tr("change of \"%1\"").arg(translated(changed->label))
                   : tr("change of thresholds");
}

} // namespace

DecodingCommand::DecodingCommand(const Change& change, Time at, Apply apply)
    : QUndoCommand(textOf(change)), m_change(change), m_at(at), m_apply(std::move(apply))
{
}

/// By the parameter.
int DecodingCommand::id() const
{
    const DecoderParameter* changed = changedBy(m_change);
    if (m_change.reset || !changed)
        return kNoMerge;
    return kFirstId + static_cast<int>(changed - decoderSchema().data());
}

bool DecodingCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const DecodingCommand&>(*other); // of the same id
    if (next.m_change.before != m_change.after || next.m_at - m_at > kStepPause)
        return false;
    m_at = next.m_at;
    m_change.after = next.m_change.after;
    setObsolete(m_change.before == m_change.after);
    return true;
}

} // namespace rollwright
