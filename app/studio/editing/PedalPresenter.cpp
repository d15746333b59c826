#include "app/studio/editing/PedalPresenter.h"

#include <algorithm>
#include <utility>

#include "app/studio/base/Notice.h"
#include "app/studio/base/QueueWaker.h"
#include "app/studio/base/RememberedSwitch.h"
#include "app/studio/window/ChosenRun.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {
constexpr Seconds kChange{0.1}; ///< how long the pedal is up when it is changed
} // namespace

PedalPresenter::PedalPresenter(Parts parts)
    : m_parts(std::move(parts)), m_actions(m_parts.window),
      m_overlay(new PedalOverlay(m_parts.window.rolls())), m_jobs(wakerOf(*this, m_jobs))
{
    m_overlay->lower(); // behind the playhead
    m_overlay->show();
    remember(*m_actions.show, m_parts.settings, Switch::Pedal);
    whenSeenRunChanges(m_parts.session, m_parts.selection, m_parts.window, *this,
                       &PedalPresenter::update);
    connectActions();
    update();
}

void PedalPresenter::connectActions()
{
    connect(m_actions.find, &QAction::triggered, this, &PedalPresenter::search);
    connect(m_actions.press, &QAction::triggered, this, [this] { changeLoop(pressed); });
    connect(m_actions.lift, &QAction::triggered, this, [this] { changeLoop(lifted); });
    connect(m_actions.change, &QAction::triggered, this, &PedalPresenter::changeHere);
    connect(m_actions.forget, &QAction::triggered, this,
            [this] { m_parts.history.changePedal(run()->id, std::nullopt); });
    connect(m_actions.show, &QAction::toggled, this, &PedalPresenter::update);
}

const Run* PedalPresenter::run() const
{
    return chosenRun(m_parts.selection);
}

const Pedalling* PedalPresenter::pedal() const
{
    const Run* heard = run();
    return heard && heard->work.corrections.pedal ? &*heard->work.corrections.pedal : nullptr;
}

void PedalPresenter::update()
{
    const Pedalling* shown = pedal();
    const bool seen = seenRun(m_parts.selection, m_parts.window);
    for (QAction* action : {m_actions.find, m_actions.press})
        action->setEnabled(seen);
    for (QAction* action : {m_actions.lift, m_actions.change, m_actions.forget})
        action->setEnabled(seen && shown);
    m_overlay->setPedalling(shown && m_actions.show->isChecked() ? *shown : Pedalling());
}

void PedalPresenter::search()
{
    if (!run())
        return;
    JobId& search = m_searches[run()->id];
    m_jobs.forget(search);
    const auto take = [this, id = run()->id, before = run()->work.corrections.pedal](
                          const Result<Pedalling>& found) { takeFound(id, before, found); };
    const auto job = [this, take, notes = run()->notes()](JobQueue::Link& link) {
        link.post([take, found = m_parts.find(*notes)] { take(found); });
    };
    const Recording& recording = *m_parts.selection.current();
    search = m_jobs.add(job, [take, name = recording.file.filename().string()] {
        take(failure(ErrorCode::OutOfMemory, name));
    });
}

QString PedalPresenter::foundText(const Pedalling& found)
{
    if (found.empty())
        return tr("The notes sound as if the pedal had never been down.");
    const QString times = found.size() == 1 ? tr("The pedal goes down once.")
                                            : tr("The pedal goes down %1 times.").arg(found.size());
    return tr("%1 Where that is wrong, mark a loop and press or lift it there ([ and ]).")
        .arg(times);
}

/// What was changed since the search began stays as it is.
void PedalPresenter::takeFound(int runId, const std::optional<Pedalling>& before,
                               const Result<Pedalling>& found)
{
    m_searches.erase(runId);
    if (!found) {
        m_parts.window.messages().showFailure(errorText(found.error()));
        return;
    }
    const auto place = m_parts.session.lookAt(runId);
    if (!place || place->run->work.corrections.pedal != before)
        return;
    m_parts.history.changePedal(runId, *found);
    showNotice(m_parts.window, foundText(*found));
}

void PedalPresenter::changeLoop(Pedalling (*edit)(Pedalling, Seconds, Seconds))
{
    const auto loop = m_parts.struckLoop();
    if (!loop) {
        showNotice(m_parts.window, tr("Drag on the time axis to mark where."));
        return;
    }
    if (!run())
        return;
    const Pedalling before = run()->work.corrections.pedal.value_or(Pedalling());
    m_parts.history.changePedal(run()->id, edit(before, loop->begin, loop->end));
}

void PedalPresenter::changeHere()
{
    const Seconds here = m_parts.struckNow();
    if (pedal())
        m_parts.history.changePedal(run()->id, lifted(*pedal(), here, here + kChange));
}

} // namespace rollwright
