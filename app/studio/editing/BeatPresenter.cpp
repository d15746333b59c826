#include "app/studio/editing/BeatPresenter.h"

#include <cmath>
#include <utility>

#include "app/studio/base/Notice.h"
#include "app/studio/base/QueueWaker.h"
#include "app/studio/base/RememberedSwitch.h"
#include "app/studio/window/ChosenRun.h"
#include "core/notes/BeatTracker.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {
constexpr std::size_t kFewestBeats = 2; ///< with less there is no tempo
} // namespace

BeatPresenter::BeatPresenter(Parts parts)
    : m_parts(std::move(parts)), m_actions(m_parts.window),
      m_overlay(new BeatOverlay(m_parts.window.rolls())), m_jobs(wakerOf(*this, m_jobs))
{
    m_overlay->lower(); // behind the playhead
    m_overlay->show();
    m_tapsEnd.setSingleShot(true);
    m_tapsEnd.setInterval(
        std::chrono::duration_cast<std::chrono::milliseconds>(TapCounter::kPause));
    connect(&m_tapsEnd, &QTimer::timeout, this, &BeatPresenter::endTaps);
    for (const auto changed : {&Selection::recordingChanged, &Selection::modelChanged})
        connect(&m_parts.selection, changed, this, &BeatPresenter::dropTaps); // of another one
    remember(*m_actions.show, m_parts.settings, Switch::Beats);
    whenSeenRunChanges(m_parts.session, m_parts.selection, m_parts.window, *this,
                       &BeatPresenter::update);
    connectActions();
    update();
}

void BeatPresenter::connectActions()
{
    connect(m_actions.find, &QAction::triggered, this, [this] { search({}); });
    connect(m_actions.tap, &QAction::triggered, this, &BeatPresenter::tap);
    connect(m_actions.twice, &QAction::triggered, this, [this] { change(withTwiceTheBeats); });
    connect(m_actions.half, &QAction::triggered, this, [this] { change(withHalfTheBeats); });
    connect(m_actions.even, &QAction::triggered, this, [this] {
        change(withEvenTempo);
        if (grid())
            showNotice(m_parts.window,
                       tr("%1 beats a minute").arg(beatsPerMinute(*grid()), 0, 'f', 2));
    });
    connect(m_actions.beatsPerBar, &QActionGroup::triggered, this, [this](const QAction* action) {
        change([beats = action->data().toInt()](const BeatGrid& grid) {
            return withBarsOf(grid, beats);
        });
    });
    const std::pair<QAction*, BeatGrid (*)(BeatGrid, Seconds)> here[]{
        {m_actions.insert, withBeatAt},
        {m_actions.remove, withoutBeatAt},
        {m_actions.barHere, withBarAt},
        {m_actions.barsFromHere, withBarsFrom}};
    for (const auto& [action, edit] : here) {
        connect(action, &QAction::triggered, this, [this, edit = edit] {
            change([edit, time = m_parts.transport.struckNow()](const BeatGrid& grid) {
                return edit(grid, time);
            });
        });
    }
    connect(m_actions.barsThroughout, &QAction::triggered, this,
            [this] { change(withBarsThroughout); });
    connect(m_actions.forget, &QAction::triggered, this, &BeatPresenter::forget);
    for (const QAction* wanted : {m_actions.show, m_actions.clicks})
        connect(wanted, &QAction::toggled, this, &BeatPresenter::update);
}

const Run* BeatPresenter::run() const
{
    return chosenRun(m_parts.selection);
}

const BeatGrid* BeatPresenter::grid() const
{
    const Run* heard = run();
    return heard && heard->work.corrections.beats ? &*heard->work.corrections.beats : nullptr;
}

std::vector<TapSeries> BeatPresenter::tapped() const
{
    const Run* heard = run();
    const auto search = heard ? m_searches.find(heard->id) : m_searches.end();
    if (search != m_searches.end() && search->second.before == heard->work.corrections.beats)
        return search->second.tapped;
    return grid() ? grid()->tapped : std::vector<TapSeries>();
}

Seconds BeatPresenter::delay() const
{
    const Recording* recording = m_parts.selection.current();
    return recording ? recording->delay() : Seconds(0);
}

