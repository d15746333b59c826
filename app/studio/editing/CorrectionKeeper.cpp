#include "app/studio/editing/CorrectionKeeper.h"

#include <algorithm>
#include <utility>

#include <QMetaObject>

#include "app/studio/base/Paths.h"
#include "core/notes/CorrectionDifference.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

QString failureText(const std::filesystem::path& recording, const Error& error)
{
    return tr("What you changed in \"%1\" could not be kept: %2")
        .arg(toQString(recording.filename()), errorText(error));
}

} // namespace

CorrectionKeeper::CorrectionKeeper(Session& session, CorrectionStore store)
    : m_session(session), m_store(std::move(store))
{
    m_jobs.emplace([this] {
        QMetaObject::invokeMethod(
            this, [this] { m_jobs->deliver(); }, Qt::QueuedConnection);
    });
    connect(&session, &Session::contentChanged, this, &CorrectionKeeper::look);
    connect(&session, &Session::recordingsChanged, this, &CorrectionKeeper::takeRecordings);
    connect(&session, &Session::worked, this, &CorrectionKeeper::keep);
}

CorrectionKeeper::~CorrectionKeeper()
{
    m_jobs.reset();
    for (const auto& [place, last] : m_unwritten)
        keepWhole(place, last);
}

void CorrectionKeeper::look(int recordingId)
{
    const Recording* recording = m_session.find(recordingId);
    if (!recording || recording->beingRecorded)
        return;
    for (const Run& run : recording->runs) {
        if (m_looks.contains(run.id))
            continue;
        const Place place{recording->file, run.model.id};
        Look& look = m_looks[run.id];
        look.correctionsChosen = !run.work.corrections.empty();
        look.before = unwrittenOf(place);
        const auto job = [this, id = run.id, place, last = look.before](JobQueue::Link& link) {
            const auto content = m_store.identityOf(place.first, link.stop());
            if (link.stop().stop_requested())
                return;
            const Result<std::optional<RunWork>> found =
                last ? wholeOf(place, *last) : m_store.find(place.first, place.second);
            link.post([this, id, file = place.first, content, found] {
                if (content)
                    Q_EMIT recognised(file, *content);
                bringBack(id, found);
            });
        };
        look.job = m_jobs->add(job, [this, id = run.id, file = recording->file] {
            bringBack(id, failure(ErrorCode::OutOfMemory, file.string()));
        });
    }
}

std::optional<CorrectionKeeper::Unwritten> CorrectionKeeper::unwrittenOf(const Place& place) const
{
    const auto entry = m_unwritten.find(place);
    return entry == m_unwritten.end() ? std::nullopt : std::optional(entry->second);
}

RunWork CorrectionKeeper::withKept(RunWork work, const Chosen& chosen, const RunWork& kept)
{
    if (!work.params && !chosen.params)
        work.params = kept.params;
    if (!chosen.corrections)
        work.corrections = CorrectionDifference({}, work.corrections).after(kept.corrections);
    return work;
}

Result<RunWork> CorrectionKeeper::wholeOf(const Place& place, const Unwritten& last)
{
    if (last.whole)
        return last.work;
    const auto kept = m_store.find(place.first, place.second);
    if (!kept && kept.error().code != ErrorCode::DamagedCorrections)
        return tl::unexpected(kept.error());
    return kept && *kept ? withKept(last.work, last.chosen, **kept) : last.work;
}

Result<void> CorrectionKeeper::keepWhole(const Place& place, const Unwritten& last)
{
    return wholeOf(place, last).and_then([&](const RunWork& work) {
        return m_store.keep(place.first, place.second, work);
    });
}

void CorrectionKeeper::takeRecordings()
{
    const auto isClosed = [this](const auto& look) { return !m_session.lookAt(look.first); };
    for (auto& look : m_looks) {
        if (isClosed(look))
            m_jobs->forget(look.second.job); // a file of hours is long to read
    }
    std::erase_if(m_looks, isClosed);
    write();
}

