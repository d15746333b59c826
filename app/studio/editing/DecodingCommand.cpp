#include "app/studio/editing/DecodingCommand.h"

#include <algorithm>
#include <utility>

#include "ui/text/Tr.h"

namespace rollwright {

namespace {

constexpr int kNoMerge = -1;
constexpr int kFirstId = 100; ///< of the schema's parameters, above `CorrectionCommand::Kind`

QString stepText()
{
    return tr("change of thresholds");
}

} // namespace

DecodingCommand::DecodingCommand(const Change& change, Time at, Apply apply)
    : QUndoCommand(stepText()), m_change(change), m_at(at), m_apply(std::move(apply))
{
}

/// By the parameter that alone is another one.
int DecodingCommand::id() const
{
    const auto& schema = decoderSchema();
    const auto differs = [this](const DecoderParameter& parameter) {
        return m_change.before.*parameter.field != m_change.after.*parameter.field;
    };
    if (m_change.reset || std::ranges::count_if(schema, differs) != 1)
        return kNoMerge;
    return kFirstId + static_cast<int>(std::ranges::find_if(schema, differs) - schema.begin());
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
