#include "app/studio/editing/CorrectionHistory.h"

#include <utility>

#include "app/studio/editing/DecodingCommand.h"

namespace rollwright {

namespace {

constexpr int kMostSteps = 200;

bool isAboutNotes(CorrectionCommand::Kind kind)
{
    return kind != CorrectionCommand::Beats && kind != CorrectionCommand::Pedal &&
           kind != CorrectionCommand::Project;
}

} // namespace

CorrectionHistory::CorrectionHistory(Session& session, Clock now)
    : m_session(session), m_now(std::move(now))
{
    connect(&session, &Session::recordingsChanged, this, &CorrectionHistory::forgetClosed);
}

void CorrectionHistory::setRun(const Run* run)
{
    m_group.setActiveStack(run ? &stackOf(*run) : nullptr);
}

void CorrectionHistory::push(const Run& run, CorrectionCommand::Change change,
                             const Corrections& before, const Corrections& after)
{
    const auto now = [this, id = run.id] {
        const auto place = m_session.lookAt(id);
        return place ? place->run->work.corrections : Corrections();
    };
    const auto set = [this, id = run.id, kind = change.kind](const Corrections& corrections,
                                                             const NoteList& notes) {
        m_session.setCorrections(id, corrections);
        if (isAboutNotes(kind))
            Q_EMIT touched(notes);
    };
    stackOf(run).push(new CorrectionCommand(std::move(change), m_now(), before, after, {now, set}));
}

void CorrectionHistory::changeBeats(int runId, const std::optional<BeatGrid>& beats)
{
    changeBesides(runId, CorrectionCommand::Beats,
                  [&](Corrections& after) { after.beats = beats; });
}

void CorrectionHistory::changePedal(int runId, const std::optional<Pedalling>& pedal)
{
    changeBesides(runId, CorrectionCommand::Pedal,
                  [&](Corrections& after) { after.pedal = pedal; });
}

/// What is not notes.
void CorrectionHistory::changeBesides(int runId, CorrectionCommand::Kind kind,
                                      const std::function<void(Corrections&)>& edit)
{
    const auto place = m_session.lookAt(runId);
    if (!place)
        return;
    const Corrections& before = place->run->work.corrections;
    Corrections after = before;
    edit(after);
    if (after != before)
        push(*place->run, {kind, {}, {}}, before, after);
}

void CorrectionHistory::changeParams(int runId, const DecoderParams& params, bool reset)
{
    const auto place = m_session.lookAt(runId);
    if (!place || !place->run->calibrated || params == place->run->params())
        return;
    const auto apply = [this, runId](const DecoderParams& wanted) {
        m_session.setParams(runId, wanted);
    };
    stackOf(*place->run)
        .push(new DecodingCommand({place->run->params(), params, reset}, m_now(), apply));
}

void CorrectionHistory::addEarlier(int runId, const Corrections& before)
{
    const auto place = m_session.lookAt(runId);
    if (!place)
        return;
    const Corrections& after = place->run->work.corrections;
    CorrectionCommand::Kind kind = CorrectionCommand::Project;
    if (before.removed == after.removed && before.added == after.added)
        kind = before.beats != after.beats ? CorrectionCommand::Beats : CorrectionCommand::Pedal;
    push(*place->run, {kind, {}, {}}, before, after);
}

QUndoStack& CorrectionHistory::stackOf(const Run& run)
{
    auto& stack = m_stacks[run.id];
    if (!stack) {
        stack = std::make_unique<QUndoStack>();
        stack->setUndoLimit(kMostSteps);
        m_group.addStack(stack.get());
    }
    return *stack;
}

void CorrectionHistory::forgetClosed()
{
    std::erase_if(m_stacks, [this](const auto& stack) { return !m_session.lookAt(stack.first); });
}

} // namespace rollwright
