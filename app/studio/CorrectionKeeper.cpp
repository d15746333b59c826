#include "app/studio/CorrectionKeeper.h"

#include <utility>

#include <QMetaObject>

#include "ui/text/ErrorWords.h"

namespace rollwright {

CorrectionKeeper::CorrectionKeeper(Session& session, CorrectionStore store)
    : m_session(session), m_store(std::move(store))
{
    m_jobs.emplace([this] {
        QMetaObject::invokeMethod(
            this, [this] { m_jobs->deliver(); }, Qt::QueuedConnection);
    });
    connect(&session, &Session::contentChanged, this, &CorrectionKeeper::look);
    connect(&session, &Session::recordingsChanged, this, &CorrectionKeeper::forgetClosed);
    connect(&session, &Session::worked, this, &CorrectionKeeper::keep);
}

CorrectionKeeper::~CorrectionKeeper()
{
    m_jobs.reset();
    for (const auto& [run, last] : m_unwritten)
        m_store.keep(last.recording, last.model, last.work);
}

void CorrectionKeeper::look(int recordingId)
{
    const Recording* recording = m_session.find(recordingId);
    if (!recording || recording->beingRecorded)
        return;
    for (const Run& run : recording->runs) {
        if (m_looked.contains(run.id))
            continue;
        const auto job = [this, id = run.id, file = recording->file,
                          model = run.model.id](JobQueue::Link& link) {
            const auto content = m_store.identityOf(file, link.stop());
            if (link.stop().stop_requested())
                return;
            link.post([this, id, file, content, found = m_store.find(file, model)] {
                if (content)
                    Q_EMIT recognised(file, *content);
                bringBack(id, found);
            });
        };
        m_looked[run.id] = m_jobs->add(job);
    }
}

/// A file of hours is long to read.
void CorrectionKeeper::forgetClosed()
{
    for (auto& [run, job] : m_looked) {
        if (!m_session.lookAt(run))
            m_jobs->forget(job);
    }
    std::erase_if(m_looked, [](const auto& looked) { return looked.second == JobId{}; });
}

void CorrectionKeeper::bringBack(int runId, const Result<std::optional<RunWork>>& found)
{
    const auto place = m_session.lookAt(runId);
    if (!found)
        return fail(found.error());
    if (!place || !*found)
        return;
    const RunWork& kept = **found;
    RunWork work = place->run->work;
    if (!work.params && !place->run->paramsChosen)
        work.params = kept.params;
    m_bringingBack = true;
    if (work.corrections.empty())
        work.corrections = kept.corrections;
    else if (work.corrections != kept.corrections)
        Q_EMIT replaced(runId, kept.corrections);
    if (work != place->run->work)
        m_session.setWork(runId, work);
    m_bringingBack = false;
}

void CorrectionKeeper::keep(int runId)
{
    const auto place = m_session.lookAt(runId);
    if (!place || m_bringingBack)
        return;
    if (const auto waiting = m_unwritten.find(runId); waiting != m_unwritten.end())
        m_jobs->forget(waiting->second.job); // one that is being written comes to its end
    Unwritten last{place->recording->file, place->run->model.id, place->run->work};
    last.job = m_jobs->add([this, runId, last](JobQueue::Link& link) {
        link.post([this, runId, result = m_store.keep(last.recording, last.model, last.work)] {
            takeWritten(runId, result);
        });
    });
    m_jobs->moveToFront(last.job);
    if (const auto looked = m_looked.find(runId); looked != m_looked.end())
        m_jobs->moveToFront(looked->second); // it finds what was kept before
    m_unwritten[runId] = std::move(last);
}

void CorrectionKeeper::takeWritten(int runId, const Result<void>& result)
{
    m_unwritten.erase(runId);
    if (!result)
        fail(result.error());
}

void CorrectionKeeper::fail(const Error& error)
{
    Q_EMIT failed(errorText(error));
}

} // namespace rollwright
