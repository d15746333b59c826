#include "app/studio/Session.h"

#include <algorithm>

#include "app/studio/QueueWaker.h"
#include "core/io/ReferenceReader.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

Session::Session(ModelLoader loadModel, QObject* parent)
    : QObject(parent), m_runs(std::move(loadModel)), m_fileJobs(wakerOf(*this, m_fileJobs))
{
    connect(&m_runs, &RunQueue::progressed, this, &Session::takeProgress);
    connect(&m_runs, &RunQueue::segmentDone, this, &Session::takeSegment);
    connect(&m_runs, &RunQueue::ended, this, &Session::takeEnd);
    connect(&m_scores, &ScoringQueue::answered, this, &Session::takeScores);
}

Session::~Session() = default;

Recording* Session::lookUp(int id) const
{
    const auto found = std::find_if(m_recordings.begin(), m_recordings.end(),
                                    [id](const auto& recording) { return recording->id == id; });
    return found == m_recordings.end() ? nullptr : found->get();
}

std::optional<Session::RunPlace> Session::findRun(int runId) const
{
    for (const auto& recording : m_recordings) {
        for (Run& run : recording->runs) {
            if (run.id == runId)
                return RunPlace{recording.get(), &run};
        }
    }
    return std::nullopt;
}

int Session::open(const std::filesystem::path& file,
                  const std::optional<std::filesystem::path>& reference)
{
    for (const auto& recording : m_recordings) {
        if (recording->file != file)
            continue;
        if (reference)
            setReference(recording->id, *reference);
        return recording->id;
    }
    auto recording = std::make_unique<Recording>();
    recording->id = ++m_lastId;
    recording->file = file;
    const int id = recording->id;
    m_recordings.push_back(std::move(recording));
    findDurationOf(*m_recordings.back());
    if (reference)
        setReference(id, *reference);
    else
        findReferenceFor(*m_recordings.back());
    Q_EMIT recordingsChanged();
    return id;
}

void Session::close(int id)
{
    const Recording* recording = find(id);
    if (!recording)
        return;
    for (const Run& run : recording->runs)
        m_runs.remove(run.id);
    std::erase_if(m_recordings, [id](const auto& other) { return other->id == id; });
    Q_EMIT recordingsChanged();
}

void Session::findDurationOf(const Recording& recording)
{
    m_fileJobs.add([this, id = recording.id, file = recording.file](JobQueue::Link& link) {
        link.post([this, id, duration = announcedDuration(file)] {
            Recording* waiting = lookUp(id);
            if (!waiting || waiting->duration > Seconds(0))
                return;
            waiting->duration = duration;
            Q_EMIT contentChanged(id);
        });
    });
}

void Session::findReferenceFor(const Recording& recording)
{
    m_fileJobs.add([this, id = recording.id, audio = recording.file](JobQueue::Link& link) {
        const auto file = findReference(audio);
        if (!file)
            return;
        link.post([this, id, file = *file] {
            const Recording* waiting = find(id);
            if (waiting && waiting->reference.file.empty() && !waiting->reference.loading)
                setReference(id, file);
        });
    });
}

void Session::setReference(int id, const std::filesystem::path& file)
{
    Recording* recording = lookUp(id);
    if (!recording)
        return;
    recording->reference.loading = true;
    m_fileJobs.add([this, id, file](JobQueue::Link& link) {
        link.post(
            [this, id, file, notes = readReference(file)] { takeReference(id, file, notes); });
    });
    Q_EMIT contentChanged(id);
}

void Session::takeReference(int id, const std::filesystem::path& file, Result<NoteList> notes)
{
    Recording* recording = lookUp(id);
    if (!recording)
        return;
    Reference& reference = recording->reference;
    reference.loading = false;
    if (notes) {
        reference = {file, false, std::make_shared<const NoteList>(std::move(*notes)), {}};
        for (Run& run : recording->runs) {
            run.calibratedAssessment.reset();
            run.assessment.reset();
            score(*recording, run);
        }
    } else {
        if (!reference.notes)
            reference.error = notes.error();
        fail(notes.error());
    }
    Q_EMIT contentChanged(id);
}

void Session::transcribe(int id, const ModelInfo& model, const std::optional<RunWork>& work)
{
    Recording* recording = lookUp(id);
    if (!recording)
        return;
    Run* run = recording->findRun(model.id);
    if (run && (run->active() || run->state == RunState::Done))
        return;
    if (!run)
        run = &recording->runs.emplace_back();
    RunWork kept = work.value_or(run->work);
    *run = Run{};
    run->id = ++m_lastId;
    run->model = model;
    run->work = std::move(kept);
    m_runs.add(run->id, recording->file, model);
    Q_EMIT contentChanged(id);
    Q_EMIT stateChanged(id);
}

