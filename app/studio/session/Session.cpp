#include "app/studio/session/Session.h"

namespace rollwright {

Session::Session(ModelLoader loadModel, QObject* parent)
    : QObject(parent), m_runs(std::move(loadModel))
{
    connect(&m_files, &FileQueue::durationFound, this, &Session::takeDuration);
    connect(&m_files, &FileQueue::referenceFound, this, &Session::considerReference);
    connect(&m_files, &FileQueue::referenceRead, this, &Session::takeReference);
    connect(&m_runs, &RunQueue::progressed, this, &Session::takeProgress);
    connect(&m_runs, &RunQueue::segmentDone, this, &Session::takeSegment);
    connect(&m_runs, &RunQueue::ended, this, &Session::takeEnd);
    connect(&m_scores, &ScoringQueue::answered, this, &Session::takeScores);
}

std::vector<int> Session::open(const std::vector<File>& files)
{
    const std::size_t before = recordings().size();
    std::vector<int> ids;
    for (const auto& [audio, reference] : files) {
        const Recording* known = m_recordings.find(audio);
        const int id = known ? known->id : m_recordings.add(audio).id;
        ids.push_back(id);
        if (!known)
            m_files.findDuration(id, audio);
        if (reference && reference->empty())
            removeReference(id);
        else if (reference)
            setReference(id, *reference);
        else if (!known)
            m_files.findReference(id, audio, {});
    }
    if (recordings().size() > before)
        Q_EMIT recordingsChanged();
    return ids;
}

void Session::replace(int id, int by)
{
    const auto missing = m_recordings.replace(id, by);
    stop(*missing);
    Recording& recording = *m_recordings.find(by);
    recording.inherit(*missing);
    m_files.findReference(by, recording.file, recording.reference.wanted);
    for (const Run& run : recording.runs)
        score(recording, run);
    for (const Run& run : missing->runs)
        if (!recording.findRun(run.model.id))
            transcribe(by, run.model, run.work);
    Q_EMIT recordingsChanged();
    Q_EMIT contentChanged(by);
}

void Session::close(const std::set<int>& ids)
{
    for (const int id : ids) {
        if (const Recording* recording = m_recordings.find(id))
            stop(*recording);
        m_recordings.remove(id);
    }
    Q_EMIT recordingsChanged();
}

void Session::stop(const Recording& recording)
{
    m_files.forget(recording.id);
    for (const Run& run : recording.runs) {
        m_runs.remove(run.id);
        m_scores.forget(run.id);
    }
    Q_EMIT closed(recording);
}

int Session::openLive(const std::filesystem::path& file, const ModelInfo& model)
{
    Recording& recording = m_recordings.add(file);
    recording.beingRecorded = true;
    Run& run = m_recordings.addRun(recording, model);
    run.state = RunState::Listening;
    const int runId = run.id;
    Q_EMIT recordingsChanged();
    return runId;
}

void Session::hearLive(int runId, const LiveHearing& heard)
{
    const auto place = m_recordings.findRun(runId);
    if (!place || place->run->state != RunState::Listening)
        return;
    place->run->partialPosteriors = heard.posteriors;
    place->run->partialNotes = heard.notes;
    Q_EMIT contentChanged(place->recording->id);
}

void Session::showLive(int id, std::shared_ptr<const PeakPyramid> outline)
{
    Recording* recording = m_recordings.find(id);
    if (!recording || !recording->beingRecorded)
        return;
    recording->outline = std::move(outline);
    Q_EMIT outlineGrew(id);
}

void Session::endLive(int id)
{
    Recording* recording = m_recordings.find(id);
    if (!recording || !recording->beingRecorded)
        return;
    recording->beingRecorded = false;
    recording->runs.clear();
    m_files.findDuration(id, recording->file);
    tell(id);
}

void Session::takeDuration(int id, Seconds duration)
{
    Recording& recording = *m_recordings.find(id);
    if (recording.duration > Seconds(0))
        return;
    recording.duration = duration;
    Q_EMIT contentChanged(id);
}

void Session::transcribe(int id, const ModelInfo& model, const std::optional<RunWork>& work)
{
    Recording* recording = m_recordings.find(id);
    if (!recording || recording->beingRecorded)
        return;
    const Run* before = recording->findRun(model.id);
    if (before && (before->active() || before->state == RunState::Done))
        return;
    RunWork kept = work.value_or(before ? before->work : RunWork());
    const bool paramsChosen = work || (before && before->paramsChosen);
    Run& run = m_recordings.addRun(*recording, model);
    run.work = std::move(kept);
    run.paramsChosen = paramsChosen;
    m_runs.add(run.id, recording->file, run.model);
    Q_EMIT contentChanged(id);
    Q_EMIT stateChanged(id);
}

void Session::cancel(int runId)
{
    const auto place = m_recordings.findRun(runId);
    if (!place || !place->run->active())
        return;
    m_runs.remove(runId);
    place->run->state = RunState::Cancelled;
    tell(place->recording->id);
}

void Session::runNext(int runId)
{
    m_runs.moveToFront(runId);
    if (const auto place = m_recordings.findRun(runId))
        Q_EMIT stateChanged(place->recording->id);
}

std::optional<Session::QueuedRun> Session::lookAt(int runId) const
{
    const auto place = m_recordings.findRun(runId);
    return place ? std::optional(QueuedRun{place->recording, place->run}) : std::nullopt;
}

std::vector<Session::QueuedRun> Session::queue() const
{
    std::vector<QueuedRun> runs;
    for (const int runId : m_runs.order())
        runs.push_back(*lookAt(runId));
    return runs;
}

void Session::takeProgress(int runId, const Progress& progress)
{
    const auto [recording, running] = *m_recordings.findRun(runId);
    Run& run = *running;
    const bool began = run.state == RunState::Queued;
    run.state = RunState::Running;
    run.progress = progress;
    run.timeLeft.update(progress, TimeLeft::Clock::now());
    Q_EMIT stateChanged(recording->id);
    if (began)
        Q_EMIT contentChanged(recording->id);
}

void Session::takeSegment(int runId, const TranscribedSegment& segment)
{
    const auto [recording, run] = *m_recordings.findRun(runId);
    run->append(segment);
    Q_EMIT contentChanged(recording->id);
}

void Session::takeEnd(int runId, const RunQueue::End& end)
{
    const auto [recording, ended] = *m_recordings.findRun(runId);
    Run& run = *ended;
    if (const auto& result = end.result) {
        run.finish(*result);
        recording->duration = run.calibrated->duration;
        score(*recording, run);
    } else {
        run.state = RunState::Failed;
        run.error = result.error();
        Q_EMIT failed(result.error());
    }
    tell(recording->id);
}

void Session::setParams(int runId, const DecoderParams& params)
{
    const auto place = m_recordings.findRun(runId);
    if (!place || !place->run->calibrated)
        return;
    place->run->work.params =
        params == place->run->calibrated->params ? std::nullopt : std::optional(params);
    score(*place->recording, *place->run);
    Q_EMIT worked(runId);
}

void Session::setCorrections(int runId, const Corrections& corrections)
{
    if (const auto place = m_recordings.findRun(runId))
        setWork(runId, {place->run->work.params, corrections});
}

void Session::setWork(int runId, const RunWork& work)
{
    const auto place = m_recordings.findRun(runId);
    if (!place)
        return;
    place->run->work.params = work.params;
    place->run->correct(work.corrections);
    score(*place->recording, *place->run);
    Q_EMIT worked(runId);
    tell(place->recording->id);
}

void Session::tell(int id)
{
    Q_EMIT stateChanged(id);
    Q_EMIT contentChanged(id);
}

} // namespace rollwright
