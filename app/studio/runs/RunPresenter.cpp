#include "app/studio/runs/RunPresenter.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "app/studio/session/RecordingView.h"
#include "app/studio/session/RunText.h"

namespace rollwright {

namespace {

/// Whether one of the models has anything left to do on the recording.
bool anyToDo(const Recording& recording, const std::vector<ModelInfo>& models)
{
    return !recording.beingRecorded && std::ranges::any_of(models, [&](const ModelInfo& model) {
        const Run* run = recording.findRun(model.id);
        return !run || !(run->active() || run->state == RunState::Done);
    });
}

} // namespace

RunPresenter::RunPresenter(Session& session, Selection& selection, MainWindow& window)
    : m_session(session), m_selection(selection), m_window(window)
{
    connectWindow();
    connect(&session, &Session::stateChanged, this, &RunPresenter::update);
    connect(&session, &Session::recordingsChanged, this, &RunPresenter::update);
    connect(&selection, &Selection::recordingChanged, this, &RunPresenter::update);
    connect(&selection, &Selection::markedChanged, this, &RunPresenter::updateActions);
    connect(&selection, &Selection::columnsChanged, this, &RunPresenter::update);
    connect(&selection, &Selection::modelChanged, this, &RunPresenter::updateModels);
    update();
}

void RunPresenter::connectWindow()
{
    const Actions& actions = m_window.actions();
    const auto shown = [this] { return m_selection.columns().models; };
    const auto current = [this] { return std::vector{m_selection.recording()}; };
    connect(actions.transcribe, &QAction::triggered, this,
            [this, shown, current] { m_session.transcribe(current(), shown()); });
    connect(actions.transcribeAll, &QAction::triggered, this,
            [this, shown] { m_session.transcribe(several(), shown()); });
    connect(actions.everyModel, &QAction::triggered, this,
            [this, current] { m_session.transcribe(current(), m_selection.installed()); });
    connect(actions.everyModelForAll, &QAction::triggered, this,
            [this] { m_session.transcribe(several(), m_selection.installed()); });
    connect(actions.cancel, &QAction::triggered, this, &RunPresenter::cancel);
    connect(actions.cancelAll, &QAction::triggered, this, &RunPresenter::cancelAll);

    const ModelList& models = m_window.models();
    connect(&models, &ModelList::shownChanged, this, &RunPresenter::show);
    connect(&models, &ModelList::chosen, this,
            [this](const QString& id) { m_selection.setModel(id.toStdString()); });
    connect(&models, &ModelList::transcribeRequested, this, &RunPresenter::transcribeWith);
    connect(&models, &ModelList::cancelRequested, this, &RunPresenter::cancelModel);

    const ProgressStrip& progress = m_window.progress();
    connect(&progress, &ProgressStrip::cancelRequested, this, &RunPresenter::cancelFirst);
    connect(&progress, &ProgressStrip::cancelWaitingRequested, &m_session, &Session::cancel);
    connect(&progress, &ProgressStrip::cancelAllRequested, &m_session, &Session::cancelAll);
    connect(&progress, &ProgressStrip::runNextRequested, &m_session, &Session::runNext);
}

std::vector<int> RunPresenter::several() const
{
    std::vector<int> ids;
    for (const auto& recording : m_session.recordings()) {
        if (m_selection.concerns(*recording))
            ids.push_back(recording->id);
    }
    return ids;
}

void RunPresenter::transcribeWith(const QString& id, bool everywhere)
{
    std::vector<int> recordings{m_selection.recording()};
    if (everywhere) {
        recordings.clear();
        for (const auto& recording : m_session.recordings())
            recordings.push_back(recording->id);
    }
    for (const ModelInfo& model : m_selection.installed()) {
        if (model.id == id.toStdString())
            m_session.transcribe(recordings, {model});
    }
}

// A model that has not been asked yet is asked when its column appears.
void RunPresenter::show(const QString& id, bool shown)
{
    m_selection.setShown(id.toStdString(), shown);
    const Recording* recording = m_selection.current();
    if (shown && recording && !recording->findRun(id.toStdString()))
        transcribeWith(id, false);
}

void RunPresenter::setComparing(bool comparing)
{
    if (std::exchange(m_comparing, comparing) != comparing)
        updateActions();
}

void RunPresenter::cancel()
{
    if (m_comparing && (m_window.actions().dataset->isChecked() || !m_session.anyQueued()))
        Q_EMIT comparisonCancelled();
    else
        cancelFirst();
}

void RunPresenter::cancelAll()
{
    m_session.cancelAll();
    if (m_comparing)
        Q_EMIT comparisonCancelled();
}

void RunPresenter::cancelFirst()
{
    const auto queue = m_session.queue();
    if (!queue.empty())
        m_session.cancel(queue.front().run->id);
}

void RunPresenter::cancelModel(const QString& id)
{
    const Recording* recording = m_selection.current();
    if (const Run* run = recording ? recording->findRun(id.toStdString()) : nullptr)
        m_session.cancel(run->id);
}

void RunPresenter::update()
{
    updateModels();
    updateProgress();
    updateActions();
}

void RunPresenter::updateModels()
{
    const Recording* recording = m_selection.current();
    std::vector<ModelRow> rows{referenceRow(recording, m_selection)};
    for (const ModelInfo& model : m_selection.installed())
        rows.push_back(modelRow(model, recording, m_selection));
    m_window.models().setRows(rows);
}

void RunPresenter::updateProgress()
{
    const auto queue = m_session.queue();
    ProgressStrip& strip = m_window.progress();
    strip.setVisible(!queue.empty());
    if (queue.empty())
        return;
    const auto& [recording, run] = queue.front();
    const bool begun = run->state == RunState::Running;
    strip.showProgress(tr("%1 \u2013 %2").arg(runName(*recording, *run), progressText(*run)),
                       begun ? overallFraction(run->progress) : 0);
    strip.setWaiting(static_cast<int>(queue.size()) - 1, [this] { return waiting(); });
}

std::vector<WaitingRun> RunPresenter::waiting() const
{
    const auto queue = m_session.queue();
    std::vector<WaitingRun> waiting;
    for (const auto& [recording, run] : queue | std::views::drop(1))
        waiting.push_back({run->id, runName(*recording, *run)});
    return waiting;
}

void RunPresenter::updateActions()
{
    Actions& actions = m_window.actions();
    const Recording* recording = m_selection.current();
    const std::vector<ModelInfo> shown = m_selection.columns().models;
    const std::vector<ModelInfo>& installed = m_selection.installed();
    const bool active = m_session.anyQueued() || m_comparing;
    const auto anyLeft = [this](const std::vector<ModelInfo>& models) {
        return std::ranges::any_of(m_session.recordings(), [&](const auto& other) {
            return m_selection.concerns(*other) && anyToDo(*other, models);
        });
    };
    actions.transcribe->setEnabled(recording && anyToDo(*recording, shown));
    actions.transcribeAll->setEnabled(anyLeft(shown));
    actions.everyModel->setEnabled(recording && anyToDo(*recording, installed));
    actions.everyModelForAll->setEnabled(anyLeft(installed));
    const int marked = m_selection.marked();
    actions.transcribeAll->setText(marked ? tr("Transcribe the %1 m&arked recordings").arg(marked)
                                          : tr("Transcribe &all recordings"));
    actions.everyModelForAll->setText(
        marked ? tr("Transcribe the %1 marked recordings with every &model").arg(marked)
               : tr("Transcribe all recordings with every &model"));
    actions.cancel->setEnabled(active);
    actions.cancelAll->setEnabled(active);
}

} // namespace rollwright
