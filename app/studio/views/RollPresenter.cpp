#include "app/studio/views/RollPresenter.h"

#include <utility>

#include "app/studio/session/RecordingView.h"
#include "app/studio/session/RunText.h"
#include "ui/roll/ReadoutText.h"
#include "ui/text/BarText.h"

namespace rollwright {

namespace {

constexpr Seconds kRoomAhead{20}; ///< for what is still being recorded

} // namespace

RollPresenter::RollPresenter(const Session& session, const Selection& selection, MainWindow& window)
    : m_selection(selection), m_window(window), m_views(session)
{
    RollGrid& rolls = window.rolls();
    connect(&rolls, &RollGrid::hovered, this, [this](const RollReadout& readout) {
        m_readout = readout;
        showReadout();
    });
    connect(&rolls, &RollGrid::left, this, [this] {
        m_readout.reset();
        showReadout();
    });
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id != m_selection.recording())
            return;
        update();
        showReadout(); // beats may be others now
    });
    connect(&selection, &Selection::columnsChanged, this, &RollPresenter::update);
    connect(&selection, &Selection::modelChanged, this, &RollPresenter::updateScores);
    connect(&selection, &Selection::recordingChanged, this, &RollPresenter::showRecording);
    update();
}

void RollPresenter::showRecording()
{
    RollGrid& rolls = m_window.rolls();
    const int id = m_selection.recording();
    const Recording* recording = m_selection.current();
    const Shown before = std::exchange(m_shown, {id, recording && recording->beingRecorded});
    if (before == m_shown)
        return update(); // it was opened again: the view stays
    if (const auto view = rolls.movedView(); view && !before.beingRecorded)
        m_views.keep(before.id, *view);
    m_readout.reset(); // it was about the one before
    showReadout();
    update();
    if (const auto view = m_views.find(id))
        rolls.showAgain(*view);
    else
        rolls.showBeginning();
}

void RollPresenter::update()
{
    updateRolls();
    updateScores();
}

void RollPresenter::updateRolls()
{
    RollGrid& rolls = m_window.rolls();
    const Recording* recording = m_selection.current();
    if (!recording) {
        rolls.setColumns({RollContent()}); // what was shown is no longer held
        return;
    }
    rolls.setColumns(columnsOf(*recording, columnsFor(recording, m_selection)));
    const Seconds end = recording->end() + (recording->beingRecorded ? kRoomAhead : Seconds(0));
    rolls.setEnd(end > Seconds(0) ? end : ViewLimits().end); // not that of the one before
}

void RollPresenter::showReadout()
{
    QString text;
    if (m_readout) {
        text = readoutText(*m_readout, m_window.notes().names().base);
        const Run* run = m_selection.run();
        const bool beats = run && run->work.corrections.beats;
        const QString bar =
            beats ? barText(*run->work.corrections.beats, m_readout->time) : QString();
        if (!bar.isEmpty())
            text.prepend(bar + QStringLiteral("  \u00b7  "));
    }
    m_window.setReadout(text);
}

void RollPresenter::updateScores()
{
    MetricPanel& metrics = m_window.metrics();
    const Recording* recording = m_selection.current();
    if (!recording) {
        metrics.showSentence(tr("Scores appear here when a recording with a reference is "
                                "transcribed."));
        return;
    }
    const std::vector<ScoredColumn> scores = scoresOf(*recording, m_selection.columns());
    if (scores.empty())
        metrics.showSentence(scoresMissingText(*recording, m_selection.columns()));
    else
        metrics.showScores(scores);
    const Run* run = m_selection.runOf(recording);
    if (run && run->assessment)
        metrics.showDeviations(alignmentText(*run), run->assessment->onsetDeviations,
                               run->assessment->medianDeviation);
    else
        metrics.showDeviations({}, {}, {});
}

} // namespace rollwright
