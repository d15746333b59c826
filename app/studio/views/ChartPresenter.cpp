#include "app/studio/views/ChartPresenter.h"

#include "app/studio/session/RecordingView.h"

namespace rollwright {

ChartPresenter::ChartPresenter(const Session& session, const Selection& selection,
                               MainWindow& window)
    : m_selection(selection), m_window(window)
{
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id == m_selection.recording())
            update();
    });
    for (const auto changed :
         {&Selection::recordingChanged, &Selection::columnsChanged, &Selection::modelChanged})
        connect(&selection, changed, this, &ChartPresenter::update);
    connect(&m_curves, &CurveQueue::changed, this, &ChartPresenter::update);
    connect(&window.charts(), &ChartPanel::shown, this, &ChartPresenter::update);
    update();
}

void ChartPresenter::update()
{
    ChartPanel& charts = m_window.charts();
    const Recording* recording = m_selection.current();
    std::vector<ScoredColumn> scores;
    if (recording)
        scores = scoresOf(*recording, m_selection.columns());
    if (!scores.empty())
        charts.showScores(scores);
    else if (recording)
        charts.showSentence(scoresMissingText(*recording, m_selection.columns()));
    else
        charts.showSentence(tr("Charts appear here when a recording with a reference is "
                               "transcribed."));
    updateCurve(recording);
}

void ChartPresenter::updateCurve(const Recording* recording)
{
    ChartPanel& charts = m_window.charts();
    const Run* run = m_selection.runOf(recording);
    if (!run || !run->assessment) {
        m_curves.ask({});
        charts.showCurve(std::nullopt);
        return;
    }
    const CurveQueue::Request wanted{run->calibrated, run->transcription->params,
                                     recording->reference.notes};
    if (charts.isVisible())
        m_curves.ask(wanted);
    else
        m_curves.keep(wanted);
    charts.showCurve(ChartPanel::Curve{
        QString::fromStdString(run->model.name),
        m_selection.columns().colourOf(run->model.id),
        m_curves.curve(),
        {run->transcription->params.onsetThreshold, run->assessment->report.note}});
}

} // namespace rollwright