void BeatPresenter::update()
{
    const BeatGrid* shown = grid();
    const bool seen = seenRun(m_parts.selection, m_parts.window);
    m_actions.find->setEnabled(seen);
    m_actions.tap->setEnabled(seen);
    for (QAction* action : m_actions.ofGrid())
        action->setEnabled(seen && shown);
    m_actions.barsThroughout->setEnabled(seen && shown && shown->downbeats.size() > 1);
    m_actions.setBeatsPerBar(shown ? shown->beatsPerBar : 0);
    const auto where = [shown](const QAction* wanted) {
        return shown && wanted->isChecked() ? std::optional(*shown) : std::nullopt;
    };
    m_overlay->setGrid(where(m_actions.show));
    m_parts.transport.setClicks(where(m_actions.clicks), delay());
}

void BeatPresenter::tap()
{
    if (!m_parts.transport.playing()) {
        showNotice(m_parts.window, tr("Play the recording, and press T with each beat."));
        return;
    }
    if (TapSeries before = m_taps.tap(m_parts.transport.struckNow()); !before.empty())
        follow(std::move(before));
    m_tapsEnd.start();
    showNotice(m_parts.window, tr("Beats tapped: %1").arg(m_taps.count()));
}

/// Played slowly, beats lie further apart than on the clock on the wall.
void BeatPresenter::endTaps()
{
    if (m_parts.transport.playing() && m_taps.goesOnAt(m_parts.transport.struckNow()))
        m_tapsEnd.start();
    else
        follow(m_taps.take());
}

void BeatPresenter::dropTaps()
{
    m_taps.take();
    m_tapsEnd.stop();
}

void BeatPresenter::follow(TapSeries series)
{
    if (series.size() < TapCounter::kFewest) {
        showNotice(m_parts.window, tr("Tap at least %1 beats.").arg(TapCounter::kFewest));
        return;
    }
    search(withSeries(tapped(), std::move(series)));
}

void BeatPresenter::search(std::vector<TapSeries> tapped)
{
    if (!run())
        return;
    Search& search = m_searches[run()->id];
    m_jobs.forget(search.job);
    search.before = run()->work.corrections.beats;
    search.tapped = tapped;
    const int id = run()->id;
    const auto job = [this, id, notes = run()->notes(),
                      series = std::move(tapped)](JobQueue::Link& link) {
        link.post(
            [this, id, found = findBeats(*notes, series, link.stop())] { takeFound(id, found); });
    };
    search.job = m_jobs.add(job, [this, id] { fail(id); });
}

void BeatPresenter::fail(int runId)
{
    m_searches.erase(runId);
    if (const auto place = m_parts.session.lookAt(runId))
        m_parts.window.messages().showFailure(
            errorText({ErrorCode::OutOfMemory, place->recording->file.filename().string(), {}}));
}

/// Bars that were there stay when beats follow what was tapped. What was changed since the search
/// began stays as it is.
void BeatPresenter::takeFound(int runId, BeatGrid found)
{
    const auto before = m_searches.extract(runId).mapped().before;
    const auto place = m_parts.session.lookAt(runId);
    if (!place || place->run->work.corrections.beats != before)
        return;
    if (found.beats.size() < kFewestBeats) {
        showNotice(m_parts.window, tr("There are too few notes to find beats in."));
        return;
    }
    if (before && !found.tapped.empty())
        found = withBarsLike(std::move(found), *before);
    m_parts.history.changeBeats(runId, found);
    showNotice(m_parts.window,
               tr("%1 beats, about %2 a minute, in bars of %3. Where they are wrong, play and tap "
                  "(T) a few bars.")
                   .arg(found.beats.size())
                   .arg(std::lround(beatsPerMinute(found)))
                   .arg(found.beatsPerBar));
}

void BeatPresenter::change(const std::function<BeatGrid(const BeatGrid&)>& edit)
{
    if (!grid())
        return;
    const BeatGrid after = edit(*grid());
    if (after.beats.size() >= kFewestBeats)
        m_parts.history.changeBeats(run()->id, after);
}

/// And what is being tapped.
void BeatPresenter::forget()
{
    dropTaps();
    m_parts.history.changeBeats(run()->id, std::nullopt);
}

} // namespace rollwright