void CorrectionKeeper::bringBack(int runId, const Result<std::optional<RunWork>>& found)
{
    const auto place = m_session.lookAt(runId);
    const auto entry = m_looks.find(runId);
    if (!place || entry == m_looks.end())
        return; // it was closed
    Look& look = entry->second;
    look.done = found || found.error().code == ErrorCode::DamagedCorrections;
    if (!found)
        return Q_EMIT failed(errorText(found.error()), found.error().subject);
    look.before.reset();
    if (!*found)
        return;
    const RunWork& kept = **found;
    const RunWork work =
        withKept(place->run->work, {place->run->paramsChosen, look.correctionsChosen}, kept);
    Corrections before = look.correctionsChosen ? kept.corrections : work.corrections;
    if (kept.corrections.beats)
        before.beats = kept.corrections.beats;
    if (kept.corrections.pedal)
        before.pedal = kept.corrections.pedal;
    m_bringingBack = true;
    if (work != place->run->work)
        m_session.setWork(runId, work);
    if (!before.empty() && before != work.corrections)
        Q_EMIT replaced(runId, before);
    m_bringingBack = false;
    if (unwrittenOf({place->recording->file, place->run->model.id}))
        keep(runId); // what was changed before it was known
}

void CorrectionKeeper::keep(int runId)
{
    const auto place = m_session.lookAt(runId);
    if (!place || m_bringingBack)
        return;
    Unwritten& last = m_unwritten[{place->recording->file, place->run->model.id}];
    m_jobs->forget(last.job); // one that is being written comes to its end
    const auto entry = m_looks.find(runId);
    const Look look = entry == m_looks.end() ? Look() : entry->second;
    last.run = runId;
    last.work = place->run->work;
    last.whole = look.done;
    last.chosen = {place->run->paramsChosen, look.correctionsChosen};
    if (!look.done && look.before) {
        const Unwritten& before = *look.before;
        last.work = withKept(last.work, last.chosen, before.work);
        last.whole = before.whole;
        last.chosen.params |= before.chosen.params;
        last.chosen.corrections |= before.chosen.corrections;
    }
    write();
}

void CorrectionKeeper::write()
{
    for (auto& [place, last] : m_unwritten) {
        if (last.job != JobId{})
            continue;
        const auto take = [this, place = place](const Result<void>& result) {
            takeWritten(place, result);
        };
        last.job = m_jobs->add(
            [this, place = place, last = last, take](JobQueue::Link& link) {
                link.post([take, result = keepWhole(place, last)] { take(result); });
            },
            [take, place = place] { take(failure(ErrorCode::OutOfMemory, place.first.string())); });
        const auto look = m_looks.find(last.run); // it finds what was kept before
        m_jobs->moveToFront({look != m_looks.end() ? look->second.job : JobId{}, last.job});
    }
}

void CorrectionKeeper::takeWritten(const Place& place, const Result<void>& result)
{
    const auto entry = m_unwritten.find(place);
    Unwritten& last = entry->second;
    if (result) {
        if (last.trouble)
            Q_EMIT written(last.trouble->subject);
        m_unwritten.erase(entry);
    } else {
        last.job = {};
        last.trouble = result.error();
        Q_EMIT failed(failureText(place.first, result.error()), result.error().subject);
    }
    if (m_whenTried && !anyOnItsWay())
        std::exchange(m_whenTried, nullptr)(failures());
}

void CorrectionKeeper::writeRest(const std::function<void(const QStringList&)>& goOn)
{
    write();
    if (anyOnItsWay())
        m_whenTried = goOn;
    else
        goOn({});
}

bool CorrectionKeeper::anyOnItsWay() const
{
    return std::ranges::any_of(m_unwritten,
                               [](const auto& entry) { return entry.second.job != JobId{}; });
}

QStringList CorrectionKeeper::failures() const
{
    QStringList lines;
    for (const auto& [place, last] : m_unwritten) {
        if (last.trouble)
            lines << failureText(place.first, *last.trouble);
    }
    return lines;
}

} // namespace rollwright