void Session::cancel(int runId)
{
    const auto place = findRun(runId);
    if (!place || !place->run->active())
        return;
    m_runs.remove(runId);
    place->run->state = RunState::Cancelled;
    const int id = place->recording->id;
    Q_EMIT stateChanged(id);
    Q_EMIT contentChanged(id);
}

void Session::cancelAll()
{
    for (const int runId : m_runs.order())
        cancel(runId);
}

void Session::runNext(int runId)
{
    m_runs.moveToFront(runId);
    if (const auto place = findRun(runId))
        Q_EMIT stateChanged(place->recording->id);
}

std::optional<Session::QueuedRun> Session::lookAt(int runId) const
{
    const auto place = findRun(runId);
    return place ? std::optional(QueuedRun{place->recording, place->run}) : std::nullopt;
}

std::vector<Session::QueuedRun> Session::queue() const
{
    std::vector<QueuedRun> runs;
    for (const int runId : m_runs.order()) {
        if (const auto place = lookAt(runId))
            runs.push_back(*place);
    }
    return runs;
}

void Session::takeProgress(int runId, const Progress& progress)
{
    const auto place = findRun(runId);
    if (!place || !place->run->active())
        return;
    const bool began = place->run->state == RunState::Queued;
    place->run->state = RunState::Running;
    place->run->progress = progress;
    place->run->timeLeft.update(progress, TimeLeft::Clock::now());
    Q_EMIT stateChanged(place->recording->id);
    if (began)
        Q_EMIT contentChanged(place->recording->id);
}

void Session::takeSegment(int runId, const TranscribedSegment& segment)
{
    const auto place = findRun(runId);
    if (!place || !place->run->active())
        return;
    place->run->append(segment);
    Q_EMIT contentChanged(place->recording->id);
}

void Session::takeEnd(int runId, const RunQueue::End& end)
{
    const auto place = findRun(runId);
    if (!place || !place->run->active())
        return;
    Run& run = *place->run;
    if (const auto& result = end.result) {
        run.finish(*result);
        place->recording->duration = run.calibrated->duration;
        score(*place->recording, run);
    } else {
        run.state = RunState::Failed;
        run.error = result.error();
        fail(result.error());
    }
    const int id = place->recording->id;
    Q_EMIT stateChanged(id);
    Q_EMIT contentChanged(id);
}

void Session::setParams(int runId, const DecoderParams& params)
{
    const auto place = findRun(runId);
    if (!place || !place->run->calibrated)
        return;
    place->run->work.params =
        params == place->run->calibrated->params ? std::nullopt : std::optional(params);
    score(*place->recording, *place->run);
}

void Session::setCorrections(int runId, const Corrections& corrections)
{
    const auto place = findRun(runId);
    if (!place)
        return;
    place->run->correct(corrections);
    score(*place->recording, *place->run);
    Q_EMIT corrected(runId);
    Q_EMIT stateChanged(place->recording->id);
    Q_EMIT contentChanged(place->recording->id);
}

void Session::score(const Recording& recording, const Run& run)
{
    if (!run.calibrated)
        return;
    const Reference& reference = recording.reference;
    m_scores.ask(run.id, {run.calibrated, run.params(), run.work.corrections,
                          reference.error ? nullptr : reference.notes, reference.file,
                          run.calibratedAssessment});
}

void Session::takeScores(int runId, const ScoringQueue::Outcome& outcome)
{
    const auto place = findRun(runId);
    if (!place)
        return;
    Run& run = *place->run;
    Reference& reference = place->recording->reference;
    if (outcome.corrections != run.work.corrections)
        return; // what was asked since is on its way
    run.decoded = outcome.decoded;
    run.transcription = outcome.transcription;
    if (outcome.reference == reference.notes) { // else another one has come meanwhile
        run.calibratedAssessment = outcome.calibratedAssessment;
        run.assessment = outcome.assessment;
        if (outcome.error) {
            reference.error = outcome.error;
            fail(*outcome.error);
        }
    }
    Q_EMIT stateChanged(place->recording->id);
    Q_EMIT contentChanged(place->recording->id);
}

void Session::fail(const Error& error)
{
    Q_EMIT failed(errorText(error));
}

} // namespace rollwright
